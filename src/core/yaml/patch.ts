import type { Edit, Patch, Path } from '../document.ts'
import { type Draft, type Patches, refuse } from './draft.ts'
import { insertDocument, moveDocument, removeDocument } from './edit-stream.ts'
import { findPlace } from './find-place.ts'
import { withoutFinalBreak } from './final-break.ts'
import { type HouseStyle, houseStyleOf } from './house-style.ts'
import { intend, nodeOf } from './intended.ts'
import { isScalarSwap, type Operation, wrapValue } from './operation.ts'
import { applyPatches, patchesOf, patchPieces, type Pieces, wholeText } from './pieces.ts'
import { planEdit } from './plan-edit.ts'
import { readSource } from './read.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { type KeyOrder, runMove, runOperation, runRename } from './run-operation.ts'
import { hasSameReading } from './same-reading.ts'
import type { SourceText } from './source.ts'
import { lineBreakOf } from './text-lines.ts'
import type { Node } from './tree.ts'

export interface PatchStyle {
  /** The documented order of keys for a map at that path; keys that are not listed go to the end. */
  readonly keyOrder?: KeyOrder
}

export type PatchResult =
  | {
      readonly ok: true
      /** Sorted, not overlapping, in the offsets of the text that was given. */
      readonly patches: readonly Patch[]
      /** The new text, read. Pass it as `previous` to `readSource`, so that nothing is read twice. */
      readonly source: SourceText
    }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Edits as one step: applied in order, all or none. Every change is made in the text, in the file's own style, read
 * again, and must read as intended; otherwise nothing changes and the refusal says why.
 */
export function patchSource(source: SourceText, edits: readonly Edit[], style: PatchStyle = {}): PatchResult {
  const work: Work = {
    source,
    pieces: wholeText(source.text.length),
    keyOrder: style.keyOrder ?? noOrder,
    pending: undefined,
  }
  for (const edit of edits) {
    const refusal = applyEdit(work, edit)
    if (refusal !== undefined) return { ok: false, refusal }
  }
  const refusal = flush(work)
  if (refusal !== undefined) return { ok: false, refusal }
  return { ok: true, patches: patchesOf(work.pieces, source.text), source: work.source }
}

const noOrder: KeyOrder = () => undefined

/** The text while edits are applied one after the other. */
interface Work {
  source: SourceText
  pieces: Pieces
  readonly keyOrder: KeyOrder
  /** Scalars of one document that change their text: they share one reading. */
  pending: Pending | undefined
}

interface Pending {
  readonly index: number
  readonly path: Path
  readonly patches: readonly Patch[]
  readonly intended: Node | undefined
}

function applyEdit(work: Work, edit: Edit): Refusal | undefined {
  if (edit.path.length === 0 || (edit.op === 'remove' && edit.path.length === 1))
    return editStream(work, edit)
  const index = Number(edit.path[0])
  const document = work.source.documents[index]
  if (document === undefined) return appendDocument(work, edit, index)
  const [problem] = document.problems
  if (document.root === undefined && problem !== undefined) {
    return refuse('unreadable', edit.path, { code: problem.code })
  }
  if (edit.op === 'move' || edit.op === 'rename') {
    const refusal = flush(work)
    if (refusal !== undefined) return refusal
    const draft = draftOf(work.source, index)
    const patches = edit.op === 'move' ? runMove(draft, edit) : runRename(draft, edit)
    if (isRefusal(patches)) return patches
    return commit(work, index, patches, intendIn(work, index, edit), edit.path)
  }
  return runEdit(work, index, edit)
}

const intendIn = (work: Work, index: number, edit: Edit): Node | undefined =>
  intend(work.source.documents[index]!.root, edit.path.slice(1), edit)

