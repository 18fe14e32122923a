import type { YAMLError } from 'yaml'
import { findSurroundingCause } from './likely-cause.ts'
import { explainLine, spanOf } from './line-cause.ts'
import { quote } from './scalar.ts'
import type { SyntaxProblem, SyntaxProblemCode } from './source.ts'
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
