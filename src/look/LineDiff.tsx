import { styled } from '@mui/material/styles'
import { useMemo } from 'react'
import { type DiffRow, diffRows } from './diff-rows.ts'

export interface LineDiffProps {
  readonly before: string
  readonly after: string
  readonly label: string
  /** Unchanged lines shown round each change. */
  readonly context?: number
}

const signs: Readonly<Record<DiffRow['kind'], string>> = { same: ' ', removed: '−', added: '+', gap: '⋯' }

/** Two texts as one column of lines: what goes is marked −, what comes +. */
export function LineDiff({ before, after, label, context = 1 }: LineDiffProps) {
  const rows = useMemo(() => diffRows(before, after, context), [before, after, context])
  return (
    <Table role="figure" aria-label={label} tabIndex={0}>
      {rows.map((row, index) => (
        <Row key={`${index} ${row.kind}`} data-kind={row.kind}>
          <Number>{row.line ?? ''}</Number>
          <Sign>{signs[row.kind]}</Sign>
          <Text>
            {row.parts.map((part, at) =>
              part.changed ? <b key={`${at} ${part.text}`}>{part.text}</b> : part.text,
            )}
          </Text>
        </Row>
      ))}
    </Table>
  )
}

const Table = styled('div')(({ theme }) => ({
  ...theme.typography.mono,
  fontSize: '0.75rem',
  border: '1px solid var(--line)',
  borderRadius: 5,
  overflowX: 'auto',
  background: 'var(--pane)',
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 2 },
}))
const Row = styled('div')({
  display: 'flex',
  whiteSpace: 'pre',
  minWidth: 'max-content',
  '&[data-kind=removed]': { background: 'var(--del)', '& b': { background: 'var(--del2)' } },
  '&[data-kind=added]': { background: 'var(--add)', '& b': { background: 'var(--add2)' } },
  '&[data-kind=gap]': { background: 'var(--inset)', color: 'var(--t3)' },
  '& b': { fontWeight: 500, borderRadius: 2 },
})
const Number = styled('span')({
  width: 40,
  textAlign: 'right',
  paddingRight: 8,
  color: 'var(--t3)',
  flex: 'none',
})
const Sign = styled('span')({ width: 18, flex: 'none', color: 'var(--t2)' })
const Text = styled('span')({ paddingRight: 12 })
