import {
  type ChangeDesc,
  MapMode,
  type Range,
  RangeSet,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  type GutterMarker,
  gutter,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'
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
  /** Ascending. */
  readonly swatches: readonly Swatch[]
  readonly selected: LineSpan | undefined
  readonly added: readonly LineSpan[]
  readonly modified: readonly LineSpan[]
}

export const setMarks = StateEffect.define<EditorMarks>()

/** Lines by the offsets at which the first and the last of them begin. */
interface LineStarts {
  readonly from: number
  readonly to: number
}

/** What was given last, at the offsets of the text of then, and how the text has changed since. */
interface Held {
  readonly marks: readonly TextMark[]
  readonly swatches: readonly Swatch[]
  readonly selected: readonly LineStarts[]
  readonly added: readonly LineStarts[]
  readonly modified: readonly LineStarts[]
  readonly since: ChangeDesc | undefined
}

const nothing: Held = {
  marks: [],
  swatches: [],
  selected: [],
  added: [],
  modified: [],
  since: undefined,
}

const held = StateField.define<Held>({
  create: () => nothing,
  update(value, { docChanged, changes, effects, state }) {
    let next = value
    if (docChanged) next = { ...next, since: next.since?.composeDesc(changes.desc) ?? changes.desc }
    for (const effect of effects) if (effect.is(setMarks)) next = hold(effect.value, state.doc)
    return next
  },
})

function hold({ marks, swatches, selected, added, modified }: EditorMarks, doc: Text): Held {
  return {
    marks,
    swatches,
    selected: selected === undefined ? [] : startsOf([selected], doc),
    added: startsOf(added, doc),
    modified: startsOf(modified, doc),
    since: undefined,
  }
}

function startsOf(spans: readonly LineSpan[], doc: Text): readonly LineStarts[] {
  return spans.flatMap((span) => {
    const first = Math.max(1, span.first)
    const last = Math.min(span.last, doc.lines)
    return first > last ? [] : [{ from: doc.line(first).from, to: doc.line(last).from }]
  })
}

/** The numbers of lines that the text has, span by span. */
export function* linesIn(spans: readonly LineSpan[], doc: Pick<Text, 'lines'>): Generator<number> {
  for (const span of spans) {
    for (let line = Math.max(1, span.first); line <= Math.min(span.last, doc.lines); line += 1) yield line
  }
}

/**
 * Draws what lies in the part of the text that is drawn: a long file has tens of thousands of addresses, and to hand
 * over all of them takes longer than a frame.
 */
class Painter {
  decorations: DecorationSet = Decoration.none
  shapes: RangeSet<GutterMarker> = RangeSet.empty
  changes: RangeSet<GutterMarker> = RangeSet.empty

  constructor(view: EditorView) {
    this.#paint(view)
  }

  update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
    if (docChanged || viewportChanged || startState.field(held) !== state.field(held)) this.#paint(view)
  }

  #paint(view: EditorView): void {
    const part = partOf(view.state.field(held), view.viewport, view.state.doc)
    this.decorations = Decoration.set(decorationsOf(part), true)
    this.shapes = shapesOf(part)
    this.changes = changesOf(part)
  }
}

const painter = ViewPlugin.fromClass(Painter, { decorations: ({ decorations }) => decorations })

/** Gutters in the order of the design: findings, (numbers), changes. */
export const findingGutter = gutter({
  class: 'bl-gutter-findings',
  markers: (view) => view.plugin(painter)?.shapes ?? RangeSet.empty,
})
export const changeGutter = gutter({
  class: 'bl-gutter-changes',
  markers: (view) => view.plugin(painter)?.changes ?? RangeSet.empty,
})
/** Stands before the gutters, which ask it. */
export const drawnMarks = [held, painter]

/** What is held of a part of the text, at the offsets of now. */
interface Part extends Pick<Held, 'marks' | 'swatches'> {
  readonly doc: Text
  /** Offsets at which lines begin. */
  readonly selected: readonly number[]
  readonly added: readonly number[]
  readonly modified: readonly number[]
}

function partOf(all: Held, { from, to }: { readonly from: number; readonly to: number }, doc: Text): Part {
  const { since } = all
  const back = since?.invertedDesc
  const first = back?.mapPos(from, -1) ?? from
  const last = back?.mapPos(to, 1) ?? to
  const now = (at: number, side: 1 | -1): number => since?.mapPos(at, side) ?? at
  const lines = (spans: readonly LineStarts[]): readonly number[] =>
    spans
      .filter((span) => span.from <= last && span.to >= first)
      .flatMap((span) => {
        const starts: number[] = []
        const end = Math.min(now(span.to, 1), to)
        for (let line = doc.lineAt(Math.max(now(span.from, -1), from)); line.from <= end; ) {
          starts.push(line.from)
          if (line.number === doc.lines) break
          line = doc.line(line.number + 1)
        }
        return starts
      })
  return {
    doc,
    marks: all.marks
      .filter((mark) => mark.from <= last && mark.to >= first)
      .map((mark) =>
        since === undefined ? mark : { ...mark, from: now(mark.from, 1), to: now(mark.to, -1) },
      )
      .filter((mark) => mark.to <= doc.length),
    swatches: between(all.swatches, first, last).flatMap((swatch) => {
      const at = since === undefined ? swatch.at : since.mapPos(swatch.at, 1, MapMode.TrackDel)
      return at === null || at > doc.length ? [] : { ...swatch, at }
    }),
    selected: lines(all.selected),
    added: lines(all.added),
    modified: lines(all.modified),
  }
}

/** Those of a sorted list from one offset to another. */
function between(swatches: readonly Swatch[], first: number, last: number): readonly Swatch[] {
  let low = 0
  let high = swatches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (swatches[middle]!.at < first) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < swatches.length && swatches[end]!.at <= last) end += 1
  return swatches.slice(low, end)
}

const selectedLine = Decoration.line({ class: 'bl-line-selected' })

function decorationsOf({ marks, swatches, selected }: Part): Range<Decoration>[] {
  return [
    ...marks
      .filter((mark) => !mark.isRelated && mark.from < mark.to)
      .map(({ from, to, severity }) =>
        Decoration.mark({ class: `bl-mark bl-mark-${severity}` }).range(from, to),
      ),
    ...swatches.map(({ at, role }) =>
      Decoration.widget({ widget: new SwatchWidget(role), side: 1 }).range(at),
    ),
    ...selected.map((at) => selectedLine.range(at)),
  ]
}

/** One shape a line: the worst finding that starts there, own before the other party's. */
function shapesOf({ marks, doc }: Part): RangeSet<GutterMarker> {
  const byLine = new Map<number, TextMark[]>()
  for (const mark of marks) {
    const { from } = doc.lineAt(mark.from)
    const found = byLine.get(from)
    if (found === undefined) byLine.set(from, [mark])
    else found.push(mark)
  }
  return RangeSet.of(
    [...byLine].map(([from, found]) => {
      const first = found.find((mark) => !mark.isRelated) ?? found[0]!
      return new ShapeMarker(first, () => found.map((mark) => mark.label()).join('\n')).range(from)
    }),
    true,
  )
}

function changesOf({ added, modified }: Part): RangeSet<GutterMarker> {
  const kinds = new Map<number, GutterMarker>()
  for (const at of modified) kinds.set(at, modifiedMarker)
  for (const at of added) kinds.set(at, addedMarker)
  return RangeSet.of(
    [...kinds].map(([at, marker]) => marker.range(at)),
    true,
  )
}
