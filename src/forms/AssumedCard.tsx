import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { SubnetView } from '../core/model/segments.ts'
import { type Prefix, printPrefix } from '../core/net/prefix.ts'
import { printRangeShort } from '../core/net/range.ts'
import type { WiderSubnet } from '../core/plan/wider-subnet.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { joinList } from '../words/join-list.ts'
import type { Say } from '../words/say.ts'
import type { LongerMask } from './longer-mask.ts'
import { printCount } from './print-count.ts'

export interface AssumedCardProps {
  readonly subnet: SubnetView
  /** What the next longer mask would mean, where that is a question. */
  readonly longer: LongerMask | undefined
  /** The subnet that would hold what is in use outside this one. */
  readonly wider: WiderSubnet | undefined
  readonly onConfirm: () => void
  readonly onWiden: (prefix: Prefix) => void
  /** Leads to the field of the subnet. */
  readonly onEnterAnother: () => void
}

/** What rests on a guess says so, and is one click from being certain. */
export function AssumedCard({ subnet, longer, wider, onConfirm, onWiden, onEnterAnother }: AssumedCardProps) {
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
        {wider !== undefined && (
          <Actions>
            <Button variant="contained" size="small" onClick={() => onWiden(wider.prefix)}>
              {words('plan.confirm', { length: String(wider.prefix.length) })}
            </Button>
            <span>{sayWider(wider, words)}</span>
          </Actions>
        )}
        <Actions>
          <Button variant={wider === undefined ? 'contained' : 'outlined'} size="small" onClick={onConfirm}>
            {words('plan.confirm', { length: String(prefix.length) })}
          </Button>
          {longer !== undefined && wider === undefined && <span>{sayLonger(longer, prefix, words)}</span>}
          <Button variant="text" size="small" onClick={onEnterAnother}>
            {words('plan.enterAnother')}
          </Button>
        </Actions>
      </div>
    </Card>
  )
}

function sayWider({ prefix, used, leftOut }: WiderSubnet, words: Say): string {
  const subnet = printPrefix(prefix)
  return leftOut === 0n
    ? words('plan.widerHolds', { subnet, count: printCount(used) })
    : words('plan.widerLeaves', { subnet, count: printCount(leftOut) })
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
  '& + &': { marginTop: 6 },
  '& > span': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
})
