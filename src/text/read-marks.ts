import type { Analysis } from '../core/analyse.ts'
import type { FileId, Place } from '../core/document.ts'
import { diffLines } from '../core/yaml/diff.ts'
import { ownedLines, spanAt } from '../core/yaml/locate.ts'
import { markedSpan } from '../core/yaml/marked-span.ts'
import type { SourceText } from '../core/yaml/source.ts'
import type { Span } from '../core/yaml/tree.ts'
import type { NumberedFinding } from '../store/numbering.ts'
import type { LineEndings } from './line-endings.ts'
import type { EditorMarks, LineSpan, Swatch, TextMark } from './marks.ts'

export function readTextMarks(
  source: SourceText,
  file: FileId,
  findings: readonly NumberedFinding[],
  endings: LineEndings,
  label: (finding: NumberedFinding) => string,
): readonly TextMark[] {
  const marks: TextMark[] = []
  const add = (finding: NumberedFinding, place: Place, isRelated: boolean): void => {
    if (place.file !== file) return
    const span = isRelated ? markedSpan(source, place.path) : spanOfFinding(source, finding)
    marks.push({
      from: endings.toEditor(span.from),
      to: endings.toEditor(span.to),
      number: finding.number,
      severity: finding.severity,
      isRelated,
      label: () => label(finding),
    })
  }
  for (const finding of findings) {
    add(finding, finding.place, false)
    for (const other of finding.related) add(finding, other, true)
  }
  return marks
}

/** The exact characters where the finding knows them, else those of its place. */
const spanOfFinding = (source: SourceText, finding: NumberedFinding): Span =>
  finding.span ?? markedSpan(source, finding.place.path)

/** The role of each address that stands in the text, for the coloured shape in front of it. */
export function readSwatches(
  analysis: Analysis,
  source: SourceText,
  file: FileId,
  endings: LineEndings,
): readonly Swatch[] {
  const swatches = new Map<number, Swatch>()
  for (const use of analysis.model.occupancy.uses) {
    if (use.place.file !== file) continue
    const span = spanAt(source, use.place.path)
    if (span === undefined) continue
    const at = endings.toEditor(span.from)
    if (!swatches.has(at)) swatches.set(at, { at, role: use.role })
  }
  return [...swatches.values()].sort((a, b) => a.at - b.at)
}

export function selectedLines(
  source: SourceText,
  file: FileId,
  place: Place | undefined,
): LineSpan | undefined {
  if (place === undefined || place.file !== file) return undefined
  return ownedLines(source, place.path)
}

/** Added and modified lines against the imported text. */
export function readChangedLines(
  before: string | undefined,
  after: string,
): Pick<EditorMarks, 'added' | 'modified'> {
  if (before === undefined || before === after) return { added: [], modified: [] }
  const added: LineSpan[] = []
  const modified: LineSpan[] = []
  for (const change of diffLines(before, after)) {
    const lines = { first: change.afterFrom, last: change.afterTo - 1 }
    if (change.beforeTo === change.beforeFrom) added.push(lines)
    else modified.push(lines)
  }
  return { added, modified }
}

/** The finding under an offset of the file's text, worst first. */
export function findingsAt(
  source: SourceText,
  file: FileId,
  findings: readonly NumberedFinding[],
  offset: number,
): readonly { readonly finding: NumberedFinding; readonly span: Span }[] {
  return findings
    .filter((finding) => finding.place.file === file)
    .map((finding) => ({ finding, span: spanOfFinding(source, finding) }))
    .filter(({ span }) => span.from <= offset && offset <= span.to)
}
