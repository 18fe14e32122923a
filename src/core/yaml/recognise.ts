import { isPlaceholder } from './placeholder.ts'
import { recogniseDocuments } from './recognise-documents.ts'
import { recogniseForeign } from './recognise-foreign.ts'
import type { SourceDocument, SourceText } from './source.ts'
import type { Span } from './tree.ts'

/** What a text is, as a whole. Words are in recognise-words.ts. */
export type RecognitionCode =
  /** `{name}` */
  | 'cluster'
  /** `{count}`, `{names}` */
  | 'clusters'
  /** Begins inside of a cluster file: `{key}`. */
  | 'fragment'
  /** `{count}` NodePools without a Cluster. */
  | 'node-pools'
  | 'credentials'
  /** Other Kubernetes objects: `{kinds}`. */
  | 'kubernetes'
  | 'metallb-config'
  /** `{pools}` IPAddressPools among upstream objects. */
  | 'metallb-objects'
  | 'terraform-cluster'
  | 'terraform'
  /** `{dialect}`: terraform, jinja, go, shell. */
  | 'template'
  | 'flattened'
  | 'ellipsis'
  | 'slash-comments'
  | 'json'
  | 'binary'
  | 'empty'
  | 'other-yaml'
  | 'not-yaml'

export interface Mark {
  readonly code: RecognitionCode
  readonly args: Readonly<Record<string, string | number>>
  /** Offsets in the file's text where it shows; few, the first ones. */
  readonly spans: readonly Span[]
}

/** What the text is, and what else is noticed about it (a cluster file that is also a template). */
export interface Recognition extends Mark {
  readonly notes: readonly Mark[]
}

/** Says what a text is, from its documents where they parse and from its words where they do not. Never throws. */
export function recognise(source: SourceText): Recognition {
  const foreign = recogniseForeign(source)
  if (foreign !== undefined) return { ...foreign, notes: [] }
  const marks = [
    findFlattened(source),
    findTemplate(source),
    findProblem(source, 'ellipsis', 'ellipsis'),
    findProblem(source, 'slash-comment', 'slash-comments'),
  ]
  const notes = marks.filter((mark) => mark !== undefined)
  const leading = notes.find((mark) => isLeading(mark, source))
  const main = leading ?? recogniseDocuments(source)
  return { ...main, notes: notes.filter((mark) => mark !== leading) }
}

/** A text that cannot be worked with before its form is repaired is named by that; otherwise by its content. */
function isLeading(mark: Mark, { documents }: SourceText): boolean {
  if (mark.code === 'flattened') return true
  return (
    mark.code === 'template' &&
    documents.some(({ problems }) => problems.some(({ code }) => code === 'template-syntax'))
  )
}

function findProblem(source: SourceText, problem: string, code: RecognitionCode): Mark | undefined {
  const spans = source.documents.flatMap((document) =>
    document.problems
      .filter((candidate) => candidate.code === problem)
      .map(({ span }) => shift(document, span)),
  )
  return spans.length === 0 ? undefined : { code, args: {}, spans: spans.slice(0, 5) }
}

const findFlattened = (source: SourceText): Mark | undefined =>
  findProblem(source, 'lost-indentation', 'flattened')

const shift = ({ from }: SourceDocument, span: Span): Span => ({ from: from + span.from, to: from + span.to })

const dialects: readonly (readonly [string, RegExp])[] = [
  ['terraform', /%\{[^}\n]*\}/g],
  ['jinja', /\{%[^\n]*?%\}/g],
  ['go', /\{\{-?\s*(?:\.|if|range|end|include|template)[^}\n]*\}\}/g],
  ['jinja', /\{\{[^}\n]*\}\}/g],
  ['shell', /\\?\$\{?[A-Za-z_]\w*\}?/g],
]

/** Marks of a template outside of comments. */
function findTemplate({ text }: SourceText): Mark | undefined {
  for (const [dialect, pattern] of dialects) {
    const spans: Span[] = []
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
      if (/(?:^|\s)#/.test(before) || !isPlaceholder(match[0].replace(/^\\/, ''))) continue
      spans.push({ from: match.index, to: match.index + match[0].length })
      if (spans.length === 5) break
    }
    if (spans.length > 0) return { code: 'template', args: { dialect }, spans }
  }
  return undefined
}
