import GlobalStyles from '@mui/material/GlobalStyles'
import { ThemeProvider } from '@mui/material/styles'
import { Activity, lazy, Suspense, useEffect } from 'react'
import { useWorkbench } from '../store/state.ts'
import { CrashBarrier } from './CrashBarrier.tsx'
import { DropZone } from './DropZone.tsx'
import { noteFirstPaint } from './first-paint.ts'
import { NoticeBar } from './NoticeBar.tsx'
import { useRoute } from './route.ts'
import { StartPage } from './StartPage.tsx'
import { theme } from './theme.ts'
import { globalStyles } from './theme-global.ts'
import { UpdateNote } from './UpdateNote.tsx'
import { Waiting } from './Waiting.tsx'

/** Everything behind the first page comes with the first file, so that the first page is small. */
const Workbench = lazy(() => import('./Workbench.tsx'))
const RuleScreen = lazy(() => import('./RuleScreen.tsx'))

/** The page's own settings decide on light and dark; MUI neither stores a mode nor writes the attribute. */
const themeProps = { theme, storageManager: null, colorSchemeNode: null } as const

export function App() {
  const route = useRoute()
  const isEmpty = useWorkbench((state) => state.workspace.files.length === 0)
  useEffect(noteFirstPaint, [])
  return (
    <ThemeProvider {...themeProps}>
      <GlobalStyles styles={globalStyles} />
      <CrashBarrier>
        {/* Hidden behind a rule's page, the files keep what is half typed and where one looked. */}
        <Activity mode={route === undefined ? 'visible' : 'hidden'}>
          {isEmpty ? (
            <StartPage />
          ) : (
            <Suspense fallback={<Waiting />}>
              <Workbench />
            </Suspense>
          )}
        </Activity>
        {route !== undefined && (
          <Suspense fallback={<Waiting />}>
            <RuleScreen route={route} />
          </Suspense>
        )}
        <DropZone />
        <NoticeBar />
        <UpdateNote />
      </CrashBarrier>
    </ThemeProvider>
  )
}
