import { type FileId, PLAN_FILE } from './document.ts'
import { readSuppressions, type Suppression } from './model/suppressions.ts'
import type { WorkspaceModel } from './model/workspace-model.ts'
import type { Finding } from './rules/finding.ts'
import { linePosition } from './yaml/locate.ts'
import { markedSpan } from './yaml/marked-span.ts'
import type { SourceText } from './yaml/source.ts'

/** A finding that a comment in the file keeps quiet. */
export interface SuppressedFinding {
  readonly finding: Finding
  /** What the comment gives as reason; `''` when it gives none. */
  readonly reason: string
  /** The comment's line, from 1. */
  readonly line: number
}

export interface Suppressed {
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
}

/** This rule reports every comment as unused; what is used is taken back here. */
const unusedRule = 'suppressions-are-used'

/** Takes away the findings that comments `# bundled-lb: ignore <rule-id> reason` ask to ignore. */
export function suppress(model: WorkspaceModel, findings: readonly Finding[]): Suppressed {
  const matchers = textsOf(model).flatMap(({ file, source }): readonly Matcher[] => {
    const comments = readSuppressions(source)
    return comments.length === 0 ? [] : [{ file, source, comments }]
  })
  if (matchers.length === 0) return { findings, suppressed: [] }
  const used = new Set<Suppression>()
  const suppressed: SuppressedFinding[] = []
  const left = findings.filter((finding) => {
    const comment = findComment(matchers, finding)
    if (comment === undefined) return true
    used.add(comment)
    suppressed.push({ finding, reason: comment.reason, line: comment.line })
    return false
  })
  const isUsed = ({ place, span }: Finding): boolean =>
    matchers.some(
      ({ file, comments }) =>
        file === place.file && comments.some((one) => used.has(one) && one.span.from === span?.from),
    )
  return {
    findings: left.filter((finding) => finding.rule !== unusedRule || !isUsed(finding)),
    suppressed,
  }
}

interface Matcher {
  readonly file: FileId
  readonly source: SourceText
  readonly comments: readonly Suppression[]
}

function textsOf(model: WorkspaceModel): readonly { readonly file: FileId; readonly source: SourceText }[] {
  return [...model.files, { file: PLAN_FILE, source: model.plan.source }]
}

function findComment(matchers: readonly Matcher[], finding: Finding): Suppression | undefined {
  const matcher = matchers.find(({ file }) => file === finding.place.file)
  const named = matcher?.comments.filter(({ rule }) => rule === finding.rule) ?? []
  if (matcher === undefined || named.length === 0) return undefined
  const from = finding.span?.from ?? markedSpan(matcher.source, finding.place.path).from
  const { line } = linePosition(matcher.source, from)
  return named.find(({ target }) => target === line)
}
