import { type DocumentOptions, type ParseOptions, parseAllDocuments, type SchemaOptions } from 'yaml'
import { buildTree } from './build-tree.ts'
import { countExpanded } from './expansion.ts'
import { isFlattened } from './likely-cause.ts'
import { isTooDeep } from './nesting.ts'
import { survivingRevivals } from './revival-memory.ts'
import { findSilentProblems } from './silent-problems.ts'
import type { SourceDocument, SourceText, SyntaxProblem } from './source.ts'
import { type StreamPart, splitStream } from './split-stream.ts'
import { explainErrors } from './syntax-problems.ts'
import type { Node } from './tree.ts'

/** Failsafe schema: every scalar stays the text it is; keys are compared by us, to name both places. */
const options: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
}

/** UTF-16 code units of one document; about a second of parsing. Longer ones are answered, not parsed. */
export const MAX_DOCUMENT_LENGTH = 2_000_000
/** Lines and flow marks of one document: parsing costs per token, not per character. */
export const MAX_DOCUMENT_TOKENS = 120_000
/** Code units of all documents of one text together. */
export const MAX_STREAM_LENGTH = 8_000_000
/** Nodes that aliases may stand for, all in all, beyond what is written: far above real files, far below a bomb. */
export const MAX_EXPANDED_NODES = 100_000

/**
 * Reads a text. Never throws and never hangs: what cannot be read is a problem of its document, and the others stay
 * live. Pass the source read before (best the one `patchSource` returned): documents whose own text is unchanged are
 * taken from it, and what it knows about revived comments is kept. `isOwnEdit` = the text comes from an edit that has
 * told where list items went.
 */
export function readSource(text: string, previous?: SourceText, isOwnEdit = false): SourceText {
  if (previous?.text === text) return previous
  const { parts, lineStarts } = splitStream(text)
  const reuse = matchDocuments(text, parts, previous)
  let budget = MAX_STREAM_LENGTH
  const documents = parts.map((part, index) => {
    budget -= part.to - part.from
    const old = reuse(index)
    if (old !== undefined) return { ...old, index, from: part.from, to: part.to }
    return readDocument(text.slice(part.from, part.to), part, index, budget >= 0)
  })
  return carryRevivals({ text, documents, lineStarts }, previous, isOwnEdit)
}

/** Documents are matched from both ends of the stream, so that an edit, an insertion or a removal costs itself. */
function matchDocuments(
  text: string,
  parts: readonly StreamPart[],
  previous: SourceText | undefined,
): (index: number) => SourceDocument | undefined {
  if (previous === undefined) return () => undefined
  const old = previous.documents
  const isSame = (index: number, oldIndex: number): boolean => {
    const part = parts[index]!
    const document = old[oldIndex]!
    const length = part.to - part.from
    if (length !== document.to - document.from || part.afterEllipsis !== isAfterEllipsis(document))
      return false
    if (document.problems.some(({ code }) => code === 'too-large')) return false
    return text.slice(part.from, part.to) === previous.text.slice(document.from, document.to)
  }
  const most = Math.min(parts.length, old.length)
  let head = 0
  while (head < most && isSame(head, head)) head += 1
  let tail = 0
  while (tail < most - head && isSame(parts.length - 1 - tail, old.length - 1 - tail)) tail += 1
  return (index) => {
    if (index < head) return old[index]
    const fromEnd = parts.length - 1 - index
    return fromEnd < tail ? old[old.length - 1 - fromEnd] : undefined
  }
}

const isAfterEllipsis = (document: SourceDocument): boolean =>
  document.problems.some((problem) => problem.code === 'ellipsis' && problem.span.to === 0)

/** A docum/** Documents that were parsed again, here or elsewhere, keep what is known of revived comments that still live. */
export function carryRevivals(
  source: SourceText,
  previous: SourceText | undefined,
  isOwnEdit = false,
): SourceText {
  if (previous === undefined || previous.documents.length !== source.documents.length) return source
  const documents = source.documents.map((document, index) => {
    const old = previous.documents[index]
    if (old?.revivals === undefined || document.revivals !== undefined) return document
    const left = survivingRevivals(old.revivals, old.root, document.root, isOwnEdit)
    return left.length === 0 ? document : { ...document, revivals: left }
  })
  return { ...source, documents }
}

function readDocument(
  text: string,
  part: StreamPart,
  index: number,
  isWithinBudget: boolean,
): SourceDocument {
  const place = { index, from: part.from, to: part.to }
  if (!isWithinBudget || text.length > MAX_DOCUMENT_LENGTH || countTokens(text) > MAX_DOCUMENT_TOKENS) {
    const args = { length: text.length }
    return { ...place, root: undefined, problems: [{ code: 'too-large', args, span: { from: 0, to: 0 } }] }
  }
  const { root, problems } = parseDocument(text)
  if (!part.afterEllipsis) return { ...place, root, problems }
  const ellipsis: SyntaxProblem = { code: 'ellipsis', args: { line: 1 }, span: { from: 0, to: 0 } }
  return { ...place, root, problems: [ellipsis, ...problems] }
}

/** A directive without the document it announces. */
function findLoneDirective(text: string): readonly SyntaxProblem[] {
  const directive = /^%.*/m.exec(text)
  if (directive === null) return []
  const span = { from: directive.index, to: directive.index + directive[0].length }
  return [{ code: 'bad-character', args: { character: '%' }, span }]
}

function countTokens(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case 0x0a: // line feed
      case 0x2c: // ,
      case 0x5b: // [
      case 0x5d: // ]
      case 0x7b: // {
      case 0x7d: // }
        count += 1
        break
      default:
    }
  }
  return count
}

function parseDocument(text: string): { root: Node | undefined; problems: readonly SyntaxProblem[] } {
  const tooDeep: SyntaxProblem = { code: 'too-deep', args: {}, span: { from: 0, to: 0 } }
  if (isTooDeep(text)) return { root: undefined, problems: [tooDeep] }
  let parsed: ReturnType<typeof parseAllDocuments>
  try {
    parsed = parseAllDocuments(text, options)
  } catch {
    // The parser recurses; what exhausts the stack is nested too deeply for anybody.
    return { root: undefined, problems: [tooDeep] }
  }
  const document = Array.isArray(parsed) ? parsed[0] : undefined
  const silent = findSilentProblems(text)
  // Text that lost its indentation may still parse, into a structure that nobody wrote.
  const flattened = isFlattened(text)
  if (flattened !== undefined) return { root: undefined, problems: [flattened, ...silent] }
  if (document === undefined) return { root: undefined, problems: [...findLoneDirective(text), ...silent] }
  if (document.errors.length > 0) {
    return { root: undefined, problems: [...explainErrors(document.errors, text), ...silent] }
  }
  const { root, problems } = buildTree(document, text)
  if (root !== undefined && countExpanded(root, MAX_EXPANDED_NODES) > MAX_EXPANDED_NODES) {
    return { root: undefined, problems: [{ code: 'too-many-aliases', args: {}, span: root.span }] }
  }
  return { root, problems: [...problems, ...silent] }
}
