import { reportMarkdown } from '../../core/emit/report-markdown.ts'
import { notify } from '../../store/actions/notice.ts'
import { useWorkbench } from '../../store/state.ts'
import { downloadText } from '../download.ts'
import { activeName } from './active-map.ts'
import { activeReport } from './active-report.ts'
import { copyText } from './copy-text.ts'

export async function copyReport(): Promise<void> {
  const report = activeReport()
  if (report === undefined) return
  await copyText(reportMarkdown(report.blocks), 'report.copied', {})
}

/** `hybrid.yaml` becomes `hybrid-report.md`. */
export function downloadReport(): void {
  const report = activeReport()
  if (report === undefined) return
  const stem = activeName(useWorkbench.getState()).replace(/\.ya?ml$/i, '')
  const name = `${stem === '' ? 'cluster' : stem}-report.md`
  downloadText(name, reportMarkdown(report.blocks), 'text/markdown')
  notify('app.downloaded', { name })
}
