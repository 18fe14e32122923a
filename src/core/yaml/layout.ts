import { lineAt, lineEnd, lineStart } from './text-lines.ts'
import type { ListNode, MapEntry, MapNode, Node, Span } from './tree.ts'

/**
 * Where the items of a block collection begin and end in a document's text, and which comments are theirs.
 * Everything is computed from the tree's spans and the lines themselves.
 */
export interface ItemPlace {
  /** The dash, the `?`, or the first character of the key. */
  readonly head: number
  /** After the last character of the content; after the last line break for a block scalar. */
  readonly end: number
  /** False when something else stands before the head on its line (`- - a`, `- key: a`). */
  readonly ownsLine: boolean
}

/** A region of whole lines, except where an item shares its first line. */
export interface OwnedRegion extends ItemPlace {
  /** With the leading comments that belong to the item. */
  readonly from: number
  /** After the line break of the last line, with the deeper-indented comments that follow directly. */
  readonly to: number
}

export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset)

/** The last content of a value, without the blank lines that follow a block scalar. */
export function contentEnd(node: Node, text: string): number {
  if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
    return isKeepScalar(node.span, text) ? node.span.to : trimEnd(text, node.span)
  }
  if (node.kind === 'map' && !node.flow) {
    const last = node.entries.findLast((entry) => entry.merged !== true)
    return last === undefined ? node.span.to : Math.max(contentEnd(last.value, text), last.keySpan.to)
  }
  if (node.kind === 'list' && !node.flow) {
    const last = node.items.at(-1)
    return last === undefined ? node.span.to : Math.max(contentEnd(last, text), node.span.to)
  }
  return node.span.to
}

/** `|+` keeps the blank lines after it as content. */
function isKeepScalar(span: Span, text: string): boolean {
  return /^[|>]\d?\+/.test(text.slice(span.from, span.from + 3))
}

function trimEnd(text: string, span: Span): number {
  let end = span.to
  while (end > span.from && /\s/.test(text[end - 1]!)) end -= 1
  return end
}

const ownOf = new WeakMap<MapNode, readonly MapEntry[]>()

/** Own entries: what came through a merge key stands elsewhere. */
export function ownEntries(map: MapNode): readonly MapEntry[] {
  const known = ownOf.get(map)
  if (known !== undefined) return known
  const hasMerged = map.entries.some((entry) => entry.merged === true)
  const own = hasMerged ? map.entries.filter((entry) => entry.merged !== true) : map.entries
  ownOf.set(map, own)
  return own
}

/** The places of the entries of a block map, in order. */
export function entryPlace(map: MapNode, index: number, text: string): ItemPlace {
  const entry = ownEntries(map)[index]!
  const end = Math.max(contentEnd(entry.value, text), entry.keySpan.to)
  const from = lineStart(text, entry.keySpan.from)
  const indent = lineAt(text, entry.keySpan.from).indent
  if (index > 0) return { head: from + indent, end: endWithColon(text, entry, end), ownsLine: true }
  const head = Math.min(map.span.from, entry.keySpan.from)
  return { head, end: endWithColon(text, entry, end), ownsLine: from + indent >= head }
}

/** An entry without a value ends after its colon. */
function endWithColon(text: string, entry: MapEntry, end: number): number {
  if (end > entry.keySpan.to) return end
  const colon = /^[ \t]*:/.exec(text.slice(end, end + 40))
  return colon === null ? end : end + colon[0].length
}

/** The place of one item of a block list: its dash is the first thing on a line after the item before. */
export function listItemPlace(list: ListNode, index: number, text: string): ItemPlace {
  const item = list.items[index]!
  const end = Math.max(contentEnd(item, text), item.span.to === item.span.from ? item.span.to : 0)
  if (index === 0) {
    const head = list.span.from
    const ownsLine = lineStart(text, head) + lineAt(text, head).indent >= head
    return { head, end: Math.max(end, head + 1), ownsLine }
  }
  const before = list.items[index - 1]!
  const beforeEnd = Math.max(contentEnd(before, text), before.span.to)
  let at = isAtLineStart(text, beforeEnd) ? beforeEnd : lineEnd(text, beforeEnd)
  for (;;) {
    const line = lineAt(text, at)
    const first = text[line.from + line.indent]
    if (first === '-' || line.next >= text.length) {
      const head = line.from + line.indent
      return { head, end: Math.max(end, head + 1), ownsLine: true }
    }
    at = line.next
  }
}

export const isAtLineStart = (text: string, offset: number): boolean =>
  offset === 0 || text[offset - 1] === '\n'

export const itemCount = (node: MapNode | ListNode): number =>
  node.kind === 'map' ? ownEntries(node).length : node.items.length

export const itemPlace = (node: MapNode | ListNode, index: number, text: string): ItemPlace =>
  node.kind === 'map' ? entryPlace(node, index, text) : listItemPlace(node, index, text)

/** After the line break of the last content line. */
export const endLine = (text: string, place: ItemPlace): number =>
  isAtLineStart(text, place.end) && place.end > place.head ? place.end : lineEnd(text, place.end)
