import type { Patch } from '../core/document.ts'

/**
 * Between a file's text and the editor's: the editor knows only `\n` and no byte order mark.
 * Offsets are translated, never the file: what is typed is spliced into the file's own text.
 */
export interface LineEndings {
  readonly editorText: string
  readonly toEditor: (fileOffset: number) => number
  readonly toFile: (editorOffset: number) => number
  /** What a typed line break becomes: the ending that the file uses first. */
  readonly lineBreak: '\n' | '\r\n'
}

const byteOrderMark = '\uFEFF'

export function readLineEndings(text: string): LineEndings {
  const mark = text.startsWith(byteOrderMark) ? 1 : 0
  const body = mark === 0 ? text : text.slice(mark)
  const dropped = droppedOffsets(body)
  const lineBreak = /\r\n|\n/.exec(body)?.[0] === '\r\n' ? '\r\n' : '\n'
  const editorText = body.includes('\r') ? body.replace(/\r\n?/g, '\n') : body
  if (mark === 0 && dropped.length === 0) return { editorText, toEditor: same, toFile: same, lineBreak }
  return {
    editorText,
    toEditor: (offset) => Math.max(0, offset - mark - countBelow(dropped, offset - mark)),
    toFile: (offset) => mark + offset + droppedUpTo(dropped, offset),
    lineBreak,
  }
}

const same = (offset: number): number => offset

/** Offsets of characters that the editor does not show: each `\r` before a `\n`. */
function droppedOffsets(body: string): readonly number[] {
  const dropped: number[] = []
  for (let at = body.indexOf('\r\n'); at >= 0; at = body.indexOf('\r\n', at + 2)) dropped.push(at)
  return dropped
}

/** How many of the ascending `offsets` are below `bound`. */
function countBelow(offsets: readonly number[], bound: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * How many characters were dropped before the editor's offset. The caret at the end of a line stands
 * before its `\r`, so that typing there keeps the pair together.
 */
function droppedUpTo(dropped: readonly number[], editorOffset: number): number {
  let low = 0
  let high = dropped.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dropped[middle]! - middle < editorOffset) low = middle + 1
    else high = middle
  }
  return low
}

/** The editor's changes as patches of the file, with the file's own line breaks. */
export function toFilePatches(endings: LineEndings, changes: readonly Patch[]): readonly Patch[] {
  return changes.map(({ from, to, text }) => ({
    from: endings.toFile(from),
    to: endings.toFile(to),
    text: endings.lineBreak === '\n' ? text : text.replaceAll('\n', '\r\n'),
  }))
}

/** Splices patches, ascending and apart, into a text. */
export function splice(text: string, patches: readonly Patch[]): string {
  let result = ''
  let at = 0
  for (const patch of patches) {
    result += text.slice(at, patch.from) + patch.text
    at = patch.to
  }
  return result + text.slice(at)
}
