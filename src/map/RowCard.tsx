import { styled } from '@mui/material/styles'
import { isBuggy } from '../core/net/buggy.ts'
import { firstOf, printRangeShort } from '../core/net/range.ts'
import { locate, sayOf } from '../core/say.ts'
import type { AddressRow } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { sayUser } from '../core/scene/row-names.ts'
import { sceneWords } from '../core/scene/words.ts'
import { RoleKey } from '../look/RoleKey.tsx'
import { SeverityMark } from '../look/SeverityMark.tsx'
import { selectAnalysis } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { countOf, keyOfLetter } from './row-words.ts'

/** At most so many uses and problems are told; the rest is counted. */
const most = 4

/** What some addresses are, who uses them and which problems speak of them. */
export function RowCard({ row, subnet }: { readonly row: AddressRow; readonly subnet: PreparedSubnet }) {
  const words = useWords()
  const language = useLanguage()
  const analysis = useWorkbench(selectAnalysis)
  const { roles } = sceneWords(language)
  const edge = row.letters.find((letter) => letter === '[' || letter === ']')
  return (
    <>
      <Title>{printRangeShort(row.range)}</Title>
      {row.count > 1n && <Note>{countOf(row.count, words)}</Note>}
      {row.letters.length === 0 && <Note>{words('map.free.can')}</Note>}
      {edge !== undefined && <Note>{words(edge === '[' ? 'map.noteNetwork' : 'map.noteBroadcast')}</Note>}
      {row.items.slice(0, most).map((item, index) => {
        const key = keyOfLetter(item.letter)
        const line = analysis === undefined ? undefined : locate(analysis, item.use.place)?.start.line
        const about = [
          sayUser(item, subnet),
          item.use.ssh === true ? words('map.ssh') : '',
          isSkipped(row, item, subnet) ? words('map.noteSkipped') : '',
          line === undefined ? '' : words('findings.line', { line: String(line) }),
        ]
        return (
          <Line key={index}>
            {key !== undefined && <RoleKey role={key} />}
            <span>
              {roles[item.letter]} <Who>{about.filter((part) => part !== '').join(' · ')}</Who>
            </span>
          </Line>
        )
      })}
      {row.items.length > most && <Note>{words('map.more', { count: row.items.length - most })}</Note>}
      {row.problems.slice(0, most).map(({ number, severity }) => {
        const finding = analysis?.findings[number - 1]
        if (analysis === undefined || finding === undefined) return null
        return (
          <Line key={number}>
            <SeverityMark severity={severity} number={number} />
            <strong>{sayOf(analysis, finding, language).what}</strong>
          </Line>
        )
      })}
      {row.problems.length > most && <Note>{words('map.more', { count: row.problems.length - most })}</Note>}
    </>
  )
}

/** MetalLB gives no Service this one address of the pool. */
function isSkipped(row: AddressRow, item: SceneItem, { strands }: PreparedSubnet): boolean {
  if (row.count > 1n || !isBuggy(firstOf(row.range))) return false
  return strands.some(
    (strand) => strand.avoidsBuggy && strand.name === item.use.name && strand.cluster === item.cluster,
  )
}

const Title = styled('div')({
  fontFamily: 'var(--mono)',
  fontWeight: 600,
  color: 'var(--t1)',
})
const Note = styled('div')({ color: 'var(--t2)' })
const Line = styled('div')({
  display: 'flex',
  gap: 8,
  alignItems: 'flex-start',
  marginTop: 4,
  '& strong': { fontWeight: 600 },
})
const Who = styled('span')({ color: 'var(--t2)' })
