import { styled } from '@mui/material/styles'
import { memo } from 'react'
import { printRangeShort } from '../core/net/range.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { sceneWords } from '../core/scene/words.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { select } from '../store/actions/select.ts'
import { selectFindingsAt } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { keyOfLetter } from './row-words.ts'

/** So many are named; the rest is counted. */
const most = 5

/** What is used but lies in no subnet of the segment: the drawing has no place for it. */
export const OutsideLine = memo(function OutsideLine({ subnet }: { readonly subnet: PreparedSubnet }) {
  const words = useWords()
  const { outside } = subnet
  if (outside.length === 0) return null
  return (
    <Line>
      <span>{words('map.stray')}</span>
      {outside.slice(0, most).map((item) => (
        <Outside key={`${item.letter} ${item.range.first} ${item.use.place.path.join('/')}`} item={item} />
      ))}
      {outside.length > most && <span>{words('map.more', { count: outside.length - most })}</span>}
    </Line>
  )
})

function Outside({ item }: { readonly item: SceneItem }) {
  const language = useLanguage()
  const { place, name } = item.use
  const [finding] = useWorkbench(selectFindingsAt(place))
  const key = keyOfLetter(item.letter)
  return (
    <Choice type="button" onClick={() => select(place, 'map')}>
      {key !== undefined && <RoleKey role={key} size={14} />}
      {name === '' ? sceneWords(language).roles[item.letter] : name} {printRangeShort(item.range)}
      {finding !== undefined && finding.severity !== 'info' && (
        <SeverityMark severity={finding.severity} number={finding.number} />
      )}
    </Choice>
  )
}

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 10px',
  padding: '0 24px 2px',
  color: 'var(--t2)',
  fontSize: '0.75rem',
  '@media (max-width: 599.98px)': { padding: '0 16px 4px' },
})
const Choice = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  minHeight: 24,
  padding: '0 4px',
  border: 0,
  borderRadius: 4,
  background: 'none',
  color: 'var(--t1)',
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  cursor: 'pointer',
  '&:hover': { background: 'var(--hover)' },
  '@media (max-width: 599.98px)': { minHeight: 44 },
})
