import { styled } from '@mui/material/styles'

export const DoorTitle = styled('h2')({
  fontSize: '0.9375rem',
  lineHeight: '22px',
  fontWeight: 600,
  margin: 0,
})
export const DoorHelp = styled('p')({ marginTop: 2, color: 'var(--t2)' })
