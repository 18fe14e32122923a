import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { SubnetView } from '../core/model/segments.ts'
import { type Prefix, printPrefix } from '../core/net/prefix.ts'
import { printRangeShort } from '../core/net/range.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import type { Say } from '../words/say.ts'
import { joinList } from '../words/join-list.ts'
import type { LongerMask } from './longer-mask.ts'
import { printCount } from './print-count.ts'

export interface AssumedCardProps {
  readonly subnet: SubnetView
  /** What the next longer mask would mean, where that is a question. */
  readonly longer: LongerMask | undefined
  readonly onConfirm: () => void
  /** Leads to the field of the subnet. */
  readonly onEnterAnother: () => void
}

/** What rests on a guess says so, and is one click from being certain. */
export function AssumedCard({ subnet, longer, onConfirm, onEnterAnother }: AssumedCardProps) {
  const words = useWords()
  const { prefix, assumedFrom } = subnet
  return (
    <Card>
      <Icon name="assumed" />
      <div>
        <b>
          {assumedFrom === 0
            ? words('form.plan.unconfirmed', { subnet: printPrefix(prefix) })
            : words('plan.assumed', { subnet: printPrefix(prefix), count: assumedFrom })}
        </b>
        <p>{words(assumedFrom === 0 ? 'form.plan.unconfirmedHelp' : 'plan.assumedHelp')}</p>
        <Actions>
          <Button variant="contained" size="small" onClick={onConfirm}>
            {words('plan.confirm', { length: String(prefix.length) })}
          </Button>
          {longer !== undefined && <span>{sayLonger(longer, prefix, words)}</span>}
          <Button variant="text" size="small" onClick={onEnterAnother}>
            {words('plan.enterAnother')}
          </Button>
        </Actions>
      </div>
    </Card>
  )
}

const mostShown = 2

function sayLonger({ length, leftOut, count }: LongerMask, prefix: Prefix, words: Say): string {
  if (count === 0n) return words('plan.shorterHolds', { length: String(length) })
  const shown = leftOut.slice(0, mostShown).map((range) => printRangeShort(range, prefix))
  const ranges = leftOut.length > mostShown ? [...shown, '…'] : shown
  return words('plan.shorterLeaves', {
    length: String(length),
    count: printCount(count),
    ranges: joinList(ranges, words),
  })
}

const Card = styled('div')({
  display: 'flex',
  gap: 10,
  margin: '6px 0 10px',
  padding: '10px 12px 12px',
  border: '1px dashed var(--ctl)',
  borderRadius: 8,
  background: 'var(--inset)',
  '& b': { fontWeight: 500 },
  '& p': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)', padding: '2px 0 8px' },
})
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  '& > span': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
})
