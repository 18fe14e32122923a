import type { CheckReport, ReportedFinding } from './report.ts'

/** Version 1 of the machine-readable report; its schema is `check.schema.json`. */
export function printJson(report: CheckReport): string {
  const files = report.files.map(({ name, findings, suppressed }) => ({
    path: name,
    findings: findings.map(toJson),
    suppressed: suppressed.map(({ rule, said, path, at, reason, commentLine }) => ({
      rule: rule.id,
      message: said.what,
      path,
      line: at.start.line,
      reason,
      commentLine,
    })),
  }))
  return `${JSON.stringify({ version: 1, files, summary: report.summary }, undefined, 2)}\n`
}

function toJson({ finding, rule, said, at, path, related, fixes }: ReportedFinding) {
  return {
    rule: rule.id,
    covers: rule.covers,
    severity: finding.severity,
    message: said.what,
    path,
    line: at.start.line,
    column: at.start.column,
    endLine: at.end.line,
    endColumn: at.end.column,
    related: related.map((other) => ({
      file: other.file,
      path: other.path,
      line: other.at.start.line,
      column: other.at.start.column,
    })),
    fixes,
  }
}
