import type { EditValue, Path, Segment } from '../document.ts'
import { type Draft, type Patches, refuse } from './draft.ts'
import { addEntry, insertItems, removeItems } from './edit-block.ts'
import { addFlowEntry, insertFlowItems, removeFlowItems } from './edit-flow.ts'
import { fillDocument } from './edit-stream.ts'
import { replaceValue } from './edit-value.ts'
import { type Found, findPlace, findSharedAnchor } from './find-place.ts'
import { positionOfKey } from './key-order.ts'
import { itemCount, ownEntries } from './layout.ts'
import type { Operation } from './operation.ts'
import { isRefusal } from './refusal.ts'
import { childOf, type ListNode, type MapNode, type Node } from './tree.ts'

/** The documented order of keys for a map at a path, if there is one. */
export type KeyOrder = (path: Path) => readonly string[] | undefined

/** The patches of one operation in a document's draft; `base` is the path of its root. */
export function runOperation(draft: Draft, operation: Operation, base: Path, keyOrder: KeyOrder): Patches {
  const path = [...base, ...operation.path]
  if (draft.root === undefined) {
    return operation.kind === 'replace'
      ? fillDocument(draft.text, operation.value, draft.style)
      : refuse('no-such-place', path)
  }
  const found = findPlace(draft.root, operation.path, path)
  if (isRefusal(found)) return found
  if (found.kind === 'missing') return refuse('no-such-place', path)
  const isKept = operation.kind === 'add' || operation.kind === 'insert'
  const shared = findSharedAnchor(draft.root, touchedBy(operation, found.node), path, isKept, draft.text)
  if (shared !== undefined) return shared
  switch (operation.kind) {
    case 'replace':
      return replaceValue(
        draft,
        found,
        operation.value,
        path,
        likeNeighbour(draft, found, operation.path, operation.value),
      )
    case 'add':
      return addKey(draft, found, operation, path, keyOrder)
    case 'insert':
      return insertInto(draft, found, operation, path)
    case 'remove':
      return removeFrom(draft, found, operation.index, operation.count, path)
  }
}

/** Only what is taken away or replaced disturbs aliases, not its neighbours. */
function touchedBy(operation: Operation, node: Node): readonly Segment[] {
  if (operation.kind !== 'remove' || operation.count > 1) return operation.path
  const segment = node.kind === 'map' ? ownEntries(node)[operation.index]?.key : operation.index
  return segment === undefined ? operation.path : [...operation.path, segment]
}

const isCollection = (node: Node): node is MapNode | ListNode => node.kind === 'map' || node.kind === 'list'

/** An empty `[]` or `{}` outside of brackets grows into a block, as the rest of the file. */
const growsIntoBlock = (found: Found): boolean =>
  !found.inFlow && isCollection(found.node) && found.node.flow && itemCount(found.node) === 0

function insertInto(
  draft: Draft,
  found: Found,
  { index, values, likes }: Extract<Operation, { kind: 'insert' }>,
  path: Path,
): Patches {
  const { node } = found
  if (node.kind !== 'list') return refuse('other-shape', path, { found: node.kind })
  if (index < 0 || index > node.items.length)
    return refuse('index-out-of-range', path, { index, length: node.items.length })
  if (growsIntoBlock(found)) return replaceValue(draft, found, values, path)
  return node.flow
    ? insertFlowItems(node, index, values, draft.text, path, likes)
    : insertItems(draft, node, index, values, likes)
}

function removeFrom(draft: Draft, found: Found, index: number, count: number, path: Path): Patches {
  const { node } = found
  if (!isCollection(node)) return refuse('other-shape', path, { found: node.kind })
  if (index < 0 || index + count > itemCount(node)) {
    return refuse('index-out-of-range', path, { index, length: itemCount(node) })
  }
  return node.flow
    ? removeFlowItems(node, index, count, draft.text, path)
    : removeItems(draft, found, index, count, path)
}

type Addition = Extract<Operation, { kind: 'add' }>

function addKey(
  draft: Draft,
  found: Found,
  { key, value, path: segments }: Addition,
  path: Path,
  keyOrder: KeyOrder,
): Patches {
  const { node } = found
  if (node.kind !== 'map') return refuse('other-shape', path, { found: node.kind })
  if (growsIntoBlock(found)) return replaceValue(draft, found, { [key]: value }, path)
  if (itemCount(node) === 0 && !node.flow) return refuse('no-such-place', path)
  const index = positionOfKey(node, key, keyOrder(path))
  const like = likeSibling(draft, node, segments, key, value)
  if (node.flow) return addFlowEntry(node, index, key, value, draft.text, path, like)
  return addEntry(draft, node, index, key, value, like)
}

/** A neighbour that shows how such a value is quoted: the same key in another item, or the map's other strings. */
function likeSibling(
  draft: Draft,
  map: MapNode,
  segments: readonly Segment[],
  key: string,
  value: EditValue,
): Node | undefined {
  const last = segments.at(-1)
  if (typeof last === 'number') {
    const list = segments.slice(0, -1).reduce<Node | undefined>(childOf, draft.root)
    const items = list?.kind === 'list' ? list.items : []
    // Not the item itself: quotes that its half-typed text needed would stay for good.
    const others = items.filter((_, index) => index !== last)
    const like = others.map((item) => childOf(item, key)).find((node) => node !== undefined)
    if (like !== undefined) return like
  }
  if (typeof value !== 'string') return undefined
  const strings = ownEntries(map).flatMap((entry) => (entry.value.kind === 'scalar' ? [entry.value] : []))
  const first = strings[0]
  return first !== undefined && strings.every((node) => node.style === first.style) ? first : undefined
}

/** Quotes for a value that has none of its own: those of the item beside it, or of its map's other strings. */
function likeNeighbour(
  draft: Draft,
  { slot }: Found,
  segments: readonly Segment[],
  value: EditValue,
): Node | undefined {
  if (slot === undefined) return undefined
  const { container, index } = slot
  if (container.kind === 'list') return container.items[index === 0 ? 1 : index - 1]
  const own = ownEntries(container)
  const others = { ...container, entries: own.toSpliced(index, 1) }
  return likeSibling(draft, others, segments.slice(0, -1), own[index]!.key, value)
}
