import GlobalStyles from '@mui/material/GlobalStyles'
import { ThemeProvider } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { theme } from '../../src/app/theme.ts'
import { globalStyles } from '../../src/app/theme-global.ts'

/** The app's own colours and sizes round what is measured. */
export function Look({ children }: { readonly children: ReactNode }) {
  return (
    <ThemeProvider theme={theme} storageManager={null}>
      <GlobalStyles styles={globalStyles} />
      {children}
    </ThemeProvider>
  )
}
