// The yardstick: a page of the same libraries with one text field and nothing else.

import { createTheme, ThemeProvider } from '@mui/material/styles'
import TextField from '@mui/material/TextField'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

const theme = createTheme({ cssVariables: true })

function Bare() {
  const [text, setText] = useState('10.1.1.4')
  return (
    <ThemeProvider theme={theme}>
      <TextField label="Address" value={text} onChange={(event) => setText(event.target.value)} />
    </ThemeProvider>
  )
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Bare />
  </StrictMode>,
)
