/**
 * Widths from a table, not from the DOM, so that the drawing stays a pure function and is the same in the browser, the
 * export and the terminal. A little wider than Plex Sans, so that other fonts fit too (look/map-spec 5).
 */
const narrow = new Set(".,:;'|!iIjl[]()")
const wide = new Set('mMwW@%')

/** px of one line of text. CJK 1 em, digits .62 em, bold 4 % more. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  let em = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    // The second half of a character beyond the first 65,536 has no width of its own.
    if (code < 0xdc00 || code > 0xdfff) em += ascii[code] ?? advanceOf(text[index]!)
  }
  return em * size * (weight === 600 ? 1.04 : 1)
}

/** Advance of one character in em. */
export function advanceOf(character: string): number {
  if (character >= '\u2e80') return 1
  if (character >= '0' && character <= '9') return 0.62
  if (narrow.has(character)) return 0.31
  if (character === ' ') return 0.28
  if (wide.has(character)) return 0.9
  if (character >= 'A' && character <= 'Z') return 0.66
  return 0.57
}

/** Widths are asked thousands of times in a frame. */
const ascii = Array.from({ length: 128 }, (_, code) => advanceOf(String.fromCharCode(code)))

/** Cut in the middle, so that both ends of a name stay readable. */
export function cutMiddle(text: string, size: number, width: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, size, weight) <= width) return text
  const characters = [...text]
  for (let keep = characters.length - 2; keep >= 2; keep -= 1) {
    const head = Math.ceil(keep / 2)
    const cut = `${characters.slice(0, head).join('')}…${characters.slice(characters.length - (keep - head)).join('')}`
    if (textWidth(cut, size, weight) <= width) return cut
  }
  return '…'
}
