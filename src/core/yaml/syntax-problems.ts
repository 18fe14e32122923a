import type { YAMLError } from 'yaml'
import { findSurroundingCause } from './likely-cause.ts'
import type { SyntaxProblem, SyntaxProblemCode } from './source.ts'
import { quote } from './scalar.ts'
import { lineAt, type TextLine } from './text-lines.ts'

/** One mistake often breaks many lines; more than this many reports of one document help nobody. */
const MAX_REPORTS = 5

/** The parser's errors as causes a person can act on, in the order of the text, one per line. */
export function explainErrors(errors: readonly YAMLError[], text: string): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = []
  const lines = new Set<number>()
  for (const error of errors.slice(0, 50).toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const problem = explainError(error, text)
    const line = lineAt(text, problem.span.from).from
    if (lines.has(line)) continue
    lines.add(line)
    problems.push(problem)
    if (problems.length === MAX_REPORTS) break
  }
  return problems
}

function explainError(error: YAMLError, text: string): SyntaxProblem {
  const at = Math.min(error.pos[0], Math.max(0, text.length - 1))
  const line = lineAt(text, at)
  if (error.code === 'RESOURCE_EXHAUSTION') return { code: 'too-deep', args: {}, span: spanOf(line) }
  const surrounding = findSurroundingCause(text, at)
  if (surrounding !== undefined) return surrounding
  const span = { from: at, to: Math.min(text.length, Math.max(at + 1, Math.min(error.pos[1], line.to))) }
  const plain = (code: SyntaxProblemCode, args: SyntaxProblem['args'] = {}): SyntaxProblem => ({
    code,
    args,
    span,
  })
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return plain('tab-indentation')
    case 'BAD_SCALAR_START':
      return badStart(text, at, line)
    case 'BAD_DQ_ESCAPE':
      return plain('bad-escape', { text: text.slice(span.from, span.to) })
    case 'BAD_ALIAS':
      return plain('unknown-alias', { name: text.slice(span.from + 1, span.to) })
    case 'BAD_DIRECTIVE':
      return plain('bad-character', { character: '%' })
    case 'MISSING_CHAR':
      if (/closing .*quote/.test(error.message)) return unclosedQuote(text, at)
      break
    default:
  }
  if (/(?:Flow (?:map|sequence)|expected .*[\]}])/i.test(error.message))
    return unclosedFlow(text, at) ?? plain('unclosed-flow')
  return explainLine(text, at, line) ?? plain('other', { message: error.message })
}

const spanOf = (line: TextLine): { from: number; to: number } => ({
  from: line.from + line.indent,
  to: Math.max(line.to, line.from + line.indent),
})

/** What the line itself, or the one before it, shows. */
function explainLine(text: string, at: number, line: TextLine): SyntaxProblem | undefined {
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

function badStart(text: string, at: number, line: TextLine): SyntaxProblem {
  const rest = text.slice(at, line.to)
  const value = rest.replace(/\s+#.*$/, '').trimEnd()
  const character = text[at] ?? ''
  const span = { from: at, to: at + Math.max(1, value.length) }
  const problem = { code: 'bad-character', args: { character }, span } as const
  const startsValue = /(?::\s+|-\s+)$/.test(text.slice(line.from, at))
  if (!startsValue || value === '' || /:\s/.test(value)) return problem
  return { ...problem, fix: { ...span, text: quote(value, 'double') } }
}

/** The quote that was opened last before the end: the parser only knows where the text ended. */
function unclosedQuote(text: string, at: number): SyntaxProblem {
  const opened = /(?:^|[\s:,[{-])(["'])(?:(?!\1)[^\n])*$/m
  let line = lineAt(text, at)
  for (let tries = 0; tries < 2000; tries += 1) {
    const match = opened.exec(line.text)
    if (match !== null) {
      const from = line.from + match.index + match[0].search(/["']/)
      return { code: 'unclosed-quote', args: { quote: match[1]! }, span: { from, to: line.to } }
    }
    if (line.from === 0) break
    line = lineAt(text, line.from - 1)
  }
  return {
    code: 'unclosed-quote',
    args: { quote: text.includes('"') ? '"' : "'" },
    span: { from: at, to: at + 1 },
  }
}

function unclosedFlow(text: string, at: number): SyntaxProblem | undefined {
  let line = lineAt(text, at)
  for (let tries = 0; tries < 2000; tries += 1) {
    const open = Math.max(line.text.lastIndexOf('['), line.text.lastIndexOf('{'))
    if (open >= 0 && !/[\]}]/.test(line.text.slice(open))) {
      const from = line.from + open
      return { code: 'unclosed-flow', args: { bracket: line.text[open]! }, span: { from, to: from + 1 } }
    }
    if (line.from === 0) break
    line = lineAt(text, line.from - 1)
  }
  return undefined
}
