import type { EditValue, Patch } from '../document.ts'
import { layLines, type Patches, refuse } from './draft.ts'
import { type HouseStyle, houseStyleOf } from './house-style.ts'
import { printBlock } from './print-value.ts'
import type { SourceText } from './source.ts'
import { lineEnd, lineStart } from './text-lines.ts'

/** Documents as items of the stream. Patches count in the file's text, which ends with a line break or is empty. */
export function insertDocument(source: SourceText, text: string, index: number, value: EditValue): Patches {
  const { documents } = source
  if (index < 0 || index > documents.length) {
    return refuse('index-out-of-range', [], { index, length: documents.length })
  }
  const style = streamStyle(source)
  const body = layLines(printBlock(value, style), 0, style)
  const marker = `---${style.lineBreak}`
  if (index === documents.length) {
    return [{ from: text.length, to: text.length, text: documents.length === 0 ? body : marker + body }]
  }
  const at = markerOf(text, documents[index]!.from, documents[index]!.to)
  if (at !== undefined) return [{ from: at, to: at, text: marker + body }]
  const { from } = documents[index]!
  return [{ from, to: from, text: index === 0 ? body + marker : marker + body + marker }]
}

const streamStyle = (source: SourceText): HouseStyle =>
  houseStyleOf(source.documents.map(({ root, from, to }) => ({ root, text: source.text.slice(from, to) })))

/** Where the document's own `---` stands: what is before it is the header of the file. */
function markerOf(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at = lineEnd(text, at)) {
    if (/^---(?:\s|$)/.test(text.slice(at, at + 4))) return at
    if (!/^[ \t]*(?:#|%|\r?\n|$)/.test(text.slice(at, at + 200))) return undefined
  }
  return undefined
}

/**
 * Takes a document away. When the first one goes and had no `---` of its own, the next one does without it too, so
 * that a file keeps its way to begin.
 */
export function removeDocument(source: SourceText, text: string, index: number): Patches {
  const { documents } = source
  const document = documents[index]
  if (document === undefined) return refuse('no-such-document', [index], { index })
  const next = documents[index + 1]
  const marker = markerOf(text, document.from, document.to)
  if (next === undefined) {
    // Remarks between a `...` and the `---` ended the file before this document was put behind them.
    const from = index === 0 ? document.from : (marker ?? document.from)
    return [{ from, to: text.length, text: '' }]
  }
  const hasMarker = marker !== undefined
  const bare = /^---\r?\n(?!%)/.exec(text.slice(next.from, next.from + 6))
  const to =
    index === 0 && !hasMarker && next.root !== undefined && bare !== null
      ? next.from + bare[0].length
      : next.from
  return [{ from: document.from, to, text: '' }]
}

/** Moves a whole document; the one that comes first may do without a `---`, every other needs it. */
export function moveDocument(source: SourceText, text: string, from: number, to: number): Patches {
  const { documents } = source
  const out = [documents[from], documents[to]]
  if (out.includes(undefined))
    return refuse('index-out-of-range', [], { index: Math.max(from, to), length: documents.length })
  if (from === to) return []
  const low = Math.min(from, to)
  const high = Math.max(from, to)
  const lineBreak = streamStyle(source).lineBreak
  const parts = documents.slice(low, high + 1).map((document) => {
    const end = document === documents.at(-1) ? text.length : document.to
    return {
      from: document.from,
      text: text.slice(document.from, end),
      hasMarker: markerOf(text, document.from, end) === document.from,
    }
  })
  const moved = parts.toSpliced(from - low, 1).toSpliced(to - low, 0, parts[from - low]!)
  const printed = moved.map((part, index) =>
    part.hasMarker || index + low === 0 ? part.text : `---${lineBreak}${part.text}`,
  )
  const end = high === documents.length - 1 ? text.length : documents[high]!.to
  const patch: Patch = { from: documents[low]!.from, to: end, text: printed.join('') }
  return [patch]
}

/** The content of a document that has none yet: after its comments, before a closing `...`. */
export function fillDocument(text: string, value: EditValue, style: HouseStyle): Patches {
  const closing = /^\.\.\.(?:\s|$)/m.exec(text)
  let at = closing?.index ?? text.length
  while (at > 0 && /^[ \t]*\r?\n?$/.test(text.slice(lineStart(text, at - 1), at)))
    at = lineStart(text, at - 1)
  return [{ from: at, to: at, text: layLines(printBlock(value, style), 0, style) }]
}
