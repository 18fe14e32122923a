import { styled } from '@mui/material/styles'
import type { Announcer } from '../../core/behaviour/announcers.ts'
import { useWords } from '../../store/use-words.ts'
import { nodeOf, sayAnnouncerShort } from './say-row.ts'

export interface AnnouncerCellProps {
  readonly before: Announcer
  readonly now: Announcer
}

/** Who answers now, and who did while every node was up. */
export function AnnouncerCell({ before, now }: AnnouncerCellProps) {
  const words = useWords()
  const said = sayAnnouncerShort(now, words)
  if (said === undefined) return <Quiet>–</Quiet>
  const was = nodeOf(before)
  const hasMoved = was !== undefined && was !== nodeOf(now)
  return (
    <Cell data-state={now.state}>
      {now.state === 'node' ? <code>{said}</code> : said}
      {hasMoved && <Was>{words('services.by.was', { node: was })}</Was>}
    </Cell>
  )
}

const Cell = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: '0 7px',
  alignItems: 'baseline',
  minWidth: 0,
  overflowWrap: 'anywhere',
  '&[data-state=node]': { color: 'var(--t1)' },
  '&[data-state=one-of]': { fontSize: '0.75rem', lineHeight: '17px' },
  '&[data-state=nobody]': { color: 'var(--err)', fontWeight: 500 },
})
const Was = styled('span')({ fontSize: '0.75rem', color: 'var(--t2)' })
const Quiet = styled('span')({ color: 'var(--t3)' })