function runEdit(work: Work, index: number, edit: Edit): Refusal | undefined {
  let plan = planEdit(work.source.documents[index]!.root, edit)
  if (
    work.pending !== undefined &&
    !(work.pending.index === index && !isRefusal(plan) && isSwap(work, index, plan))
  ) {
    const refusal = flush(work)
    if (refusal !== undefined) return refusal
    plan = planEdit(work.source.documents[index]!.root, edit)
  }
  if (isRefusal(plan)) return plan
  const swaps = isSwap(work, index, plan)
  const intended = intend(
    work.pending?.intended ?? work.source.documents[index]!.root,
    edit.path.slice(1),
    edit,
  )
  if (swaps) {
    const draft = draftOf(work.source, index)
    const patches = [...(work.pending?.patches ?? [])]
    for (const operation of plan) {
      const added = runOperation(draft, operation, [index], work.keyOrder)
      if (isRefusal(added)) return added
      patches.push(...added)
    }
    work.pending = { index, path: edit.path, patches, intended }
    return undefined
  }
  for (const [order, operation] of plan.entries()) {
    const patches = runOperation(draftOf(work.source, index), operation, [index], work.keyOrder)
    if (isRefusal(patches)) return patches
    const isLast = order === plan.length - 1
    const refusal = commit(work, index, patches, isLast ? intended : 'later', edit.path)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** Whether a plan only swaps scalars that no pending patch touches. */
function isSwap(work: Work, index: number, plan: readonly Operation[]): boolean {
  const { root } = work.source.documents[index]!
  if (root === undefined || plan.length === 0) return false
  return plan.every((operation) => {
    const found = findPlace(root, operation.path, [])
    if (isRefusal(found) || found.kind === 'missing' || !isScalarSwap(operation, found)) return false
    const { from, to } = found.node.span
    return !(work.pending?.patches ?? []).some((patch) => patch.from <= to && patch.to >= from)
  })
}

function flush(work: Work): Refusal | undefined {
  const { pending } = work
  if (pending === undefined) return undefined
  work.pending = undefined
  const patches = pending.patches.toSorted((a, b) => a.from - b.from)
  return commit(work, pending.index, patches, pending.intended, pending.path)
}

/** Makes the patches in the text, reads it again and compares it with what was intended. */
function commit(
  work: Work,
  index: number,
  patches: readonly Patch[],
  intended: Node | undefined | 'later',
  path: Path,
): Refusal | undefined {
  if (patches.length === 0) return undefined
  const document = work.source.documents[index]!
  const text = work.source.text.slice(document.from, document.to)
  const local = withoutFinalBreak(patches, text)
  const shifted = local.map((patch) => ({
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
  if (intended !== 'later' && !hasSameReading(changed.root, intended)) return refuse('not-lossless', path)
  work.pieces = patchPieces(work.pieces, shifted)
  work.source = source
  return undefined
}

const readPatched = (work: Work, patches: readonly Patch[]): SourceText =>
  readSource(applyPatches(work.source.text, patches), work.source)

/** One document's text, with a line break at its end, and the style of the file around it. */
function draftOf(source: SourceText, index: number): Draft {
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

function appendDocument(work: Work, edit: Edit, index: number): Refusal | undefined {
  const { length } = work.source.documents
  if (index !== length || (edit.op !== 'set' && edit.op !== 'insert'))
    return refuse('no-such-document', edit.path, { index })
  const value = wrapValue(edit.path.slice(1), edit.op === 'set' ? edit.value : [edit.value])
  if (value === undefined) return refuse('no-such-place', edit.path)
  return editStream(work, { op: 'insert', path: [], index, value })
}

/** Documents come, go and change places; all others must read as before. */
function editStream(work: Work, edit: Edit): Refusal | undefined {
  const refusal = flush(work)
  if (refusal !== undefined) return refusal
  const { source } = work
  const text =
    source.text === '' || source.text.endsWith('\n') ? source.text : source.text + lineBreakOf(source.text)
  const roots = source.documents.map(({ root }) => root)
  let patches: Patches
  let intended: readonly (Node | undefined)[]
  if (edit.op === 'insert') {
    patches = insertDocument(source, text, edit.index, edit.value)
    intended = roots.toSpliced(edit.index, 0, nodeOf(edit.value))
  } else if (edit.op === 'move') {
    patches = moveDocument(source, text, edit.from, edit.to)
    intended = roots.toSpliced(edit.from, 1).toSpliced(edit.to, 0, roots[edit.from])
  } else if (edit.op === 'remove') {
    patches = removeDocument(source, Number(edit.path[0]))
    intended = roots.toSpliced(Number(edit.path[0]), 1)
  } else return refuse('other-shape', edit.path, { found: 'stream' })
  if (isRefusal(patches)) return patches
  const local = withoutFinalBreak(patches, source.text)
  const changed = readPatched(work, local)
  const isAsIntended =
    changed.documents.length === intended.length &&
    changed.documents.every(({ root, problems }, index) => {
      if (root === undefined && problems.length > 0) return intended[index] === undefined
      return hasSameReading(root, intended[index])
    })
  if (!isAsIntended) return refuse('not-lossless', edit.path)
  work.pieces = patchPieces(work.pieces, local)
  work.source = changed
  return undefined
}
