import { keyframes, styled } from '@mui/material/styles'

import { phone } from './layout-rules.ts'

const flash = 'var(--accent-mid)'
// Two alike, so that a second change from elsewhere starts the flash again.
const flashOdd = keyframes({ from: { backgroundColor: flash } })
const flashEven = keyframes({ from: { backgroundColor: flash }, to: { opacity: 1 } })

/** The box round an input: border and ground say in which state the place is. */
export const FieldBox = styled('div')({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 7,
  minWidth: 0,
  height: 32,
  padding: '0 9px',
  border: '1px solid var(--ctl)',
  borderRadius: 5,
  background: 'var(--pane)',
  color: 'var(--t1)',
  '&[data-size=row]': { height: 28 },
  '&:hover': { borderColor: 'var(--ctl-hover)' },
  '&[data-state=ghost]': { border: '1px dashed var(--line2)', color: 'var(--t3)' },
  '&[data-state=assumed]': { borderStyle: 'dashed' },
  '&[data-state=unused]': { background: 'var(--inset)', borderColor: 'var(--line)', color: 'var(--t3)' },
  '&[data-state=locked]': { background: 'var(--inset)', borderColor: 'var(--line2)', color: 'var(--t2)' },
  '&[data-state=fixed]': { background: 'none', borderColor: 'var(--line2)', color: 'var(--t2)' },
  '&[data-state=broken]': {
    background: 'var(--inset)',
    border: '1px dotted var(--line2)',
    color: 'var(--t2)',
  },
  '&[data-severity=error]': { borderColor: 'var(--err)', boxShadow: '0 0 0 1px var(--err)' },
  '&[data-severity=warning]': { borderColor: 'var(--warn-fill)', boxShadow: '0 0 0 1px var(--warn-fill)' },
  '&:focus-within': {
    borderColor: 'var(--accent)',
    borderStyle: 'solid',
    boxShadow: '0 0 0 1px var(--accent), 0 0 0 4px var(--accent-mid)',
  },
  '&[data-severity=error]:focus-within': {
    borderColor: 'var(--err)',
    boxShadow: '0 0 0 1px var(--err), 0 0 0 4px var(--accent-mid)',
  },
  '&[data-flash="0"]': { animation: `${flashEven} 600ms ease-out` },
  '&[data-flash="1"]': { animation: `${flashOdd} 600ms ease-out` },
  '@media (forced-colors: active)': { '&:focus-within': { outline: '2px solid Highlight' } },
  [phone]: { height: 44, padding: '0 11px', '&[data-size=row]': { height: 44 } },
})

const textOfField = {
  font: '400 0.78125rem/20px var(--mono)',
  [phone]: { fontSize: '1rem' },
} as const

export const PlainInput = styled('input')({
  ...textOfField,
  flex: 1,
  minWidth: 0,
  width: '100%',
  height: '100%',
  padding: 0,
  border: 0,
  outline: 'none',
  background: 'none',
  color: 'inherit',
  caretColor: 'var(--accent)',
  textOverflow: 'ellipsis',
  '&::placeholder': { color: 'var(--t3)', opacity: 1, fontFamily: 'var(--sans)', fontSize: '0.8125rem' },
  '&[data-prose=true]': { fontFamily: 'var(--sans)', fontSize: '0.8125rem' },
  [phone]: {
    fontSize: '1rem',
    '&::placeholder': { fontSize: '0.9375rem' },
    '&[data-prose=true]': { fontSize: '1rem' },
  },
})

/** The same characters in the same place, invisible but for what is underlined. */
export const FieldMirror = styled('div')({
  ...textOfField,
  position: 'absolute',
  inset: '0 9px',
  display: 'flex',
  alignItems: 'center',
  whiteSpace: 'pre',
  overflow: 'hidden',
  color: 'transparent',
  pointerEvents: 'none',
  '& u': { textDecoration: 'underline wavy var(--err) 1px', textUnderlineOffset: 3 },
})
