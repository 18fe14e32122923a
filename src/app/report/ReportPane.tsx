import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useDeferredValue, useMemo } from 'react'
import { Icon } from '../../look/Icon.tsx'
import { selectAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage, useWords } from '../../store/use-words.ts'
import { reportOf } from './active-report.ts'
import { printPages } from './print.ts'
import { ReportView } from './ReportView.tsx'
import { copyReport, downloadReport } from './save-report.ts'

/** The page for the ticket, as it will be copied, saved or printed. */
export default function ReportPane() {
  const words = useWords()
  const language = useLanguage()
  const active = useWorkbench((state) => state.active)
  // Typing is painted before the report follows.
  const analysis = useDeferredValue(useWorkbench(selectAnalysis))
  const report = useMemo(
    () => (analysis === undefined ? undefined : reportOf(analysis, active, language)),
    [analysis, active, language],
  )
  if (report === undefined) return null
  return (
    <Pane tabIndex={0} aria-label={words('report.tab')} role="region">
      <Bar>
        <Button size="small" startIcon={<Icon name="copy" />} onClick={() => void copyReport()}>
          {words('report.copyMarkdown')}
        </Button>
        <Button size="small" startIcon={<Icon name="download" />} onClick={downloadReport}>
          {words('report.download')}
        </Button>
        <Button size="small" startIcon={<Icon name="file" />} onClick={() => void printPages('report')}>
          {words('report.print')}
        </Button>
        <Button size="small" startIcon={<Icon name="map" />} onClick={() => void printPages('sheets')}>
          {words('report.printSheet')}
        </Button>
      </Bar>
      <ReportView report={report} />
    </Pane>
  )
}

const Pane = styled('div')({ flex: 1, minHeight: 0, overflowY: 'auto', padding: '10px 16px 24px' })
const Bar = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 6, margin: '0 0 12px -6px' })
