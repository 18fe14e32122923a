import { activeReport } from './active-report.ts'
import { ReportView } from './ReportView.tsx'

/** The report on paper, A4 upright. */
export function PrintedReport() {
  const report = activeReport()
  return report === undefined ? null : <ReportView report={report} isPrint />
}
