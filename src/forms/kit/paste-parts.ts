import { styled } from '@mui/material/styles'

/** Where many rows are pasted: the text on one side, what becomes of it on the other. */
export const Panel = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  margin: '8px 0',
  padding: 10,
  border: '1px solid var(--line)',
  borderRadius: 8,
  background: 'var(--inset)',
  '& > *': { flex: '1 1 220px', minWidth: 0 },
})

/** Text as it is in a file: monospaced, and large enough on a phone that nothing zooms. */
export const Area = styled('textarea')({
  font: '400 0.78125rem/19px var(--mono)',
  padding: '6px 9px',
  color: 'var(--t1)',
  background: 'var(--pane)',
  border: '1px solid var(--ctl)',
  borderRadius: 5,
  resize: 'vertical',
  caretColor: 'var(--accent)',
  '&:focus-visible': { outline: '2px solid var(--accent)', outlineOffset: 0 },
  '@media (max-width: 599.98px)': { fontSize: '1rem' },
})
