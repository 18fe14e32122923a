import type { SyntaxProblem } from './source.ts'
import { lineAt, type TextLine } from './text-lines.ts'

/** Lines before and after an error where its cause is looked for. */
const LINES_BEFORE = 4
const LINES_AFTER = 1

/** Causes that show in the lines around an error rather than at the place where the parser gave up. */
export function findSurroundingCause(text: string, at: number): SyntaxProblem | undefined {
  const lines = linesAround(text, at)
  for (const find of [findTemplate, findEllipsis, findSlashComment, findTab]) {
    for (const line of lines) {
      const problem = find(line)
      if (problem !== undefined) return problem
    }
  }
  return undefined
}

/** The error's own line first, then upwards, then downwards. */
function linesAround(text: string, at: number): readonly TextLine[] {
  const own = lineAt(text, at)
  const lines = [own]
  let line = own
  for (let count = 0; count < LINES_BEFORE && line.from > 0; count += 1) {
    line = lineAt(text, line.from - 1)
    lines.push(line)
  }
  line = own
  for (let count = 0; count < LINES_AFTER && line.next < text.length; count += 1) {
    line = lineAt(text, line.next)
    lines.push(line)
  }
  return lines
}

const marks: readonly (readonly [RegExp, string])[] = [
  [/\{%/, '{% … %}'],
  [/%\{/, '%{ … }'],
  [/\{\{/, '{{ … }}'],
]

function findTemplate(line: TextLine): SyntaxProblem | undefined {
  for (const [pattern, mark] of marks) {
    const match = pattern.exec(line.text)
    if (match === null || isInComment(line.text, match.index)) continue
    const from = line.from + match.index
    return { code: 'template-syntax', args: { mark }, span: { from, to: line.to } }
  }
  const bare = /^\s*\$\{\w+\}\s*$/.exec(line.text)
  if (bare === null) return undefined
  return {
    code: 'template-syntax',
    args: { mark: '${…}' },
    span: { from: line.from + line.indent, to: line.to },
  }
}

/** A line of dots alone, as documentation writes for "and so on". */
function findEllipsis(line: TextLine): SyntaxProblem | undefined {
  if (!/^\s*(?:\.\.\.|…)\s*$/.test(line.text)) return undefined
  const from = line.from + line.indent
  return {
    code: 'ellipsis',
    args: {},
    span: { from, to: from + line.text.trim().length },
    fix: { from, to: from, text: '# ' },
  }
}

/** `//` between blanks; in a URL it follows a colon. */
export function findSlashComment(line: TextLine): SyntaxProblem | undefined {
  const match = /(^|\s)\/\/(?=\s|$)/.exec(line.text)
  if (match === null || isInComment(line.text, match.index)) return undefined
  const from = line.from + match.index + match[1]!.length
  return {
    code: 'slash-comment',
    args: {},
    span: { from, to: line.to },
    fix: { from, to: from + 2, text: '#' },
  }
}

function findTab(line: TextLine): SyntaxProblem | undefined {
  const tab = /^[ ]*\t/.exec(line.text)
  if (tab === null) return undefined
  const from = line.from + tab[0].length - 1
  return { code: 'tab-indentation', args: {}, span: { from, to: line.from + Math.max(line.indent, 1) } }
}

const isInComment = (line: string, at: number): boolean => {
  const hash = /(?:^|\s)#/.exec(line)
  return hash !== null && hash.index <= at
}

/** Keys whose value is always a block of its own in the files this product reads. */
const parents =
  /^(?:metadata|spec|loadBalancer|controlPlane|clusterNetwork|vips|nodePoolSpec|nodes|ports)\s*:\s*$/

/**
 * Text copied from a rendered page, or joined by an editor: every key stands at the left edge, also those that
 * belong into `metadata` or `spec`.
 */
export function isFlattened(text: string): SyntaxProblem | undefined {
  let first: { readonly from: number; readonly to: number } | undefined
  let flat = 0
  let lost = 0
  for (let from = 0; from < text.length; ) {
    const line = lineAt(text, from)
    const next = line.next < text.length ? lineAt(text, line.next) : undefined
    if (line.indent === 0 && parents.test(line.text) && next !== undefined) {
      if (/^[A-Za-z][\w-]*\s*:(?:\s|$)/.test(next.text)) {
        first ??= { from: line.next, to: next.to }
        lost += 1
      }
    } else if (line.indent > 0 && line.text.trim() !== '' && !/^\s*#/.test(line.text)) flat += 1
    from = line.next
  }
  if (first === undefined || (flat > 0 && lost < 2)) return undefined
  return { code: 'lost-indentation', args: {}, span: first }
}
