import GlobalStyles from '@mui/material/GlobalStyles'
import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useWorkbench } from '../../store/state.ts'
import { PrintedReport } from './PrintedReport.tsx'
import { PrintedSheets } from './PrintedSheets.tsx'
import { type PrintKind, wantedPrint } from './print.ts'
import { printStyles } from './print-styles.ts'

/** What was asked for, or the sheets of what stands on the screen. */
const wantedSheets = (): PrintKind =>
  wantedPrint() ?? (useWorkbench.getState().rightPane === 'report' ? 'report' : 'sheets')

/** While the page is printed it shows sheets on white paper and nothing of the workbench. */
export default function PrintRoot() {
  // Whoever prints at once may do so before this code has come.
  const [kind, setKind] = useState(() => (matchMedia('print').matches ? wantedSheets() : undefined))
  useEffect(() => {
    const begin = (): void => flushSync(() => setKind(wantedSheets()))
    const end = (): void => setKind(undefined)
    const media = matchMedia('print')
    const follow = (): void => (media.matches ? begin() : end())
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    media.addEventListener('change', follow)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
      media.removeEventListener('change', follow)
    }
  }, [])
  if (kind === undefined) return null
  return createPortal(
    <div className="print-root" data-theme="light">
      <GlobalStyles styles={printStyles[kind]} />
      {kind === 'report' ? <PrintedReport /> : <PrintedSheets />}
    </div>,
    document.body,
  )
}
