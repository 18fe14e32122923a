import { Lexer } from 'yaml'
import type { Patch } from '../document.ts'
import { applyPatches } from './pieces.ts'
import { readSource } from './read.ts'
import type { SourceDocument, SourceText } from './source.ts'
import { type Node, resolveAlias, type Span } from './tree.ts'

/**
 * Every comment, from its `#` to the end of its line, in offsets of the file's text. What stands in a quoted or block
 * scalar is text. A document that does not parse has no certain comments and gives none.
 */
export function findComments(source: SourceText): readonly Span[] {
  return source.documents.filter(isRead).flatMap((document) => commentsOf(source.text, document))
}

/** Whether a document was understood as YAML; one of comments only counts as read. */
export const isRead = ({ root, problems }: SourceDocument): boolean =>
  root !== undefined || problems.length === 0

/** Lexemes that stand for no character of the text: start of a document, end of a broken flow, a scalar follows. */
const marks = new Set(['\u0002', '\u0018', '\u001f'])

function commentsOf(text: string, { from, to }: SourceDocument): readonly Span[] {
  const comments: Span[] = []
  let at = from
  let isScalar = false
  for (const lexeme of new Lexer().lex(text.slice(from, to))) {
    if (!isScalar && marks.has(lexeme)) {
      isScalar = lexeme === '\u001f'
      continue
    }
    if (!isScalar && lexeme.startsWith('#')) comments.push({ from: at, to: at + lexeme.length })
    isScalar = false
    at += lexeme.length
  }
  return comments
}

/** A text without its comments, and how many went. Everything else stays as it was, byte for byte. */
export interface WithoutComments {
  readonly text: string
  readonly count: number
}

/**
 * Takes all comments out: a line that holds nothing else goes with its line break, one behind a value with the blanks
 * before it. Where that would change what is read (a comment can end a block of text), a bare `#` stays in its place.
 */
export function removeComments(source: SourceText): WithoutComments {
  const comments = findComments(source)
  if (comments.length === 0) return { text: source.text, count: 0 }
  const clean = applyPatches(
    source.text,
    comments.map((comment) => removalOf(source.text, comment)),
  )
  const text = readsAlike(source, readSource(clean))
    ? clean
    : applyPatches(
        source.text,
        comments.map(({ from, to }) => ({ from: from + 1, to, text: '' })),
      )
  return { text, count: comments.length }
}

function removalOf(text: string, { from, to }: Span): Patch {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1
  const before = text.slice(lineStart, from).replace('\uFEFF', '')
  if (before.trim() !== '') return { from: from - (before.length - before.trimEnd().length), to, text: '' }
  const lineBreak = /^\r?\n/.exec(text.slice(to, to + 2))?.[0].length ?? 0
  return { from: from - before.length, to: to + lineBreak, text: '' }
}

/** Documents that hold only comments may go away as a whole. */
function readsAlike(a: SourceText, b: SourceText): boolean {
  const values = (source: SourceText): string =>
    JSON.stringify(source.documents.flatMap(({ root }) => (root === undefined ? [] : [valueOf(root)])))
  return values(a) === values(b)
}

/** What a node says, without where it stands; an alias by its name, so that one of many stays short. */
function valueOf(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return [node.style, node.text, node.anchor, node.tag]
    case 'alias':
      return ['*', node.name, resolveAlias(node) === undefined]
    case 'list':
      return ['[]', node.items.map(valueOf), node.anchor, node.tag]
    case 'map':
      return [
        '{}',
        node.entries
          .filter((entry) => entry.merged !== true)
          .map((entry) => [entry.key, valueOf(entry.value)]),
        node.anchor,
        node.tag,
      ]
    default:
      return node satisfies never
  }
}
