import type { Path } from '../document.ts'
import { nodeAt, pathAt, spanAt } from '../yaml/locate.ts'
import type { SourceText } from '../yaml/source.ts'

/** A comment `# bundled-lb: ignore <rule-id> reason`, on the line it speaks of or above it. */
export interface Suppression {
  /** As written; `''` when the comment names no rule. */
  readonly rule: string
  readonly reason: string
  /** From the `#` to the end of its line, in offsets of the file's text. */
  readonly span: { readonly from: number; readonly to: number }
  /** What goes away with the comment: the whole line, or the blanks before it too. */
  readonly removal: { readonly from: number; readonly to: number }
  /** What stands where the comment does. */
  readonly path: Path
  /** Lines from 1: where the comment stands, and the one whose findings it keeps quiet. */
  readonly line: number
  readonly target: number
}

const mark = 'bundled-lb:'
const comment = /(?:^|[ \t])(#[ \t]*bundled-lb:[ \t]*ignore(?![\w-])[ \t]*([^\s:,]*)[:,]?[ \t]*(.*?))[ \t]*$/

/** In the order of the file. What stands in a quoted or block scalar is text, not a comment. */
export function readSuppressions(source: SourceText): readonly Suppression[] {
  if (!source.text.includes(mark)) return []
  return source.lineStarts.flatMap((from, index): readonly Suppression[] => {
    const text = lineAt(source, index)
    const match = text.includes(mark) ? comment.exec(text) : null
    if (match === null) return []
    const [whole = '', written = '', rule = '', reason = ''] = match
    const start = from + match.index + whole.indexOf('#')
    const path = pathAt(source, start)
    if (isInScalar(source, path, start)) return []
    const span = { from: start, to: start + written.length }
    const before = text.slice(0, start - from)
    const isAlone = before.trim() === '' || before === '\ufeff'
    return [
      {
        rule,
        reason,
        span,
        removal: isAlone
          ? {
              from: from + (before === '\ufeff' ? 1 : 0),
              to: source.lineStarts[index + 1] ?? source.text.length,
            }
          : { from: from + before.trimEnd().length, to: span.to },
        path,
        line: index + 1,
        target: isAlone ? nextWritten(source, index + 1) : index + 1,
      },
    ]
  })
}

function isInScalar(source: SourceText, path: Path, offset: number): boolean {
  const span = nodeAt(source, path)?.kind === 'scalar' ? spanAt(source, path) : undefined
  return span !== undefined && span.from <= offset && offset < span.to
}

/** Comments of several rules may stand above each other; blanks, comments and `---` are passed over. */
function nextWritten(source: SourceText, from: number): number {
  for (let index = from; index < source.lineStarts.length; index += 1) {
    if (!/^\s*(?:#.*|---\s*)?$/.test(lineAt(source, index))) return index + 1
  }
  return from
}

function lineAt({ text, lineStarts }: SourceText, index: number): string {
  return text.slice(lineStarts[index], lineStarts[index + 1] ?? text.length).replace(/\r?\n$/, '')
}
