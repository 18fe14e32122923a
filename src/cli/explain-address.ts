import type { Analysis } from '../core/analyse.ts'
import type { Place } from '../core/document.ts'
import { explainAddress } from '../core/emit/explain-address.ts'
import { sayAddress } from '../core/emit/say-address.ts'
import { type Address, printAddress } from '../core/net/address.ts'
import type { Language } from '../core/rules/finding.ts'
import { fill } from '../core/rules/words.ts'
import { whereaboutsFrom } from '../core/say.ts'
import { printFindings } from './format-text.ts'
import type { Io } from './io.ts'
import { visible } from './quote-line.ts'
import { gather } from './report.ts'

const noFile = {
  en: 'No file was named: name cluster files to see who uses it and whether it can be a VIP',
  'zh-CN': '未指定文件：指定集群文件后可以看到谁在使用该地址，以及它能否作为 VIP',
} as const satisfies Readonly<Record<Language, string>>

/** What an address is, who uses it, whether it can be a VIP and why not; then the findings that speak of it. */
export function printExplainedAddress(
  analysis: Analysis,
  address: Address,
  language: Language,
  io: Pick<Io, 'useColor'>,
): string {
  const found = explainAddress(analysis.model, analysis.findings, address)
  const [file, ...others] = analysis.model.files
  // With one file its name would only repeat the command line.
  const where = whereaboutsFrom(analysis, others.length === 0 && file !== undefined ? file.file : '')
  const at = (place: Place): string => fill('{place}', { place: { place } }, language, where)
  const lines = sayAddress(found, language, at).map((line) => `  ${visible(line)}`)
  const shown = file === undefined ? [`  ${noFile[language]}`] : lines
  const special = file === undefined && found.special !== undefined ? lines.slice(0, 1) : []
  const report = gather(
    { ...analysis, findings: found.findings, suppressed: [] },
    { language, failOn: 'error' },
  )
  return `${[[printAddress(address), ...special, ...shown].join('\n'), ...printFindings(report, io)].join('\n\n')}\n`
}
