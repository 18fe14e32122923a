/** One line of a text, without its line break. */
export interface TextLine {
  readonly from: number
  /** Before the line break. */
  readonly to: number
  /** After the line break; the length of the text on the last line. */
  readonly next: number
  readonly text: string
  /** Columns of blanks before the first other character. */
  readonly indent: number
}

/** The line that holds an offset. */
export function lineAt(text: string, offset: number): TextLine {
  const from = lineStart(text, offset)
  const next = lineEnd(text, offset)
  let to = next
  if (to > from && text[to - 1] === '\n') to -= 1
  if (to > from && text[to - 1] === '\r') to -= 1
  const content = text.slice(from, to)
  return { from, to, next, text: content, indent: content.length - content.trimStart().length }
}

export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The offset after the line break of the line that holds `offset`. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? text.length : newline + 1
}

/** The line break a text uses most at its beginning; `\n` where there is none. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n')
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
}

/** The line of an offset, from 1. */
export function lineNumber(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
