import { type Edit, type EditValue, samePath } from '../document.ts'
import { refuse } from './draft.ts'
import { type Found, findPlace } from './find-place.ts'
import { intendItems } from './intended.ts'
import { entriesOf, isListValue, isScalarValue } from './print-value.ts'
import { isRefusal } from './refusal.ts'
import { shiftRevivals } from './revival-memory.ts'
import { runOperation } from './run-operation.ts'
import type { ListNode, Node } from './tree.ts'
import { attempt, commit, draftOf, setRevivals, verify, type Work } from './work.ts'
import { isWrittenAs, writtenNode } from './written-like.ts'

/**
 * Inserts that follow one another in one list are made in one go and read once. The text is the one that they make
 * one after the other; where that is not certain they are made so.
 */
export type Insert = Extract<Edit, { op: 'insert' }>

/** The inserts from `at` on that put items of one list one behind the other; empty where no such run begins. */
export function runFrom(edits: readonly Edit[], at: number): readonly Insert[] {
  const first = edits[at]
  const run: Insert[] = []
  if (first?.op !== 'insert' || first.path.length < 2) return run
  for (let next = at; next < edits.length; next += 1) {
    const edit = edits[next]!
    const isNext =
      edit.op === 'insert' && edit.index === first.index + run.length && samePath(edit.path, first.path)
    if (!isNext || hasLines(edit.value)) break
    run.push(edit)
  }
  return run
}

/** Text of several lines may end with the file, and then reads otherwise than with items behind it. */
function hasLines(value: EditValue): boolean {
  if (isScalarValue(value)) return typeof value === 'string' && value.includes('\n')
  return isListValue(value) ? value.some(hasLines) : entriesOf(value).some(([, child]) => hasLines(child))
}

/**
 * - `made`: all of them.
 * - `not-yet`: the list has no item yet to write them like, or cannot be edited; the first one by itself tells.
 * - `unlike`: together they read otherwise than one after the other. Nothing is changed.
 */
export type RunOutcome = 'made' | 'not-yet' | 'unlike'

/** Expects that no other edit waits for its reading. */
export function insertRun(work: Work, run: readonly Insert[]): RunOutcome {
  const [first] = run
  const index = Number(first?.path[0])
  const { root, revivals } = work.source.documents[index] ?? {}
  if (first === undefined || root === undefined) return 'not-yet'
  const segments = first.path.slice(1)
  const found = findPlace(root, segments, first.path)
  const list = listOf(found)
  if (list === undefined || list.items.length === 0 || first.index > list.items.length) return 'not-yet'
  const values = run.map(({ value }) => value)
  const written = writtenOneByOne(list, first.index, values)
  const likes = [neighbourOf(list, first.index), ...written.slice(0, -1)]
  const patches = runOperation(
    draftOf(work.source, index),
    { kind: 'insert', path: segments, index: first.index, values, likes },
    [index],
    work.keyOrder,
  )
  if (isRefusal(patches)) return 'not-yet'
  const intended = intendItems(root, segments, first.index, values)
  const refusal = attempt(work, () => {
    if (revivals !== undefined) setRevivals(work, index, run.reduce(shiftRevivals, revivals))
    const failed = commit(work, index, patches, first.path) ?? verify(work, index, intended, first.path)
    if (failed !== undefined) return failed
    const items = listOf(findPlace(work.source.documents[index]!.root!, segments, first.path))?.items ?? []
    const isForeseen = written.every((node, at) => isWrittenAs(items[first.index + at], node))
    return isForeseen ? undefined : refuse('not-lossless', first.path)
  })
  return refusal === undefined ? 'made' : 'unlike'
}

function listOf(place: ReturnType<typeof findPlace>): ListNode | undefined {
  const found: Found | undefined = isRefusal(place) || place.kind === 'missing' ? undefined : place
  return found?.node.kind === 'list' ? found.node : undefined
}

/** Each item is written like the one before it, which was new itself a moment ago. */
function writtenOneByOne(list: ListNode, index: number, values: readonly EditValue[]): readonly Node[] {
  const place = list.flow ? 'flow' : 'block-value'
  let like = neighbourOf(list, index)
  return values.map((value) => {
    like = writtenNode(value, place, like)
    return like
  })
}

const neighbourOf = (list: ListNode, index: number): Node | undefined =>
  list.items[index - 1] ?? list.items[index]
