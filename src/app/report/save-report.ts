import { reportMarkdown } from '../../core/emit/report-markdown.ts'
import { notify } from '../../store/actions/notice.ts'
import { selectLanguage } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { downloadText } from '../download.ts'
import { activeName } from './active-map.ts'
import { type ActiveReport, activeReport } from './active-report.ts'
import { copyText } from './copy-text.ts'

const markdownOf = ({ blocks }: ActiveReport): string =>
  reportMarkdown(blocks, selectLanguage(useWorkbench.getState()))

export async function copyReport(): Promise<void> {
  const report = activeReport()
  if (report === undefined) return
  await copyText(markdownOf(report), 'report.copied', {})
}

/** `hybrid.yaml` becomes `hybrid-report.md`. */
export function downloadReport(): void {
  const report = activeReport()
  if (report === undefined) return
  const stem = activeName(useWorkbench.getState()).replace(/\.ya?ml$/i, '')
  const name = `${stem === '' ? 'cluster' : stem}-report.md`
  downloadText(name, markdownOf(report), 'text/markdown')
  notify('app.downloaded', { name })
}
