import { writeCsv } from '../../core/emit/csv.ts'
import { writeMarkdownTable } from '../../core/emit/markdown.ts'
import { printPrefix } from '../../core/net/prefix.ts'
import type { PreparedSubnet } from '../../core/scene/prepare.ts'
import { tableOfRuns } from '../../core/scene/run-table.ts'
import { notify } from '../../store/actions/notice.ts'
import { selectLanguage } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { copyText } from './copy-text.ts'

/** All addresses of some subnets as one table, for a ticket or a spreadsheet. */
export function copyTable(subnets: readonly PreparedSubnet[], form: 'markdown' | 'csv'): Promise<void> {
  const language = selectLanguage(useWorkbench.getState())
  const counts = form === 'csv' ? 'digits' : 'text'
  const [first, ...more] = subnets.map((subnet) => tableOfRuns(subnet, { language, counts }))
  if (first === undefined) return Promise.resolve(notify('map.emptyTitle', {}, { severity: 'warning' }))
  const table = { ...first, rows: [first, ...more].flatMap(({ rows }) => rows) }
  const text = form === 'csv' ? writeCsv(table) : writeMarkdownTable(table)
  const names = subnets.map(({ subnet }) => printPrefix(subnet.prefix)).join(', ')
  return copyText(text, 'report.copiedTable', { subnet: names, count: table.rows.length })
}
