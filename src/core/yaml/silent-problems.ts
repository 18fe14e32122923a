import { findSlashComment } from './likely-cause.ts'
import type { SyntaxProblem } from './source.ts'
import { lineAt } from './text-lines.ts'
import type { ScalarNode } from './tree.ts'

/** Characters no YAML file may hold; the parser lets them pass, Kubernetes tools do not. */
const control = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/u

/** What parses without an error and still is not what somebody meant, as far as the text alone shows it. */
export function findSilentProblems(text: string): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = []
  const bad = text.search(control)
  if (bad >= 0) {
    const code = `U+${text.charCodeAt(bad).toString(16).toUpperCase().padStart(4, '0')}`
    problems.push({ code: 'control-character', args: { code }, span: { from: bad, to: bad + 1 } })
  }
  const lost = text.indexOf('\ufffd')
  if (lost >= 0) problems.push({ code: 'invalid-utf8', args: {}, span: { from: lost, to: lost + 1 } })
  return problems
}

/** A plain scalar that swallowed a `//` comment or the dots of a documentation page. */
export function findSwallowed(node: ScalarNode, text: string): SyntaxProblem | undefined {
  if (node.style !== 'plain') return undefined
  if (!node.text.includes('//') && !node.text.includes('..')) return undefined
  const source = text.slice(node.span.from, node.span.to)
  const dots = /\n[ \t]*\.\.\.[ \t]*(?=\r?\n|$)/.exec(source)
  if (dots !== null) {
    const from = node.span.from + dots.index + dots[0].indexOf('.')
    const span = { from, to: from + 3 }
    return { code: 'ellipsis', args: {}, span, fix: { from, to: from, text: '# ' } }
  }
  const slashes = /(?:^|\s)\/\/(?=\s|$)/.exec(source)
  if (slashes === null) return undefined
  return findSlashComment(lineAt(text, node.span.from + slashes.index + slashes[0].length - 2))
}
