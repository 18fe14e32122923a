import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { type ReactNode, useId } from 'react'
import type { Range } from '../../core/net/range.ts'
import type { RoomObstacle, RoomReason } from '../../core/plan/room.ts'
import { sayObstacle, sayRoomReason } from '../../core/plan/room-words.ts'
import { propose } from '../../store/actions/propose.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'

/** One place that can be taken. */
export interface RoomOffer {
  readonly key: string
  readonly title: string
  /** Further lines of the same place, such as its shares. */
  readonly lines: readonly string[]
  readonly reasons: readonly RoomReason[]
  readonly ranges: readonly Range[]
  readonly take: () => void
}

export interface RoomPanelProps {
  /** What is asked: numbers and choices. */
  readonly question?: ReactNode
  readonly offers: readonly RoomOffer[]
  readonly obstacle: RoomObstacle | undefined
  readonly free: bigint
  readonly takeLabel: string
  readonly nameOf: (offer: RoomOffer) => string
  readonly onClose: () => void
}

/** Places with their reasons, the best first; what is pointed at or has the focus shows on the map. */
export function RoomPanel({ question, offers, obstacle, free, takeLabel, nameOf, onClose }: RoomPanelProps) {
  const words = useWords()
  const language = useLanguage()
  const id = useId()
  return (
    <Panel
      ref={enter}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {question}
      <Status role="status" id={id}>
        {obstacle === undefined
          ? words('room.places', { count: offers.length })
          : sayObstacle(obstacle, free, language)}
      </Status>
      <List aria-labelledby={id}>
        {offers.map((offer) => (
          <li
            key={offer.key}
            onMouseEnter={() => propose(offer.ranges)}
            onMouseLeave={() => propose()}
            onFocus={() => propose(offer.ranges)}
            onBlur={() => propose()}
          >
            <div>
              <b>{offer.title}</b>
              {offer.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
              <small>
                {offer.reasons.map((reason) => sayRoomReason(reason, language)).join(separators[language])}
              </small>
            </div>
            <Button size="small" aria-label={nameOf(offer)} onClick={offer.take}>
              {takeLabel}
            </Button>
          </li>
        ))}
      </List>
      <Button size="small" variant="text" onClick={onClose}>
        {words('room.close')}
      </Button>
    </Panel>
  )
}

const separators = { en: ' · ', 'zh-CN': '；' }

/** Comes into view with the focus, for it may open below the fold; once gone, it leaves no mark on the map. */
function enter(panel: HTMLElement | null): () => void {
  panel?.focus({ preventScroll: true })
  panel?.scrollIntoView({ block: 'nearest' })
  return () => propose()
}

const Panel = styled('div')({
  margin: '4px 0 10px',
  padding: '10px 12px',
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--inset)',
  // Clear of what sticks to the upper edge of the form.
  scrollMargin: '60px 0 12px',
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2 },
})
const Status = styled('p')({ padding: '2px 0', fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' })
const List = styled('ol')({
  listStyle: 'none',
  margin: '4px 0',
  padding: 0,
  '& > li': {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 12,
    padding: '6px 0',
    borderTop: '1px solid var(--line)',
  },
  '& > li > div': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  '& b': { font: '500 0.78125rem/19px var(--mono)', overflowWrap: 'anywhere' },
  '& span': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t1)', overflowWrap: 'anywhere' },
  '& small': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
})
