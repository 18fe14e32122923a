import type { Path, Segment } from '../document.ts'
import { endLine, itemPlace, ownEntries } from './layout.ts'
import { ownedRegion } from './ownership.ts'
import type { LinePosition, SourceDocument, SourceText } from './source.ts'
import { childOf, entryOf, type Node, resolveAlias, type Span } from './tree.ts'

/** What stands at a path; undefined where nothing does, and for the stream itself. Follows aliases on the way. */
export function nodeAt(source: SourceText, path: Path): Node | undefined {
  let node = documentAt(source, path)?.root
  for (const segment of path.slice(1)) node = childOf(node, segment)
  return node
}

/** The value's place in the file's text; the whole document for `[n]`, the whole text for `[]`. */
export function spanAt(source: SourceText, path: Path): Span | undefined {
  if (path.length === 0) return { from: 0, to: source.text.length }
  const document = documentAt(source, path)
  if (document === undefined) return undefined
  if (path.length === 1) return document.root === undefined ? document : shift(document, document.root.span)
  const node = nodeAt(source, path)
  return node === undefined ? undefined : shift(document, node.span)
}

/** The key's place in the file's text; undefined for list items and documents. */
export function keySpanAt(source: SourceText, path: Path): Span | undefined {
  const document = documentAt(source, path)
  const parent = resolveAlias(path.length < 2 ? undefined : nodeAt(source, path.slice(0, -1)))
  if (document === undefined || parent?.kind !== 'map') return undefined
  const entry = entryOf(parent, String(path.at(-1)))
  return entry === undefined ? undefined : shift(document, entry.keySpan)
}

/** The lines of a whole entry, item or document, from 1, with the comments it owns. */
export function ownedLines(source: SourceText, path: Path): { first: number; last: number } | undefined {
  const document = documentAt(source, path)
  if (document === undefined) return undefined
  if (path.length === 1) return linesOf(source, document.from, document.to)
  const text = source.text.slice(document.from, document.to)
  const parent = resolveAlias(nodeAt(source, path.slice(0, -1)))
  const index = parent === undefined ? undefined : indexIn(parent, path.at(-1)!)
  if (parent === undefined || parent.kind === 'scalar' || index === undefined) return undefined
  if (parent.flow) {
    const span = keySpanAt(source, path) ?? spanAt(source, path)!
    return linesOf(source, span.from, Math.max(span.to, spanAt(source, path)!.to))
  }
  const region = ownedRegion(parent, index, text)
  return linesOf(source, document.from + region.from, document.from + region.to)
}

function indexIn(parent: Node, segment: Segment): number | undefined {
  if (parent.kind === 'list')
    return typeof segment === 'number' && segment < parent.items.length ? segment : undefined
  if (parent.kind !== 'map') return undefined
  const index = ownEntries(parent).findLastIndex((entry) => entry.key === String(segment))
  return index < 0 ? undefined : index
}

function linesOf(source: SourceText, from: number, to: number): { first: number; last: number } {
  const last = to > from && source.text[to - 1] === '\n' ? to - 1 : to
  return { first: linePosition(source, from).line, last: linePosition(source, last).line }
}

/**
 * The deepest path that covers an offset of the file's text: the value under the caret, its key, or the item whose
 * lines hold it. `[]` outside every document.
 */
export function pathAt(source: SourceText, offset: number): Path {
  const document = source.documents.findLast(({ from, to }) => offset >= from && offset <= to)
  if (document === undefined) return []
  const text = source.text.slice(document.from, document.to)
  const path: Segment[] = [document.index]
  const at = offset - document.from
  let node = document.root
  while (node !== undefined && (node.kind === 'map' || node.kind === 'list')) {
    const index = itemAt(node, at, text)
    if (index === undefined) break
    if (node.kind === 'list') {
      path.push(index)
      node = node.items[index]
    } else {
      const entry = ownEntries(node)[index]!
      path.push(entry.key)
      node = entry.value
    }
  }
  return path
}

/** Binary search for the last item that begins at or before the offset, if it reaches that far. */
function itemAt(node: Extract<Node, { kind: 'map' | 'list' }>, at: number, text: string): number | undefined {
  const entries = node.kind === 'map' ? ownEntries(node) : undefined
  const count = entries?.length ?? (node.kind === 'list' ? node.items.length : 0)
  const headOf = (index: number): number => {
    if (node.flow)
      return entries?.[index]?.keySpan.from ?? (node.kind === 'list' ? node.items[index]!.span.from : 0)
    const { head, ownsLine } = itemPlace(node, index, text)
    return ownsLine ? text.lastIndexOf('\n', head - 1) + 1 : head
  }
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (headOf(middle) <= at) low = middle + 1
    else high = middle
  }
  if (low === 0) return undefined
  const index = low - 1
  if (node.flow) {
    const end = entries?.[index]?.value.span.to ?? (node.kind === 'list' ? node.items[index]!.span.to : 0)
    return at <= end ? index : undefined
  }
  const place = itemPlace(node, index, text)
  const end = endLine(text, place)
  return at < end || (at === end && (end === text.length || at === place.end)) ? index : undefined
}

/** Line and column for people, from 1. Offsets beyond the text count as its end. */
export function linePosition(source: SourceText, offset: number): LinePosition {
  const { lineStarts } = source
  let low = 0
  let high = lineStarts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (lineStarts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  const line = Math.max(1, low)
  return { line, column: Math.min(offset, source.text.length) - (lineStarts[line - 1] ?? 0) + 1 }
}

/** Where a line (from 1) begins; the nearest line for numbers outside the text. */
export function offsetOfLine(source: SourceText, line: number): number {
  const index = Math.min(Math.max(line, 1), source.lineStarts.length) - 1
  return Math.min(source.lineStarts[index] ?? 0, source.text.length)
}

const documentAt = (source: SourceText, path: Path): SourceDocument | undefined =>
  source.documents[Number(path[0])]

const shift = (document: SourceDocument, span: Span): Span => ({
  from: document.from + span.from,
  to: document.from + span.to,
})
