import { styled } from '@mui/material/styles'
import { memo, useMemo } from 'react'
import type { Letter } from '../core/scene/alphabet.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { sceneWords } from '../core/scene/words.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { keyOfLetter } from './row-words.ts'

const order: readonly Letter[] = ['C', 'L', 'W', 'K', 'V', 'I', 'P', 'M', 'G', 'D', 'N', 'R', 'F', 'O']

interface Props {
  readonly subnet: PreparedSubnet
  /** Other clusters are drawn as one kind. */
  readonly hasOthers: boolean
}

/** The letters that occur on this map, in words. */
export const MapLegend = memo(function MapLegend({ subnet, hasOthers }: Props) {
  const words = useWords()
  const language = useLanguage()
  const { roles, signs, error, warning } = sceneWords(language)
  const own = useMemo(() => new Set<Letter>(subnet.items.map((item) => item.letter)), [subnet])
  const hasPlanned = useWorkbench((state) => (state.shown?.model.plan.services.length ?? 0) > 0)
  const severities = useMemo(
    () => new Set(subnet.conflicts.findings.map(({ severity }) => severity)),
    [subnet],
  )
  return (
    <Legend aria-label={words('map.legend')}>
      {order.map((letter) => {
        const key = keyOfLetter(letter)
        const isThere = own.has(letter) || (letter === 'O' && hasOthers)
        if (key === undefined || !isThere) return null
        return (
          <li key={letter}>
            <RoleKey role={key} size={14} /> {roles[letter]}
          </li>
        )
      })}
      {hasPlanned && (
        <li>
          <Planned viewBox="0 0 14 14" aria-hidden="true">
            <path d="M1 10.5h12v3H1z" fill="var(--role-P-ink)" />
          </Planned>
          {signs.planned}
        </li>
      )}
      {(['error', 'warning'] as const).map((severity) =>
        severities.has(severity) ? (
          <li key={severity}>
            <SeverityMark severity={severity} /> {severity === 'error' ? error : warning}
          </li>
        ) : null,
      )}
    </Legend>
  )
})

/** The bar at the foot of a cell. */
const Planned = styled('svg')({ width: 14, height: 14, flex: 'none' })
const Legend = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 14px',
  margin: 0,
  padding: '6px 24px 8px',
  listStyle: 'none',
  color: 'var(--t2)',
  fontSize: '0.71875rem',
  '& li': { display: 'inline-flex', alignItems: 'center', gap: 5 },
})
