import { textWidth } from './text-width.ts'

/** A line may break after a blank or a hyphen, and before or after any Chinese character that is no closing mark. */
const pieces = /[\u2e80-\u9fff\uff00-\uffef][，。、；：）」』！？)]*|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g

/** Text in lines of at most `width` px; what is longer without a place to break is cut. */
export function wrapText(
  text: string,
  size: number,
  width: number,
  weight: 400 | 600 = 400,
): readonly string[] {
  const fits = (line: string): boolean => textWidth(line.trimEnd(), size, weight) <= width
  const lines: string[] = []
  let line = ''
  for (const piece of text.trim().match(pieces) ?? []) {
    if (fits(line + piece)) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trim())
    line = piece.trimStart()
    while (!fits(line)) {
      let keep = Math.max(1, line.length - 1)
      while (keep > 1 && !fits(line.slice(0, keep))) keep -= 1
      lines.push(line.slice(0, keep))
      line = line.slice(keep)
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}
