import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  /** What comes next, as one or two sentences. */
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** An empty list says what belongs into it and offers the next step. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <Empty>
      <Title>{title}</Title>
      <p>{children}</p>
      {actions !== undefined && <Actions>{actions}</Actions>}
    </Empty>
  )
}

const Empty = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 6,
  padding: 20,
  marginBottom: 10,
  border: '1px dashed var(--line2)',
  borderRadius: 8,
  color: 'var(--t2)',
})
const Title = styled('p')({ fontWeight: 500, color: 'var(--t1)' })
const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 4 })
