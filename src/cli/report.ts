import type { Analysis } from '../core/analyse.ts'
import { type FileId, PLAN_FILE, type Place, printPath } from '../core/document.ts'
import { findRule } from '../core/rules/catalog.ts'
import type { AnyRule } from '../core/rules/define.ts'
import type { Finding, Language, Severity } from '../core/rules/finding.ts'
import type { Said } from '../core/rules/words.ts'
import { fileName, type Located, locate, locateFinding, sayFixOf, sayOf } from '../core/say.ts'

/** A finding with everything the printers need, worked out once. */
export interface ReportedFinding {
  readonly finding: Finding
  readonly rule: AnyRule
  readonly said: Said
  readonly at: Located
  readonly path: string
  readonly related: readonly { readonly file: string; readonly path: string; readonly at: Located }[]
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[]
}

/** What a comment in the file keeps quiet. */
export interface ReportedSuppression extends ReportedFinding {
  readonly reason: string
  readonly commentLine: number
}

export interface ReportedFile {
  readonly id: FileId
  readonly name: string
  readonly findings: readonly ReportedFinding[]
  readonly suppressed: readonly ReportedSuppression[]
}

export interface CheckReport {
  readonly analysis: Analysis
  readonly language: Language
  /** From this severity on a finding fails the check. */
  readonly failOn: Severity
  /** Every file that was checked, also those without a finding, then the plan when it was given or has findings. */
  readonly files: readonly ReportedFile[]
  readonly findings: readonly ReportedFinding[]
  readonly summary: Readonly<Record<Severity | 'suppressed', number>>
}

export interface ReportOptions {
  readonly language: Language
  readonly failOn: Severity
  /** The plan's file as given, for it has no name of its own. */
  readonly planPath?: string | undefined
}

const beginning: Located = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

export function gather(analysis: Analysis, { language, failOn, planPath }: ReportOptions): CheckReport {
  const nameOf = (file: FileId): string =>
    file === PLAN_FILE && planPath !== undefined ? planPath : fileName(analysis, file)
  const toReported = (finding: Finding): ReportedFinding => ({
    finding,
    rule: findRule(finding.rule)!,
    said: sayOf(analysis, finding, language),
    at: locateFinding(analysis, finding) ?? beginning,
    path: printPath(finding.place.path),
    related: finding.related.map((place: Place) => ({
      file: nameOf(place.file),
      path: printPath(place.path),
      at: locate(analysis, place) ?? beginning,
    })),
    fixes: finding.fixes.map((fix) => ({
      title: sayFixOf(analysis, finding, fix, language),
      safe: fix.safe,
    })),
  })
  const findings = analysis.findings.map(toReported)
  const suppressed = analysis.suppressed.map(
    ({ finding, reason, line }): ReportedSuppression => ({
      ...toReported(finding),
      reason,
      commentLine: line,
    }),
  )
  const inFile = <T extends ReportedFinding>(all: readonly T[], file: FileId): readonly T[] =>
    all.filter(({ finding }) => finding.place.file === file)
  const files = [...analysis.model.files.map(({ file }) => file), PLAN_FILE].map(
    (id): ReportedFile => ({
      id,
      name: nameOf(id),
      findings: inFile(findings, id),
      suppressed: inFile(suppressed, id),
    }),
  )
  const isShown = ({ id, findings: own }: ReportedFile): boolean =>
    id !== PLAN_FILE || own.length > 0 || planPath !== undefined
  return {
    analysis,
    language,
    failOn,
    files: files.filter(isShown),
    findings,
    summary: {
      error: count(findings, 'error'),
      warning: count(findings, 'warning'),
      info: count(findings, 'info'),
      suppressed: suppressed.length,
    },
  }
}

const count = (findings: readonly ReportedFinding[], severity: Severity): number =>
  findings.filter(({ finding }) => finding.severity === severity).length
