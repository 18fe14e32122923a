import type { EditValue, Patch, Path } from '../document.ts'
import { type Patches, refuse } from './draft.ts'
import { entryPlace, itemCount, ownEntries } from './layout.ts'
import { printFlow, printFlowEntry } from './print-value.ts'
import type { ListNode, MapNode, Node, Span } from './tree.ts'

/**
 * Edits inside brackets. They stay on their lines; a list or map that spreads over several lines keeps its
 * separators. Comments inside would lose their item, so such a collection is left alone.
 */
type FlowNode = MapNode | ListNode

/** Whether a comment stands between the items; one inside a nested item goes with that. */
function hasComment(node: FlowNode, text: string): boolean {
  const count = itemCount(node)
  let at = node.span.from + 1
  for (let index = 0; index <= count; index += 1) {
    const end = index === count ? node.span.to - 1 : startOf(node, index)
    if (/(?:^|\s|,)#/.test(text.slice(at, end))) return true
    if (index < count) at = endOf(node, index, text)
  }
  return false
}

const startOf = (node: FlowNode, index: number): number =>
  node.kind === 'list' ? node.items[index]!.span.from : ownEntries(node)[index]!.keySpan.from

/** The text of one item, with its anchor and tag, without separators. */
function itemSpan(node: FlowNode, index: number, text: string): Span {
  const before = index === 0 ? node.span.from + 1 : text.indexOf(',', endOf(node, index - 1, text)) + 1
  const from = before + /^\s*/.exec(text.slice(before, node.span.to))![0].length
  return { from, to: endOf(node, index, text) }
}

function endOf(node: FlowNode, index: number, text: string): number {
  if (node.kind === 'list') return node.items[index]!.span.to
  const { value, keySpan } = ownEntries(node)[index]!
  if (value.span.to > keySpan.to) return value.span.to
  return Math.max(keySpan.to, entryPlace(node, index, text).end)
}

/** What stands between two items: `, ` or a comma with a line break and blanks. */
function separatorOf(node: FlowNode, text: string): string {
  if (itemCount(node) < 2) return ', '
  const between = text.slice(endOf(node, 0, text), itemSpan(node, 1, text).from)
  return /^\s*,\s*$/.test(between) ? between.trimStart() : ', '
}

function insertTexts(
  node: FlowNode,
  index: number,
  texts: readonly string[],
  text: string,
  path: Path,
): Patches {
  if (hasComment(node, text)) return refuse('flow-comment', path)
  if (itemCount(node) === 0) {
    const [open, close] = node.kind === 'list' ? '[]' : '{}'
    return [{ ...node.span, text: `${open}${texts.join(', ')}${close}` }]
  }
  const separator = separatorOf(node, text)
  if (index < itemCount(node)) {
    const { from } = itemSpan(node, index, text)
    return [{ from, to: from, text: texts.map((item) => item + separator).join('') }]
  }
  const at = endOf(node, itemCount(node) - 1, text)
  return [{ from: at, to: at, text: texts.map((item) => separator + item).join('') }]
}

export function insertFlowItems(
  list: ListNode,
  index: number,
  values: readonly EditValue[],
  text: string,
  path: Path,
  likes?: readonly (Node | undefined)[],
): Patches {
  const like = list.items[index - 1] ?? list.items[index]
  return insertTexts(
    list,
    index,
    values.map((value, at) => printFlow(value, likes === undefined ? like : likes[at])),
    text,
    path,
  )
}

export function addFlowEntry(
  map: MapNode,
  index: number,
  key: string,
  value: EditValue,
  text: string,
  path: Path,
  like?: Node,
): Patches {
  return insertTexts(map, index, [printFlowEntry(key, value, like)], text, path)
}

export function removeFlowItems(
  node: FlowNode,
  index: number,
  count: number,
  text: string,
  path: Path,
): Patches {
  if (hasComment(node, text)) return refuse('flow-comment', path)
  if (count === itemCount(node)) return [{ ...node.span, text: node.kind === 'list' ? '[]' : '{}' }]
  const last = index + count - 1
  if (index > 0) return [{ from: endOf(node, index - 1, text), to: endOf(node, last, text), text: '' }]
  return [{ from: itemSpan(node, 0, text).from, to: itemSpan(node, last + 1, text).from, text: '' }]
}

/** The items between both places take each other's positions; separators stay where they are. */
export function moveFlowItem(list: ListNode, from: number, to: number, text: string, path: Path): Patches {
  if (hasComment(list, text)) return refuse('flow-comment', path)
  const low = Math.min(from, to)
  const high = Math.max(from, to)
  const slots = Array.from({ length: high - low + 1 }, (_, offset) => itemSpan(list, low + offset, text))
  const texts = slots.map((slot) => text.slice(slot.from, slot.to))
  const moved = texts.toSpliced(from - low, 1).toSpliced(to - low, 0, texts[from - low]!)
  return slots.map((slot, index): Patch => ({ ...slot, text: moved[index]! }))
}
