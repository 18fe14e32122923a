import type { Severity } from '../core/rules/finding.ts'
import { sourceOf } from '../core/say.ts'
import type { SourceText } from '../core/yaml/source.ts'
import type { Io } from './io.ts'
import { quoteLine, visible } from './quote-line.ts'
import type { CheckReport, ReportedFinding } from './report.ts'
import { type TerminalWords, terminalWords } from './terminal-words.ts'

const colors: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' }

/** For people: each finding with its line, a caret under the characters, why and what to do. */
export function printText(report: CheckReport, io: Pick<Io, 'useColor'>): string {
  const words = terminalWords[report.language]
  const blocks = printFindings(report, io)
  const { error, warning, info, suppressed } = report.summary
  const files = report.files.length
  const summary =
    (error + warning + info === 0 ? words.nothing(files) : words.summary(error, warning, info, files)) +
    (suppressed === 0 ? '' : words.suppressed(suppressed))
  return `${[...blocks, painter(io)(summary, '1')].join('\n\n')}\n`
}

/** One block of lines for each finding. */
export function printFindings(report: CheckReport, io: Pick<Io, 'useColor'>): readonly string[] {
  const words = terminalWords[report.language]
  const paint = painter(io)
  const explained = new Set<string>()
  return report.files.flatMap(({ id, name, findings }) => {
    const source = sourceOf(report.analysis, id)
    return findings.map((one) => {
      const isFirst = !explained.has(one.rule.id)
      explained.add(one.rule.id)
      return printFinding(one, { name, source, words, paint, isFirst })
    })
  })
}

type Paint = (text: string, code: string) => string

const painter =
  ({ useColor }: Pick<Io, 'useColor'>): Paint =>
  (text, code) =>
    useColor ? `\u001b[${code}m${text}\u001b[0m` : text

interface Setting {
  readonly name: string
  readonly source: SourceText | undefined
  readonly words: TerminalWords
  readonly paint: Paint
  /** The first of its rule: the others do not repeat why and what to do. */
  readonly isFirst: boolean
}

function printFinding(one: ReportedFinding, { name, source, words, paint, isFirst }: Setting): string {
  const { finding, rule, said, at, fixes } = one
  const color = colors[finding.severity]
  const where = `${visible(name)}:${at.start.line}:${at.start.column}`
  const severity = paint(words.severity[finding.severity], color)
  const quoted = source === undefined ? undefined : quoteLine(source, at)
  return [
    `${where}: ${severity}${words.colon}${visible(said.what)} [${rule.id}]`,
    ...(quoted === undefined ? [] : [quoted.line, quoted.indent + paint(quoted.carets, color)]),
    ...(isFirst ? [`    ${words.why}${said.why}`, `    ${words.remedy}${said.remedy}`] : []),
    ...fixes.map((fix) => `    ${fix.safe ? words.safeFix : words.fix}${visible(fix.title)}`),
  ].join('\n')
}
