/**
 * Levels of nesting that are read. Real files have about ten. The parser recurses, and what exhausts the stack there
 * can end the process rather than throw, so that depth is measured on the text before it is parsed.
 */
const MAX_DEPTH = 200

/** Whether brackets, indentation or dashes on one line nest deeper than anybody means it. A few false steps do not matter. */
export function isTooDeep(text: string): boolean {
  const indents: number[] = []
  let brackets = 0
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    let at = from
    while (at < to && text.charCodeAt(at) === 0x20) at += 1
    if (at < to && text[at] !== '#' && text[at] !== '\r') {
      if (brackets === 0) {
        const indent = at - from
        while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop()
        indents.push(indent)
        if (indents.length + countCompact(text, at, to) > MAX_DEPTH) return true
      }
      brackets = countBrackets(text, at, to, brackets)
      if (brackets > MAX_DEPTH) return true
    }
    from = to + 1
  }
  return false
}

/** `- - - a` and `a: a: a: b`: what opens one level after the other at the beginning of a line. */
function countCompact(text: string, from: number, to: number): number {
  let levels = 0
  let at = from
  while (at < to && levels <= MAX_DEPTH) {
    const space = text.indexOf(' ', at)
    if (space < 0 || space >= to) break
    const last = text[space - 1]
    if (last !== ':' && !(space - at === 1 && (last === '-' || last === '?'))) break
    levels += 1
    at = space + 1
    while (at < to && text.charCodeAt(at) === 0x20) at += 1
  }
  return levels
}

/** Brackets that are open at the end of a line; at most one more than the limit, on the way. */
function countBrackets(text: string, from: number, to: number, open: number): number {
  let depth = open
  let quoted = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (quoted !== 0) {
      if (code === 0x5c && quoted === 0x22) at += 1
      else if (code === quoted) quoted = 0
    } else if (code === 0x5b || code === 0x7b) {
      if (depth > 0 || at === from || isBlank(text.charCodeAt(at - 1))) depth += 1
      if (depth > MAX_DEPTH) return depth
    } else if (code === 0x5d || code === 0x7d) depth = Math.max(0, depth - 1)
    else if (code === 0x23 && at > from && isBlank(text.charCodeAt(at - 1))) break
    else if ((code === 0x22 || code === 0x27) && depth > 0) quoted = code
  }
  return depth
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09
