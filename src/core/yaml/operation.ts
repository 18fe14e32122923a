import type { EditValue, Segment } from '../document.ts'
import type { Found } from './find-place.ts'
import { nodeOf } from './intended.ts'
import { ownEntries } from './layout.ts'
import { entriesOf, isListValue, isScalarValue, type MapValue } from './print-value.ts'
import { hasSameReading } from './same-reading.ts'
import type { ListNode, MapNode, Node } from './tree.ts'

/** One change that is made in one go. Paths are without the document's index and count in the tree as it is then. */
export type Operation =
  | { readonly kind: 'replace'; readonly path: readonly Segment[]; readonly value: EditValue }
  | {
      readonly kind: 'add'
      readonly path: readonly Segment[]
      readonly key: string
      readonly value: EditValue
    }
  | {
      readonly kind: 'remove'
      readonly path: readonly Segment[]
      readonly index: number
      readonly count: number
    }
  | {
      readonly kind: 'insert'
      readonly path: readonly Segment[]
      readonly index: number
      readonly values: readonly EditValue[]
      /** For each value a node that shows how it is written; without them the item that stands next to them all. */
      readonly likes?: readonly (Node | undefined)[]
    }

/**
 * What has to change for a node to become a value. A list or map is changed item by item, so that comments, order
 * and style of what stays the same stay too.
 */
export function operationsFor(node: Node, value: EditValue, path: readonly Segment[]): readonly Operation[] {
  if (hasSameReading(node, nodeOf(value, node))) return []
  if (node.kind === 'map' && !isScalarValue(value) && !isListValue(value))
    return mapOperations(node, value, path)
  if (node.kind === 'list' && isListValue(value)) return listOperations(node, value, path)
  return [{ kind: 'replace', path, value }]
}

function mapOperations(map: MapNode, value: MapValue, path: readonly Segment[]): readonly Operation[] {
  const own = ownEntries(map)
  const wanted = entriesOf(value)
  if (own.length === 0 || wanted.length === 0) return [{ kind: 'replace', path, value }]
  const wantedKeys = new Set(wanted.map(([key]) => key))
  const kept = own.filter((entry) => wantedKeys.has(entry.key))
  const changes = wanted.flatMap(([key, child]): readonly Operation[] => {
    const entry = kept.find((candidate) => candidate.key === key)
    return entry === undefined
      ? [{ kind: 'add', path, key, value: child }]
      : operationsFor(entry.value, child, [...path, key])
  })
  const removals: Operation[] = []
  for (let index = own.length - 1; index >= 0; index -= 1) {
    // Positions are those of the old map: removals run from the end, before anything is added.
    if (!wantedKeys.has(own[index]!.key)) removals.push({ kind: 'remove', path, index, count: 1 })
  }
  if (kept.length === 0) return [{ kind: 'replace', path, value }]
  return [...removals, ...changes]
}

function listOperations(
  list: ListNode,
  value: readonly EditValue[],
  path: readonly Segment[],
): readonly Operation[] {
  const { items } = list
  if (items.length === 0 || value.length === 0) return [{ kind: 'replace', path, value }]
  const isSame = (index: number, wanted: number): boolean =>
    hasSameReading(items[index], nodeOf(value[wanted]!, items[index]))
  const most = Math.min(items.length, value.length)
  let head = 0
  while (head < most && isSame(head, head)) head += 1
  let tail = 0
  while (tail < most - head && isSame(items.length - 1 - tail, value.length - 1 - tail)) tail += 1
  const pairs = most - head - tail
  const operations: Operation[] = []
  for (let offset = 0; offset < pairs; offset += 1) {
    const index = head + offset
    operations.push(...operationsFor(items[index]!, value[index]!, [...path, index]))
  }
  const index = head + pairs
  if (items.length > value.length) {
    operations.push({ kind: 'remove', path, index, count: items.length - value.length })
  } else if (value.length > items.length) {
    operations.push({ kind: 'insert', path, index, values: value.slice(index, value.length - tail) })
  }
  return operations
}

/** Whether an operation only swaps one scalar's text for another's, so that many can share one reading. */
export function isScalarSwap(operation: Operation, found: Found): boolean {
  return (
    operation.kind === 'replace' &&
    isScalarValue(operation.value) &&
    found.node.kind === 'scalar' &&
    found.node.style !== 'literal' &&
    found.node.style !== 'folded'
  )
}

/** A value for the first missing segment that puts `value` at the end of `rest`; undefined where a list has no such index. */
export function wrapValue(rest: readonly Segment[], value: EditValue): EditValue | undefined {
  let wrapped = value
  for (const segment of rest.toReversed()) {
    if (typeof segment === 'number') {
      if (segment !== 0) return undefined
      wrapped = [wrapped]
    } else wrapped = { [segment]: wrapped }
  }
  return wrapped
}
