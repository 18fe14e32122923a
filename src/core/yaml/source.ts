import type { Segment } from '../document.ts'
import type { Node, Span } from './tree.ts'

/** One document of a text. All spans inside `root` count from `from`. */
export interface SourceDocument {
  /** Position in the stream, from 0; the first segment of every path into it. */
  readonly index: number
  /** Where the document's own text begins and ends in the file's text. */
  readonly from: number
  readonly to: number
  /** undefined for a document of comments or blanks only, or when it does not parse. */
  readonly root: Node | undefined
  /**
   * Not empty without a root = the document does not parse and is read-only for edits. Not empty with a root = it
   * reads, but probably not as meant (`- fd00::` is a map, a key stands twice); other places in it stay editable.
   */
  readonly problems: readonly SyntaxProblem[]
  /** What edits brought to life from comments, so that removing it gives the comments back. */
  readonly revivals?: readonly Revival[]
}

/** A commented-out block that an edit turned into a real entry. */
export interface Revival {
  /** From the document's root, without the document's index. */
  readonly path: readonly Segment[]
  /** The lines as they stood, each with its line break. */
  readonly lines: string
  /** Lines below them that came to life later, inside of the revived entry. */
  readonly tails?: readonly string[]
  /** How many of them are remarks above the key or the first item, which came to life as remarks with it. */
  readonly lead: number
  /** The items of the list at the path, which was empty; otherwise the entry itself. */
  readonly isItems?: true
  /** The key around it had nothing but comments below it. */
  readonly isOnly?: true
}

/**
 * A text, read. Documents whose own text did not change are shared with the source they were read from.
 * The text is kept exactly as it came: BOM, line endings, missing final newline.
 */
export interface SourceText {
  readonly text: string
  readonly documents: readonly SourceDocument[]
  /** Offset of the start of each line. */
  readonly lineStarts: readonly number[]
}

/** Why a document does not parse, or reads otherwise than meant. Words are made from `code` and `args` by the rooms that show it. */
export interface SyntaxProblem {
  readonly code: SyntaxProblemCode
  readonly args: Readonly<Record<string, string | number>>
  /** Offsets in the document's own text. */
  readonly span: Span
  /** A repair that is certain, in offsets of the document's own text. */
  readonly fix?: { readonly from: number; readonly to: number; readonly text: string }
}

export type SyntaxProblemCode =
  | 'tab-indentation'
  | 'lost-indentation'
  | 'uneven-indentation'
  | 'missing-colon'
  | 'missing-space-after-colon'
  | 'missing-space-after-dash'
  | 'unquoted-colon'
  | 'duplicate-key'
  | 'slash-comment'
  | 'ellipsis'
  | 'unclosed-quote'
  | 'unclosed-flow'
  | 'bad-character'
  | 'bad-escape'
  | 'full-width-character'
  | 'odd-space'
  | 'control-character'
  | 'invalid-utf8'
  | 'unknown-alias'
  | 'too-many-aliases'
  | 'too-deep'
  | 'too-large'
  | 'template-syntax'
  | 'other'

/** A place for people: lines and columns count from 1; columns in UTF-16 code units. */
export interface LinePosition {
  readonly line: number
  readonly column: number
}
