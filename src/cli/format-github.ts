import type { Severity } from '../core/rules/finding.ts'
import type { CheckReport, ReportedFinding } from './report.ts'
import { terminalWords } from './terminal-words.ts'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** GitHub shows ten annotations of each kind for a step and drops the rest without a word. */
const mostOfAKind = 10

/** Workflow commands, one a finding: `::error file=…,line=…::message`; what is left out is told in one notice more. */
export function printGithub(report: CheckReport): string {
  const all = report.files.flatMap(({ name, findings }) => findings.map((one) => ({ one, name })))
  const isOver = (severity: Severity): boolean => report.summary[severity] > mostOfAKind
  // The notice that tells what was left out needs a place among the notices.
  const room: Record<Severity, number> = {
    error: mostOfAKind,
    warning: mostOfAKind,
    info: isOver('error') || isOver('warning') || isOver('info') ? mostOfAKind - 1 : mostOfAKind,
  }
  const rows: string[] = []
  const left: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const { one, name } of all) {
    const { severity } = one.finding
    room[severity] -= 1
    if (room[severity] >= 0) rows.push(annotation(one, name))
    else left[severity] += 1
  }
  if (left.error + left.warning + left.info > 0) {
    const { leftOut } = terminalWords[report.language]
    rows.push(`::notice title=bundled-lb::${escapeData(leftOut(left.error, left.warning, left.info))}`)
  }
  return rows.length === 0 ? '' : `${rows.join('\n')}\n`
}

function annotation({ finding, rule, said, at }: ReportedFinding, file: string): string {
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${at.start.line}`,
    `endLine=${at.end.line}`,
    // Columns are allowed only within one line; the last one is included there.
    ...(at.start.line === at.end.line
      ? [`col=${at.start.column}`, `endColumn=${Math.max(at.start.column, at.end.column - 1)}`]
      : []),
    `title=${escapeProperty(rule.id)}`,
  ]
  return `::${commands[finding.severity]} ${properties.join(',')}::${escapeData(`${said.what}\n${said.remedy}`)}`
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
