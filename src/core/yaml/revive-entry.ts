import type { EditValue, Patch, Path, Segment } from '../document.ts'
import { introductionOf, refuse } from './draft.ts'
import { type Found, findPlace } from './find-place.ts'
import { intend } from './intended.ts'
import { endLine, type ItemPlace, itemCount, itemPlace } from './layout.ts'
import { type Operation, operationsFor } from './operation.ts'
import { isListValue, isScalarValue } from './print-value.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { isSame, linesToRestore, recordRevival, withoutRevival } from './revival-memory.ts'
import { findRevivable, findRevivableChild, type Revivable } from './revive.ts'
import { findRevivableItems } from './revive-items.ts'
import { runOperation } from './run-operation.ts'
import type { Revival } from './source.ts'
import { readPlain } from './scalar.ts'
import { lineAt, lineEnd, lineStart } from './text-lines.ts'
import type { ListNode, Node, ScalarNode } from './tree.ts'
import { attempt, commit, draftOf, setRevivals, verify, type Work } from './work.ts'

/**
 * Runs operations; a key that stands commented out where it would be added comes to life instead of getting a twin.
 * `revived.used` tells whether that happened; without `revived` everything is added plainly.
 */
export function runWithRevival(
  work: Work,
  index: number,
  plan: readonly Operation[],
  path: Path,
  revived: { used: boolean } | undefined,
): Refusal | undefined {
  for (const operation of plan) {
    if (revived !== undefined && reviveFor(work, index, operation, path, revived)) continue
    const patches = runOperation(draftOf(work.source, index), operation, [index], work.keyOrder)
    if (isRefusal(patches)) return patches
    const refusal = commit(work, index, patches, path)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function reviveFor(
  work: Work,
  index: number,
  operation: Operation,
  path: Path,
  revived: { used: boolean },
): boolean {
  if (operation.kind === 'remove') return false
  const { text, root } = draftOf(work.source, index)
  const found = root === undefined ? undefined : findPlace(root, operation.path, path)
  if (found === undefined || isRefusal(found) || found.kind === 'missing' || found.inFlow) return false
  const target = operation.kind === 'add' ? [...operation.path, operation.key] : operation.path
  const revivable = findFor(text, found, operation)
  if (revivable === undefined) return false
  return (
    attempt(work, () => {
      const refusal = commit(work, index, revivable.patches, path)
      if (refusal !== undefined) return refusal
      remember(work, index, [...target, ...childKey(revivable)], revivable, text, root)
      revived.used = true
      const place = findPlace(work.source.documents[index]!.root!, target, path)
      if (isRefusal(place) || place.kind === 'missing') return refuse('no-such-place', path)
      const value = operation.kind === 'insert' ? operation.values : operation.value
      return runWithRevival(work, index, operationsFor(place.node, value, target), path, revived)
    }) === undefined
  )
}

const childKey = (revivable: Revivable & { readonly key?: string }): readonly Segment[] =>
  revivable.key === undefined ? [] : [revivable.key]

function findFor(
  text: string,
  found: Found,
  operation: Exclude<Operation, { kind: 'remove' }>,
): (Revivable & { readonly key?: string }) | undefined {
  switch (operation.kind) {
    case 'add':
      return revivableEntry(text, found, operation)
    case 'insert':
      return revivableItems(text, found, operation.values)
    case 'replace':
      return isListValue(operation.value)
        ? revivableItems(text, found, operation.value)
        : revivableChild(text, found, operation)
  }
}

function revivableItems(text: string, found: Found, values: readonly EditValue[]): Revivable | undefined {
  const { node } = found
  const isNothing =
    node.kind === 'scalar' && node.anchor === undefined && node.tag === undefined && isNull(node)
  const isEmpty = node.kind === 'list' && node.anchor === undefined && node.tag === undefined
  const intro = isNothing || isEmpty ? introductionOf(found, text) : undefined
  return intro === undefined ? undefined : findRevivableItems(text, node, intro, values)
}

const isNull = ({ style, text }: ScalarNode): boolean =>
  style === 'absent' || (style === 'plain' && readPlain(text) === 'null')

function revivableEntry(
  text: string,
  { node }: Found,
  operation: Extract<Operation, { kind: 'add' }>,
): Revivable | undefined {
  if (node.kind !== 'map' || node.flow || itemCount(node) === 0) return undefined
  return findRevivable(text, node, operation.key, operation.value)
}

/** A key without a value whose children stand below it as comments. */
function revivableChild(
  text: string,
  found: Found,
  { value }: Extract<Operation, { kind: 'replace' }>,
): (Revivable & { readonly key: string }) | undefined {
  if (isScalarValue(value) || isListValue(value)) return undefined
  const { node } = found
  const intro = introductionOf(found, text)
  if (node.kind !== 'scalar' || node.style !== 'absent' || intro?.kind !== 'entry') return undefined
  return findRevivableChild(text, intro.after, intro.column, value)
}

function remember(
  work: Work,
  index: number,
  path: readonly Segment[],
  revivable: Revivable,
  text: string,
  root: Parameters<typeof findPlace>[0] | undefined,
): void {
  const endOf = (around: readonly Segment[]): number | undefined => {
    const found = root === undefined ? undefined : findPlace(root, around, [])
    if (found === undefined || isRefusal(found) || found.kind === 'missing' || found.slot === undefined)
      return undefined
    return endLine(text, itemPlace(found.slot.container, found.slot.index, text))
  }
  setRevivals(
    work,
    index,
    recordRevival(work.source.documents[index]!.revivals ?? [], path, revivable, endOf, text),
  )
}

/**
 * Gives the comments back that an entry came to life from: the same bytes, as long as nobody else changed them. Also
 * when its only item or key goes, because that is how it came. False when there is nothing to give back.
 */
export function restoreComments(work: Work, index: number, path: Path): boolean {
  const revivals = work.source.documents[index]!.revivals ?? []
  const { text, root } = draftOf(work.source, index)
  if (revivals.length === 0 || root === undefined) return false
  for (let segments = path.slice(1); segments.length > 0; segments = segments.slice(0, -1)) {
    const found = findPlace(root, segments, path)
    if (isRefusal(found) || found.kind === 'missing' || found.slot === undefined) return false
    const { container } = found.slot
    const recordFor = (at: readonly Segment[], isItems: boolean): Revival | undefined =>
      revivals.find((one) => (one.isItems === true) === isItems && isSame(one.path, at))
    const entry = recordFor(segments, false)
    const items =
      container.kind === 'list' && itemCount(container) === 1
        ? recordFor(segments.slice(0, -1), true)
        : undefined
    const revival = entry ?? items
    const place = itemPlace(container, found.slot.index, text)
    if (revival !== undefined && place.ownsLine) {
      const patches =
        entry === undefined
          ? patchesForItems(text, root, container as ListNode, revival, path)
          : [patchForEntry(text, place, revival)]
      const intended = intend(root, segments, { op: 'remove', path: [index, ...segments] })
      const refusal =
        patches === undefined
          ? refuse('not-lossless', path)
          : attempt(work, () => commit(work, index, patches, path) ?? verify(work, index, intended, path))
      if (refusal !== undefined) return false
      const { revivals: left = [] } = work.source.documents[index]!
      setRevivals(work, index, withoutRevival(left, revival))
      return true
    }
    if (itemCount(container) > 1) return false
  }
  return false
}

function patchForEntry(text: string, place: ItemPlace, revival: Revival): Patch {
  const to = endLine(text, place)
  return {
    from: startOfRevived(text, place.head, revival.lead),
    to,
    text: linesToRestore(revival, text, to),
  }
}

/** The list is empty again: `[]` behind its key, and the items below it as comments. */
function patchesForItems(
  text: string,
  root: Node,
  list: ListNode,
  revival: Revival,
  path: Path,
): readonly Patch[] | undefined {
  const found = findPlace(root, revival.path, path)
  const intro = isRefusal(found) || found.kind === 'missing' ? undefined : introductionOf(found, text)
  if (intro?.kind !== 'entry') return undefined
  const place = itemPlace(list, 0, text)
  const to = endLine(text, place)
  const from = Math.max(lineEnd(text, intro.after), startOfRevived(text, place.head, revival.lead))
  return [
    { from: intro.after, to: intro.after, text: ' []' },
    { from, to, text: linesToRestore(revival, text, to) },
  ]
}

/** Where the remarks begin that came to life with a key; its own line when somebody changed them. */
function startOfRevived(text: string, head: number, lead: number): number {
  const own = lineStart(text, head)
  let from = own
  for (let count = 0; count < lead; count += 1) {
    const line = from === 0 ? undefined : lineAt(text, from - 1)
    if (line === undefined || line.text[line.indent] !== '#') return own
    from = line.from
  }
  return from
}
