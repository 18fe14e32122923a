import { type Edit, type Path, printPath, type Segment } from '../document.ts'
import { removeItems } from './edit-block.ts'
import { type Found, findPlace, findSharedAnchor } from './find-place.ts'
import { intend } from './intended.ts'
import { itemCount, itemPlace, ownEntries } from './layout.ts'
import type { Operation } from './operation.ts'
import { isScalarSwap } from './operation.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { isSame } from './revival-memory.ts'
import { runOperation } from './run-operation.ts'
import type { Node } from './tree.ts'
import { draftOf, type Pending, type Removals, type Work } from './work.ts'

/**
 * Edits that wait for one common reading: scalars that change their own text, and items or entries that go while
 * others of their list or map stay. All patches count in the text as it was read last.
 */

/** A path in the document as it will be, in the document as it was read; undefined where that is not there any more. */
export function pathAsRead(pending: Pending | undefined, path: Path): Path | undefined {
  if (pending === undefined || pending.removals.size === 0) return path
  const read: Segment[] = [path[0]!]
  for (const segment of path.slice(1)) {
    const gone = pending.removals.get(printPath(read))
    if (typeof segment === 'number') read.push(indexAsRead(segment, gone))
    else if (gone?.includes(segment) === true) return undefined
    else read.push(segment)
  }
  return read
}

/** `gone` holds indexes of the list as it was read, in ascending order. */
function indexAsRead(index: number, gone: readonly Segment[] = []): number {
  let at = index
  for (const one of gone) {
    if (Number(one) > at) break
    at += 1
  }
  return at
}

/** Whether a plan, in paths as read, only swaps scalars that no pending patch touches. */
export function isSwap({ source, pending }: Work, index: number, plan: readonly Operation[]): boolean {
  const { root } = source.documents[index]!
  if (root === undefined || plan.length === 0) return false
  return plan.every((operation) => {
    const found = findPlace(root, operation.path, [])
    if (isRefusal(found) || found.kind === 'missing' || !isScalarSwap(operation, found)) return false
    const { from, to } = found.node.span
    return !(pending?.patches ?? []).some((patch) => patch.from <= to && patch.to >= from)
  })
}

export function swapLater(
  work: Work,
  index: number,
  edit: Edit,
  plan: readonly Operation[],
): Refusal | undefined {
  const draft = draftOf(work.source, index)
  const patches = [...(work.pending?.patches ?? [])]
  for (const operation of plan) {
    const added = runOperation(draft, operation, [index], work.keyOrder)
    if (isRefusal(added)) return added
    patches.push(...added)
  }
  const removals = work.pending?.removals ?? new Map()
  work.pending = {
    index,
    path: edit.path,
    patches,
    intended: intendedAfter(work, draft.root, edit),
    removals,
  }
  return undefined
}

const intendedAfter = (work: Work, root: Node | undefined, edit: Edit): Node | undefined =>
  intend(work.pending === undefined ? root : work.pending.intended, edit.path.slice(1), edit)

/** False when the removal has to be made by itself: the last one of its list, in brackets, behind a dash, … */
export function removeLater(work: Work, index: number, edit: Extract<Edit, { op: 'remove' }>): boolean {
  const { pending, source } = work
  if (work.isOneByOne || (pending !== undefined && pending.index !== index)) return false
  const path = pathAsRead(pending, edit.path)
  const { root, revivals = [] } = source.documents[index]!
  if (path === undefined || root === undefined) return false
  const container = path.slice(0, -1)
  const found = findPlace(root, container.slice(1), container)
  if (isRefusal(found) || found.kind === 'missing') return false
  const { node } = found
  if ((node.kind !== 'list' && node.kind !== 'map') || node.flow) return false
  const gone = pending?.removals.get(printPath(container)) ?? []
  const at = positionOf(node, path.at(-1)!)
  if (at === undefined || itemCount(node) - gone.length < 2) return false
  // What came to life from a comment goes back to it.
  if (revivals.some((one) => isSame(one.path, edit.path.slice(1)))) return false
  const patches = patchesFor(work, index, found, at, path)
  if (patches === undefined) return false
  const removals: Removals = new Map(pending?.removals).set(
    printPath(container),
    [...gone, path.at(-1)!].toSorted((a, b) => Number(a) - Number(b)),
  )
  work.pending = {
    index,
    path: edit.path,
    patches: [...(pending?.patches ?? []), ...patches],
    intended: intendedAfter(work, root, edit),
    removals,
  }
  return true
}

function positionOf(node: Node, segment: Segment): number | undefined {
  if (node.kind === 'list') {
    return typeof segment === 'number' && segment < node.items.length ? segment : undefined
  }
  if (node.kind !== 'map') return undefined
  const own = ownEntries(node)
  const at = own.findIndex(({ key }) => key === segment)
  const isTwice = own.findLastIndex(({ key }) => key === segment) !== at
  return at < 0 || isTwice || own !== node.entries ? undefined : at
}

function patchesFor(work: Work, index: number, found: Found, at: number, path: Path) {
  const draft = draftOf(work.source, index)
  const { node } = found
  if ((node.kind !== 'list' && node.kind !== 'map') || !itemPlace(node, at, draft.text).ownsLine)
    return undefined
  if (findSharedAnchor(draft.root!, path.slice(1), path, false, draft.text) !== undefined) return undefined
  const patches = removeItems(draft, found, at, 1, path)
  if (isRefusal(patches)) return undefined
  const isFree = patches.every(({ from, to }) =>
    (work.pending?.patches ?? []).every((other) => other.to <= from || other.from >= to),
  )
  return isFree ? patches : undefined
}
