import type { Located } from '../core/say.ts'
import type { SourceText } from '../core/yaml/source.ts'

export interface QuotedLine {
  /** The line with its number before it. */
  readonly line: string
  /** Blanks up to the place, and the carets under it. */
  readonly indent: string
  readonly carets: string
}

/** Characters of a line that are shown before and behind the place; a line may be megabytes long. */
const before = 60
const behind = 100

/** A line of the file and carets under a place in it; undefined for a blank line. */
export function quoteLine({ text, lineStarts }: SourceText, { start, end }: Located): QuotedLine | undefined {
  const from = lineStarts[start.line - 1] ?? 0
  const next = lineStarts[start.line] ?? text.length
  const cut = Math.max(0, start.column - 1 - before)
  const shown = text.slice(from + cut, Math.min(next, from + start.column + behind)).replace(/\r?\n$/, '')
  if (shown.trim() === '') return undefined
  const head = cut > 0 ? '…' : ''
  const tail = from + start.column + behind < next ? '…' : ''
  const gutter = `${String(start.line).padStart(5)} | `
  const last = end.line === start.line ? end.column - 1 - cut : shown.length
  const marked = shown.slice(start.column - 1 - cut, Math.max(start.column - cut, last))
  return {
    line: `${gutter}${head}${visible(shown)}${tail}`,
    indent: `${' '.repeat(gutter.length + head.length)}${blanksLike(shown.slice(0, start.column - 1 - cut))}`,
    carets: '^'.repeat(Math.max(1, cellsOf(marked))),
  }
}

/** Text of a file may hold escape sequences; a terminal must not obey them. Tabs stay. */
export const visible = (text: string): string =>
  text
    .replaceAll('\ufeff', '')
    .replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')

const blanksLike = (text: string): string =>
  [...visible(text)].map((one) => (one === '\t' ? '\t' : ' '.repeat(cellsOf(one)))).join('')

/** What a terminal draws two cells wide counts twice. */
function cellsOf(text: string): number {
  let cells = 0
  for (const character of visible(text)) cells += wide.test(character) ? 2 : 1
  return cells
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u
