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
  const dropped = droppedOffsets(text)
  const lineBreak = /\r\n|\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n'
  if (dropped.length === 0) {
    const editorText = text.includes('\r') ? text.replaceAll('\r', '\n') : text
    return { editorText, toEditor: same, toFile: same, lineBreak }
  }
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text
  return {
    editorText: body.replace(/\r\n?/g, '\n'),
    toEditor: (offset) => offset - countBelow(dropped, offset),
    toFile: (offset) => offset + droppedUpTo(dropped, offset),
    lineBreak,
  }
}

const same = (offset: number): number => offset

/** File offsets of characters that the editor does not show: the mark, and each `\r` before a `\n`. */
function droppedOffsets(text: string): readonly number[] {
  const dropped = text.startsWith(byteOrderMark) ? [0] : []
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) dropped.push(at)
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
    const standsAt = dropped[middle]! - middle
    const isBefore = standsAt < editorOffset || (standsAt === 0 && middle === 0 && dropped[0] === 0)
    if (isBefore) low = middle + 1
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
