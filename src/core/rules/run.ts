import type { FileId, Path, Place } from '../document.ts'
import { runToEnd, type Steps } from '../model/steps.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import type { AnyRule, Report, ReportFunction } from './define.ts'
import { type Finding, severities } from './finding.ts'

/** Judges a workspace by rules. The order is stable: severity, then file, then document order of the rules' reports. */
export const runRules = (rules: readonly AnyRule[], workspace: WorkspaceModel): readonly Finding[] =>
  runToEnd(runRulesInSteps(rules, workspace))

/** The same with a stop after each rule, for callers that have other work between two steps. */
export function* runRulesInSteps(
  rules: readonly AnyRule[],
  workspace: WorkspaceModel,
): Steps<readonly Finding[]> {
  const findings: Finding[] = []
  const views = workspace.clusters.map((view) => ({ ...view, workspace }))
  const files = workspace.files.map((file) => ({ ...file, workspace }))
  for (const rule of rules) {
    const reporter = (file: FileId): ReportFunction => {
      return (report) => findings.push(complete(rule, file, report))
    }
    switch (rule.scope) {
      case 'cluster':
        for (const view of views) rule.check(view, reporter(view.cluster.file))
        break
      case 'file':
        for (const file of files) rule.check(file, reporter(file.file))
        break
      case 'plan':
        rule.check(workspace, reporter('plan'))
    }
    yield
  }
  return findings
    .map((finding, order) => ({ finding, order }))
    .sort((a, b) => rank(a.finding) - rank(b.finding) || a.order - b.order)
    .map(({ finding }) => finding)
}

const rank = (finding: Finding): number => severities.indexOf(finding.severity)

function complete(rule: AnyRule, file: FileId, report: Report): Finding {
  const severity = report.severity ?? rule.severity
  const assumed = report.assumed === true
  return {
    rule: rule.id,
    severity: assumed && severity === 'error' ? 'warning' : severity,
    message: report.message,
    args: report.args ?? {},
    place: toPlace(report.at, file),
    ...(report.span === undefined ? {} : { span: report.span }),
    related: (report.related ?? []).map((other) => toPlace(other, file)),
    ranges: report.ranges ?? [],
    assumed,
    fixes: report.fixes ?? [],
  }
}

function toPlace(at: Path | Place, file: FileId): Place {
  return 'file' in at ? at : { file, path: at }
}
