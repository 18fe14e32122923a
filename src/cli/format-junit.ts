import { isAtOrAbove } from './arguments.ts'
import type { CheckReport, ReportedFinding } from './report.ts'

/**
 * A test suite a file, a test case a finding; a file without findings is one passing case. Only what `--fail-on` counts is a failure,
 * so that the verdict is the same as the exit code's; the rest is told in the output of a passing case.
 */
export function printJunit(report: CheckReport): string {
  const isFailure = ({ finding }: ReportedFinding): boolean => isAtOrAbove(finding.severity, report.failOn)
  const suites = report.files.map(({ name, findings }) => {
    const cases =
      findings.length === 0
        ? [`    <testcase name="${escapeXml(name)}" classname="bundled-lb"/>`]
        : findings.map((one) => testcase(one, name, isFailure(one)))
    const failures = findings.filter(isFailure).length
    return `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="0">\n${cases.join('\n')}\n  </testsuite>`
  })
  const tests = report.files.reduce((sum, file) => sum + Math.max(1, file.findings.length), 0)
  const failures = report.findings.filter(isFailure).length
  const head = `<testsuites name="bundled-lb" tests="${tests}" failures="${failures}" errors="0">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join('\n')}\n</testsuites>\n`
}

function testcase({ finding, rule, said, at }: ReportedFinding, file: string, isFailure: boolean): string {
  const name = escapeXml(`${rule.id} (${file}:${at.start.line})`)
  const text = escapeXml(`${said.what}\n${said.why}\n${said.remedy}`)
  const body = isFailure
    ? `<failure type="${finding.severity}" message="${escapeXml(said.what)}">${text}</failure>`
    : `<system-out>${escapeXml(finding.severity)}: ${text}</system-out>`
  return `    <testcase name="${name}" classname="${escapeXml(rule.id)}">\n      ${body}\n    </testcase>`
}

/** Also drops what XML 1.0 cannot hold at all. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
