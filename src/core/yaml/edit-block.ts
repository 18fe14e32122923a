import type { EditValue, Patch, Path } from '../document.ts'
import { type Draft, layLines, type Patches, refuse } from './draft.ts'
import { emptyCollection } from './empty-collection.ts'
import type { Found } from './find-place.ts'
import { dashWidthOf } from './house-style.ts'
import { columnOf, itemCount, itemPlace, type OwnedRegion } from './layout.ts'
import { ownedRegion } from './ownership.ts'
import { printEntry, printItem } from './print-value.ts'
import { lineStart } from './text-lines.ts'
import type { ListNode, MapNode, Node } from './tree.ts'

/** New items for a block list, so that the first of them gets `index`. Written like the item next to them. */
export function insertItems(
  draft: Draft,
  list: ListNode,
  index: number,
  values: readonly EditValue[],
  likes?: readonly (Node | undefined)[],
): Patches {
  const { text, style } = draft
  const width = dashWidthOf(list, text) ?? style.dashWidth
  const like = list.items[index - 1] ?? list.items[index]
  const lines = values.flatMap((value, at) =>
    printItem(value, style, width, likes === undefined ? like : likes[at]),
  )
  return [insertLines(draft, list, index, lines)]
}

/** A new entry for a block map, so that it gets `index` among the map's own entries. */
export function addEntry(
  draft: Draft,
  map: MapNode,
  index: number,
  key: string,
  value: EditValue,
  like?: Node,
): Patches {
  return [insertLines(draft, map, index, printEntry(key, value, draft.style, like))]
}

function insertLines(draft: Draft, node: MapNode | ListNode, index: number, lines: readonly string[]): Patch {
  const { text, style } = draft
  const column = columnOf(text, itemPlace(node, 0, text).head)
  if (index > 0) {
    const at = ownedRegion(node, index - 1, text).to
    return { from: at, to: at, text: layLines(lines, column, style) }
  }
  const first = ownedRegion(node, 0, text)
  const laid = layLines(lines, column, style)
  // The collection begins behind a dash: the new lines take that place, and the old first one goes below.
  const printed = first.ownsLine ? laid : laid.slice(column) + ' '.repeat(column)
  return { from: first.from, to: first.from, text: printed }
}

/** Takes `count` items or entries away, with the comments they own. */
export function removeItems(draft: Draft, found: Found, index: number, count: number, path: Path): Patches {
  const { text } = draft
  const node = found.node as MapNode | ListNode
  const regions = Array.from({ length: count }, (_, offset) => ownedRegion(node, index + offset, text))
  if (count === itemCount(node)) return emptyCollection(draft, found, regions, path)
  const gone = regions.map(({ from, to }): Patch => ({ from, to, text: '' }))
  const first = regions[0]!
  if (first.ownsLine) return gone
  const next = ownedRegion(node, count, text)
  if (next.from === lineStart(text, next.head) && regions.at(-1)!.to === next.from) {
    return [...gone.slice(0, -1), { ...gone.at(-1)!, to: next.head }]
  }
  // Comments stand before what comes first now: the dash keeps its line, and they keep their item.
  const from =
    first.head - (/[ \t]*$/.exec(text.slice(lineStart(text, first.head), first.head))?.[0].length ?? 0)
  const lineBreak = text.slice(lineEndContent(text, first.to), first.to)
  return [{ from, to: gone[0]!.to, text: lineBreak }, ...gone.slice(1)]
}

/** Before the line break that ends at `to`. */
const lineEndContent = (text: string, to: number): number => (text[to - 2] === '\r' ? to - 2 : to - 1)

/** Moves an item of a block list with its comments; nothing else of the list changes. */
export function moveItem(draft: Draft, list: ListNode, from: number, to: number, path: Path): Patches {
  if (from === to) return []
  const { text } = draft
  const region = ownedRegion(list, from, text)
  const first = itemPlace(list, 0, text)
  if (!first.ownsLine && (from === 0 || to === 0)) return moveCompact(draft, list, from, to, path)
  const target = to > from ? ownedRegion(list, to, text).to : targetBefore(list, to, text)
  const lines = text.slice(region.from, region.to)
  const removed: Patch = { from: region.from, to: region.to, text: '' }
  const added: Patch = { from: target, to: target, text: lines }
  return to > from ? [removed, added] : [added, removed]
}

const targetBefore = (list: ListNode, index: number, text: string): number =>
  index === 0 ? ownedRegion(list, 0, text).from : ownedRegion(list, index - 1, text).to

/** A list that begins behind another dash: its first item shares a line, so the items change places as wholes. */
function moveCompact(draft: Draft, list: ListNode, from: number, to: number, path: Path): Patches {
  const { text } = draft
  const last = Math.max(from, to)
  const regions = Array.from({ length: last + 1 }, (_, index) => ownedRegion(list, index, text))
  const isTight = (region: OwnedRegion, index: number): boolean =>
    index === 0 || (region.from === lineStart(text, region.head) && regions[index - 1]!.to === region.from)
  if (!regions.every(isTight)) return refuse('not-lossless', path)
  const bodies = regions.map((region) => text.slice(region.head, region.to))
  const moved = bodies.toSpliced(from, 1).toSpliced(to, 0, bodies[from]!)
  const column = columnOf(text, regions[0]!.head)
  const printed = moved.join(' '.repeat(column))
  return [{ from: regions[0]!.head, to: regions[last]!.to, text: printed }]
}
