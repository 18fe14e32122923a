import { styled } from '@mui/material/styles'

/** Keys to press together, each in a box of its own. */
export function Kbd({ keys }: { readonly keys: readonly string[] }) {
  return (
    <Keys>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </Keys>
  )
}

const Keys = styled('span')({
  display: 'inline-flex',
  gap: 3,
  '& kbd': {
    font: 'inherit',
    fontSize: '0.6875rem',
    lineHeight: '16px',
    fontWeight: 500,
    minWidth: 20,
    padding: '0 5px',
    textAlign: 'center',
    color: 'var(--t2)',
    border: '1px solid var(--line2)',
    borderBottomWidth: 2,
    borderRadius: 4,
    background: 'var(--pane)',
  },
})
