import { RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, type GutterMarker, gutter } from '@codemirror/view'
import type { Severity } from '../core/rules/finding.ts'
import { addedMarker, modifiedMarker, ShapeMarker, SwatchWidget } from './mark-dom.ts'

/** A finding as the editor shows it; offsets are the editor's. */
export interface TextMark {
  readonly from: number
  readonly to: number
  readonly number: number
  readonly severity: Severity
  /** The place is the other party of the finding: a hollow shape, no underline. */
  readonly isRelated: boolean
  /** Asked for when its line is drawn: a long file has thousands of findings and shows a few of them. */
  readonly label: () => string
}

/** A role's letter shape in front of an address. */
export interface Swatch {
  readonly at: number
  readonly role: string
}

export interface LineSpan {
  readonly first: number
  readonly last: number
}

/** Everything that is drawn over the text; lines count from 1. */
export interface EditorMarks {
  readonly marks: readonly TextMark[]
  readonly swatches: readonly Swatch[]
  readonly selected: LineSpan | undefined
  readonly added: readonly LineSpan[]
  readonly modified: readonly LineSpan[]
}

export const setMarks = StateEffect.define<EditorMarks>()

interface Drawn {
  readonly decorations: DecorationSet
  readonly shapes: RangeSet<GutterMarker>
  readonly changes: RangeSet<GutterMarker>
}

const nothing: Drawn = { decorations: Decoration.none, shapes: RangeSet.empty, changes: RangeSet.empty }

const drawn = StateField.define<Drawn>({
  create: () => nothing,
  update(value, transaction) {
    let next = value
    if (transaction.docChanged) {
      next = {
        decorations: next.decorations.map(transaction.changes),
        shapes: next.shapes.map(transaction.changes),
        changes: next.changes.map(transaction.changes),
      }
    }
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) next = draw(effect.value, transaction.state.doc)
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.decorations),
})

/** Gutters in the order of the design: findings, (numbers), changes. */
export const findingGutter = gutter({
  class: 'bl-gutter-findings',
  markers: (view) => view.state.field(drawn).shapes,
})
export const changeGutter = gutter({
  class: 'bl-gutter-changes',
  markers: (view) => view.state.field(drawn).changes,
})
export const drawnMarks = drawn

interface Doc {
  readonly lines: number
  readonly length: number
  line(n: number): { readonly from: number; readonly to: number }
  lineAt(at: number): { readonly from: number }
}

function draw(marks: EditorMarks, doc: Doc): Drawn {
  return {
    decorations: Decoration.set(decorationsOf(marks, doc), true),
    shapes: shapesOf(marks.marks, doc),
    changes: changesOf(marks, doc),
  }
}

function decorationsOf(marks: EditorMarks, doc: Doc) {
  const ranges = []
  for (const mark of marks.marks) {
    if (mark.isRelated || mark.to > doc.length || mark.from >= mark.to) continue
    ranges.push(Decoration.mark({ class: `bl-mark bl-mark-${mark.severity}` }).range(mark.from, mark.to))
  }
  for (const swatch of marks.swatches) {
    if (swatch.at <= doc.length) {
      ranges.push(Decoration.widget({ widget: new SwatchWidget(swatch.role), side: 1 }).range(swatch.at))
    }
  }
  for (const line of linesIn(marks.selected === undefined ? [] : [marks.selected], doc)) {
    ranges.push(Decoration.line({ class: 'bl-line-selected' }).range(doc.line(line).from))
  }
  return ranges
}

/** The numbers of lines that the text has, span by span. */
export function* linesIn(spans: readonly LineSpan[], doc: Pick<Doc, 'lines'>): Generator<number> {
  for (const span of spans) {
    for (let line = Math.max(1, span.first); line <= Math.min(span.last, doc.lines); line += 1) yield line
  }
}

/** One shape a line: the worst finding that starts there, own before the other party's. */
function shapesOf(marks: readonly TextMark[], doc: Doc): RangeSet<GutterMarker> {
  const byLine = new Map<number, TextMark[]>()
  for (const mark of marks) {
    if (mark.from > doc.length) continue
    const { from } = doc.lineAt(mark.from)
    byLine.set(from, [...(byLine.get(from) ?? []), mark])
  }
  const builder = new RangeSetBuilder<GutterMarker>()
  for (const [from, found] of [...byLine].sort((a, b) => a[0] - b[0])) {
    const first = found.find((mark) => !mark.isRelated) ?? found[0]!
    builder.add(from, from, new ShapeMarker(first, () => found.map((mark) => mark.label()).join('\n')))
  }
  return builder.finish()
}

function changesOf(marks: EditorMarks, doc: Doc): RangeSet<GutterMarker> {
  const kinds = new Map<number, GutterMarker>()
  for (const line of linesIn(marks.modified, doc)) kinds.set(line, modifiedMarker)
  for (const line of linesIn(marks.added, doc)) kinds.set(line, addedMarker)
  const builder = new RangeSetBuilder<GutterMarker>()
  for (const [line, marker] of [...kinds].sort((a, b) => a[0] - b[0])) {
    const { from } = doc.line(line)
    builder.add(from, from, marker)
  }
  return builder.finish()
}
