import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import type { SubnetView } from '../core/model/segments.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'

export interface AssumedCardProps {
  readonly subnet: SubnetView
  readonly onConfirm: () => void
}

/** What rests on a guess says so, and is one click from being certain. */
export function AssumedCard({ subnet, onConfirm }: AssumedCardProps) {
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
        <Button variant="contained" size="small" onClick={onConfirm}>
          {words('plan.confirm', { length: String(prefix.length) })}
        </Button>
      </div>
    </Card>
  )
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
