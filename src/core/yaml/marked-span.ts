import type { Path } from '../document.ts'
import { keySpanAt, spanAt } from './locate.ts'
import type { SourceText } from './source.ts'
import type { Span } from './tree.ts'

/**
 * The characters to underline for a path, in offsets of the file's text: the value; for a map or list its key;
 * for what is not written the nearest parent that is; for a document its first written line.
 */
export function markedSpan(source: SourceText, path: Path): Span {
  const value = spanAt(source, path)
  const isOneLine = value !== undefined && value.to > value.from && !hasLineBreak(source, value)
  if (isOneLine && path.length > 1) return value
  for (let at = path; at.length > 1; at = at.slice(0, -1)) {
    const key = keySpanAt(source, at)
    if (key !== undefined) return key
    const span = spanAt(source, at)
    if (span !== undefined && span.to > span.from) return firstLine(source, span)
  }
  return firstWrittenLine(source, Number(path[0] ?? 0))
}

const hasLineBreak = (source: SourceText, span: Span): boolean => {
  const at = source.text.indexOf('\n', span.from)
  return at >= 0 && at < span.to
}

function firstLine(source: SourceText, span: Span): Span {
  const end = source.text.indexOf('\n', span.from)
  const to = end < 0 || end > span.to ? span.to : end
  return { from: span.from, to: source.text[to - 1] === '\r' ? to - 1 : to }
}

function firstWrittenLine(source: SourceText, index: number): Span {
  const document = source.documents[index]
  const from = document?.from ?? 0
  const to = document?.to ?? source.text.length
  const found = /^(?!---|#|%|\s*$).+$/m.exec(source.text.slice(from, to))
  if (found === null) return { from, to: Math.min(to, from + 3) }
  const start = from + found.index
  return { from: start, to: start + found[0].trimEnd().length }
}
