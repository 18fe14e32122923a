import { columnOf, endLine, itemCount, itemPlace, type OwnedRegion } from './layout.ts'
import { lineAt, lineStart } from './text-lines.ts'
import type { ListNode, MapNode } from './tree.ts'

/**
 * The region of an item with its comments:
 *
 * - the contiguous comment lines right above it at its own column, up to a commented-out field or item, which
 *   stands for itself;
 * - the comment lines directly after it that are indented deeper than the item.
 *
 * A comment above the first item of a list, or of the document's root map, speaks of the whole (a header) unless
 * another item has a comment of its own. Comments separated by a blank line belong to nobody and stay.
 */
export function ownedRegion(node: MapNode | ListNode, index: number, text: string): OwnedRegion {
  const place = itemPlace(node, index, text)
  const column = columnOf(text, place.head)
  const to = skipDeeperComments(text, endLine(text, place), column)
  if (!place.ownsLine) return { ...place, from: place.head, to }
  const own = lineStart(text, place.head)
  const from = leadingComments(text, own, column)
  if (index > 0 || from === own || !hasHeader(node, column)) return { ...place, from, to }
  return { ...place, from: hasCommentedSibling(node, text, column) ? from : own, to }
}

const hasHeader = (node: MapNode | ListNode, column: number): boolean => node.kind === 'list' || column === 0

function hasCommentedSibling(node: MapNode | ListNode, text: string, column: number): boolean {
  const count = itemCount(node)
  for (let index = 1; index < count; index += 1) {
    const own = lineStart(text, itemPlace(node, index, text).head)
    if (leadingComments(text, own, column) < own) return true
  }
  return false
}

/** Where the comment lines begin that stand right above the line at `from`, at that column. */
function leadingComments(text: string, from: number, column: number): number {
  let first = from
  while (first > 0) {
    const line = lineAt(text, first - 1)
    if (line.indent !== column || text[line.from + column] !== '#') break
    if (isCommentedField(line.text.slice(column))) break
    first = line.from
  }
  return first
}

/** After the comment lines that directly follow and are indented deeper than `column`. */
export function skipDeeperComments(text: string, from: number, column: number): number {
  let end = from
  while (end < text.length) {
    const line = lineAt(text, end)
    if (line.indent <= column || text[line.from + line.indent] !== '#') break
    end = line.next
  }
  return end
}

const proseWords = new Set(
  'note notes todo fixme hint tip warning caution important example examples default defaults see info usage format remark remarks'.split(
    ' ',
  ),
)

/**
 * Whether a comment is a field or list item that somebody commented out (`# ingressVIP: 10.0.0.2`, `#  - a`), not a
 * remark. Keys of these files begin with a small letter; a remark before a colon usually does not, or is a known word.
 */
export function isCommentedField(comment: string): boolean {
  const match = /^#+[ \t]*(?:(- ?)\S|([a-z][A-Za-z0-9]*) ?:(?:[ \t]+(.*))?$)/.exec(comment)
  if (match === null) return false
  if (match[1] !== undefined) return match[1] === '- '
  if (proseWords.has(match[2]!)) return false
  const value = (match[3] ?? '').trim()
  return value === '' || /^["'<[{&*!|>$]/.test(value) || value.split(/\s+/).length <= 3
}
