import type { Patch, Path, Segment } from '../document.ts'
import { type Draft, refuse } from './draft.ts'
import { withoutFinalBreak } from './final-break.ts'
import { type HouseStyle, houseStyleOf } from './house-style.ts'
import { applyPatches, type Pieces, patchPieces, wholeText } from './pieces.ts'
import { readSource } from './read.ts'
import type { Refusal } from './refusal.ts'
import type { KeyOrder } from './run-operation.ts'
import { hasSameReading } from './same-reading.ts'
import type { Revival, SourceText } from './source.ts'
import { lineBreakOf } from './text-lines.ts'
import type { Node } from './tree.ts'

/** The text while edits are applied to it one after the other. */
export interface Work {
  source: SourceText
  /** The text as parts of the original one and new text. */
  pieces: Pieces
  readonly keyOrder: KeyOrder
  /** Edits of one document that share one reading. */
  pending: Pending | undefined
  /** Every edit is read by itself: what did not work together may work so. */
  readonly isOneByOne: boolean
}

/** What goes: by printed path of a list or map as it was read, its indexes in ascending order, or its keys. */
export type Removals = ReadonlyMap<string, readonly Segment[]>

export interface Pending {
  readonly index: number
  readonly path: Path
  readonly patches: readonly Patch[]
  readonly intended: Node | undefined
  readonly removals: Removals
}

export const startWork = (source: SourceText, keyOrder: KeyOrder, isOneByOne: boolean): Work => ({
  source,
  pieces: wholeText(source.text.length),
  keyOrder,
  pending: undefined,
  isOneByOne,
})

/** Tries something; when it is refused the work is as before. */
export function attempt(work: Work, action: () => Refusal | undefined): Refusal | undefined {
  const { source, pieces, pending } = work
  const refusal = action()
  if (refusal !== undefined) Object.assign(work, { source, pieces, pending })
  return refusal
}

/** Makes patches of one document's draft in the text and reads it again: it must parse, and all others stay. */
export function commit(
  work: Work,
  index: number,
  patches: readonly Patch[],
  path: Path,
): Refusal | undefined {
  if (patches.length === 0) return undefined
  const document = work.source.documents[index]!
  const text = work.source.text.slice(document.from, document.to)
  const shifted = withoutFinalBreak(patches, text).map((patch) => ({
    ...patch,
    from: patch.from + document.from,
    to: patch.to + document.from,
  }))
  const source = readPatched(work, shifted)
  const changed = source.documents[index]
  const isOthersSame =
    source.documents.length === work.source.documents.length &&
    source.documents.every(
      ({ root }, other) => other === index || root === work.source.documents[other]!.root,
    )
  if (!isOthersSame || changed === undefined || (changed.root === undefined && changed.problems.length > 0)) {
    return refuse('not-lossless', path)
  }
  accept(work, shifted, source)
  return undefined
}

/** Whether a document now says what was intended. */
export function verify(
  work: Work,
  index: number,
  intended: Node | undefined,
  path: Path,
): Refusal | undefined {
  return hasSameReading(work.source.documents[index]?.root, intended)
    ? undefined
    : refuse('not-lossless', path)
}

/** Makes the changes that wait for one reading. */
export function flush(work: Work): Refusal | undefined {
  const { pending } = work
  if (pending === undefined) return undefined
  work.pending = undefined
  const patches = pending.patches.toSorted((a, b) => a.from - b.from)
  return (
    commit(work, pending.index, patches, pending.path) ??
    verify(work, pending.index, pending.intended, pending.path)
  )
}

export const readPatched = (work: Work, patches: readonly Patch[]): SourceText =>
  readSource(applyPatches(work.source.text, patches), work.source, true)

export function accept(work: Work, patches: readonly Patch[], source: SourceText): void {
  work.pieces = patchPieces(work.pieces, patches)
  work.source = source
}

export function setRevivals(work: Work, index: number, revivals: readonly Revival[]): void {
  const { documents } = work.source
  work.source = { ...work.source, documents: documents.with(index, { ...documents[index]!, revivals }) }
}

/** One document's text, with a line break at its end, and the style of the file around it. */
export function draftOf(source: SourceText, index: number): Draft {
  const { from, to, root } = source.documents[index]!
  const own = source.text.slice(from, to)
  const text = own === '' || own.endsWith('\n') ? own : own + lineBreakOf(source.text)
  let style: HouseStyle | undefined
  return {
    text,
    root,
    get style() {
      const others = source.documents.filter((document) => document.index !== index)
      style ??= houseStyleOf([
        { root, text },
        ...others.map((document) => ({
          root: document.root,
          text: source.text.slice(document.from, document.to),
        })),
      ])
      return style
    },
  }
}
