import type { Edit, Patch, Path } from '../document.ts'
import { refuse } from './draft.ts'
import { insertRun, runFrom } from './insert-run.ts'
import { intend } from './intended.ts'
import { isSwap, pathAsRead, removeLater, swapLater } from './later-edits.ts'
import { runMove, runRename } from './move-and-rename.ts'
import { wrapValue } from './operation.ts'
import { patchesOf } from './pieces.ts'
import { planEdit } from './plan-edit.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { restoreComments } from './restore-comments.ts'
import { shiftRevivals } from './revival-memory.ts'
import { runWithRevival } from './revive-entry.ts'
import type { KeyOrder } from './run-operation.ts'
import type { SourceText } from './source.ts'
import { editStream } from './stream-work.ts'
import { attempt, commit, draftOf, flush, setRevivals, startWork, verify, type Work } from './work.ts'

export interface PatchStyle {
  /** The documented order of keys for a map at that path; keys that are not listed go to the end. */
  readonly keyOrder?: KeyOrder
}

export type PatchResult =
  | {
      readonly ok: true
      /** Sorted, not overlapping, in the offsets of the text that was given. */
      readonly patches: readonly Patch[]
      /**
       * The new text, read. Pass it as `previous` to `readSource`: nothing is read twice, and what came to life from
       * comments is remembered.
       */
      readonly source: SourceText
    }
  | { readonly ok: false; readonly refusal: Refusal }

/**
 * Edits as one step: applied in order, all or none. Every change is made in the text, in the file's own style, read
 * again, and must read as intended; otherwise nothing changes and the refusal says why.
 */
export function patchSource(source: SourceText, edits: readonly Edit[], style: PatchStyle = {}): PatchResult {
  const together = patchWith(source, edits, style, false)
  // What is not as intended together may be so step by step.
  const isRetried = !together.ok && together.refusal.code === 'not-lossless' && edits.length > 1
  return isRetried ? patchWith(source, edits, style, true) : together
}

function patchWith(
  source: SourceText,
  edits: readonly Edit[],
  style: PatchStyle,
  isOneByOne: boolean,
): PatchResult {
  const work = startWork(source, style.keyOrder ?? (() => undefined), isOneByOne)
  let alone = 0
  for (let at = 0; at < edits.length; ) {
    const run = isOneByOne || at < alone ? [] : runFrom(edits, at)
    const outcome = run.length < 2 ? 'not-yet' : (flush(work) ?? insertRun(work, run))
    if (typeof outcome === 'object') return { ok: false, refusal: outcome }
    if (outcome === 'unlike') alone = at + run.length
    const refusal = outcome === 'made' ? undefined : applyEdit(work, edits[at]!)
    if (refusal !== undefined) return { ok: false, refusal }
    at += outcome === 'made' ? run.length : 1
  }
  const refusal = flush(work)
  if (refusal !== undefined) return { ok: false, refusal }
  return { ok: true, patches: patchesOf(work.pieces, source.text), source: work.source }
}

function applyEdit(work: Work, edit: Edit): Refusal | undefined {
  if (edit.path.length === 0 || (edit.op === 'remove' && edit.path.length === 1))
    return flush(work) ?? editStream(work, edit)
  const index = Number(edit.path[0])
  // What waits is read before items move: what is remembered of them would point behind the end of their list.
  const waiting = edit.op === 'insert' ? flush(work) : undefined
  if (waiting !== undefined) return waiting
  shiftMemory(work, index, edit)
  const document = work.source.documents[index]
  if (document === undefined) return appendDocument(work, edit, index)
  const [problem] = document.problems
  if (document.root === undefined && problem !== undefined) {
    return refuse('unreadable', edit.path, { code: problem.code })
  }
  if (edit.op === 'set' || edit.op === 'insert') return changeDocument(work, index, edit)
  if (edit.op === 'remove' && removeLater(work, index, edit)) return undefined
  const refusal = flush(work)
  if (refusal !== undefined) return refusal
  if (edit.op === 'remove') {
    return restoreComments(work, index, edit.path) ? undefined : changeDocument(work, index, edit)
  }
  const draft = draftOf(work.source, index)
  const patches = edit.op === 'move' ? runMove(draft, edit) : runRename(draft, edit)
  if (isRefusal(patches)) return patches
  const intended = intend(document.root, edit.path.slice(1), edit)
  return attempt(
    work,
    () => commit(work, index, patches, edit.path) ?? verify(work, index, intended, edit.path),
  )
}

/** List items that move take what is remembered of their comments along. */
function shiftMemory(work: Work, index: number, edit: Edit): void {
  const { revivals } = work.source.documents[index] ?? {}
  if (revivals === undefined) return
  const shifted = shiftRevivals(revivals, edit)
  if (shifted !== revivals) setRevivals(work, index, shifted)
}

function changeDocument(work: Work, index: number, edit: Edit): Refusal | undefined {
  if (!work.isOneByOne && (work.pending === undefined || work.pending.index === index)) {
    const path = pathAsRead(work.pending, edit.path)
    const early =
      path === undefined ? undefined : planEdit(work.source.documents[index]!.root, { ...edit, path })
    if (early !== undefined && !isRefusal(early) && isSwap(work, index, early)) {
      return swapLater(work, index, edit, early)
    }
  }
  const refusal = flush(work)
  if (refusal !== undefined) return refusal
  const { root } = work.source.documents[index]!
  const plan = planEdit(root, edit)
  if (isRefusal(plan)) return plan
  const intended = intend(root, edit.path.slice(1), edit)
  const check = (): Refusal | undefined => verify(work, index, intended, edit.path)
  const revived = { used: false }
  const first = attempt(work, () => runWithRevival(work, index, plan, edit.path, revived) ?? check())
  if (first === undefined || !revived.used) return first
  return attempt(work, () => runWithRevival(work, index, plan, edit.path, undefined) ?? check())
}

/** A path into the document after the last one makes that document. */
function appendDocument(work: Work, edit: Edit, index: number): Refusal | undefined {
  const path: Path = edit.path
  if (index !== work.source.documents.length || (edit.op !== 'set' && edit.op !== 'insert')) {
    return refuse('no-such-document', path, { index })
  }
  const value = wrapValue(path.slice(1), edit.op === 'set' ? edit.value : [edit.value])
  if (value === undefined) return refuse('no-such-place', path)
  return flush(work) ?? editStream(work, { op: 'insert', path: [], index, value })
}
