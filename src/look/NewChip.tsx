import { styled } from '@mui/material/styles'

/** Marks what a running cluster does not have yet. */
export const NewChip = styled('span')({
  display: 'inline-block',
  padding: '0 6px',
  marginRight: 6,
  border: '1px solid var(--ok-line)',
  borderRadius: 4,
  background: 'var(--ok-weak)',
  color: 'var(--ok)',
  fontSize: '0.75rem',
  lineHeight: '18px',
  fontWeight: 400,
})
