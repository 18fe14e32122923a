import { quote } from './scalar.ts'
import type { SyntaxProblem } from './source.ts'
import { lineAt, type TextLine } from './text-lines.ts'

/** A line without its indentation. */
export const spanOf = (line: TextLine): { from: number; to: number } => ({
  from: line.from + line.indent,
  to: Math.max(line.to, line.from + line.indent),
})

/** What the line itself, or the one before it, shows. */
export function explainLine(text: string, at: number, line: TextLine): SyntaxProblem | undefined {
  const before = previousLine(text, line)
  const nested =
    nestedColon(line) ?? (before && before.indent < line.indent ? undefined : before && nestedColon(before))
  for (const candidate of before === undefined ? [line] : [line, before]) {
    const tight = oddCharacter(candidate) ?? tightColon(candidate) ?? tightDash(candidate)
    if (tight !== undefined) return tight
  }
  if (nested !== undefined) return nested
  if (before !== undefined && before.indent !== line.indent && (isEntry(line) || isEntry(before))) {
    const args = { expected: before.indent, found: line.indent }
    return { code: 'uneven-indentation', args, span: spanOf(line) }
  }
  const after = nextLine(text, line)
  if (after !== undefined && after.indent > line.indent && isEntry(line) && isEntry(after)) {
    const args = { expected: line.indent, found: after.indent }
    return { code: 'uneven-indentation', args, span: spanOf(after) }
  }
  if (/^[^:#]+$/.test(line.text.trim()) && !line.text.trim().startsWith('- ')) {
    return { code: 'missing-colon', args: { text: line.text.trim() }, span: spanOf(line) }
  }
  if (before !== undefined && at <= line.from + line.indent && /^[^:#]+$/.test(before.text.trim())) {
    return { code: 'missing-colon', args: { text: before.text.trim() }, span: spanOf(before) }
  }
  return undefined
}

const isEntry = (line: TextLine): boolean => /^\s*(?:- +)*[\w./-]+ *:(?:\s|$)|^\s*-\s/.test(line.text)

function previousLine(text: string, line: TextLine): TextLine | undefined {
  let current = line
  while (current.from > 0) {
    current = lineAt(text, current.from - 1)
    if (current.text.trim() !== '' && !/^\s*#/.test(current.text)) return current
  }
  return undefined
}

function nextLine(text: string, line: TextLine): TextLine | undefined {
  let current = line
  while (current.next < text.length) {
    current = lineAt(text, current.next)
    if (current.text.trim() !== '' && !/^\s*#/.test(current.text)) return current
  }
  return undefined
}

/** Characters of Chinese keyboards and of web pages where YAML wants its own: `mode：bundled`, no-break spaces. */
function oddCharacter(line: TextLine): SyntaxProblem | undefined {
  const colon = /^[ \t]*(?:- +)*[A-Za-z][\w-]*(\uff1a *)/.exec(line.text)
  if (colon !== null) {
    const to = line.from + colon[0].length
    const span = { from: to - colon[1]!.length, to }
    const args = { character: '\uff1a', plain: ':' }
    return { code: 'full-width-character', args, span, fix: { ...span, text: ': ' } }
  }
  const lead = /^[\s\u200b-]*/.exec(line.text)![0]
  const odd = /[\u00a0\u3000\u200b]/.exec(lead)
  if (odd === null) return undefined
  const span = { from: line.from + odd.index, to: line.from + odd.index + 1 }
  const character = `U+${odd[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const fixed = lead.replace(/[\u00a0\u3000]/g, ' ').replaceAll('\u200b', '')
  const fix = { from: line.from, to: line.from + lead.length, text: fixed }
  return { code: 'odd-space', args: { character }, span, fix }
}

/** `name:pool1`. A host with its port and a URL are no keys. */
function tightColon(line: TextLine): SyntaxProblem | undefined {
  const match = /^(\s*(?:- +)*[A-Za-z][\w-]*):(?=[^\s:/])/.exec(line.text)
  if (match === null) return undefined
  const at = line.from + match[0].length
  const key = match[1]!.trim().replace(/^(?:- +)+/, '')
  return {
    code: 'missing-space-after-colon',
    args: { key },
    span: { from: at - 1, to: at },
    fix: { from: at, to: at, text: ' ' },
  }
}

/** `-address: 10.0.0.1` */
function tightDash(line: TextLine): SyntaxProblem | undefined {
  const match = /^\s*-(?=[A-Za-z"'<])/.exec(line.text)
  if (match === null) return undefined
  const at = line.from + match[0].length
  return {
    code: 'missing-space-after-dash',
    args: {},
    span: { from: at - 1, to: at },
    fix: { from: at, to: at, text: ' ' },
  }
}

/** `a: fd00::` and `a: b: c`: a value with a colon that YAML takes for a key. */
function nestedColon(line: TextLine): SyntaxProblem | undefined {
  const match =
    /^(\s*(?:- +)*[\w./-]+ *:\s+)((?!["'|>&*![{#])(?:[^\s#]|\s(?!#))*?:(?:\s(?:[^\s#]|\s(?!#))*)?)\s*(?:\s#.*)?$/.exec(
      line.text,
    )
  if (match === null) return undefined
  const value = match[2]!.trimEnd()
  const from = line.from + match[1]!.length
  const span = { from, to: from + value.length }
  return {
    code: 'unquoted-colon',
    args: { text: value },
    span,
    fix: { ...span, text: quote(value, 'double') },
  }
}
