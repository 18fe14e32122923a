import type { Path } from '../document.ts'

/** Why an edit is not made, or a place is read-only. Words are in refusal-words.ts. */
export interface Refusal {
  readonly code: RefusalCode
  readonly path: Path
  readonly args: Readonly<Record<string, string | number>>
}

export type RefusalCode =
  /** The document does not parse: `{line}`. */
  | 'unreadable'
  | 'no-such-document'
  | 'no-such-place'
  /** A value of another shape stands in the way: `{found}` (scalar, map, list). */
  | 'other-shape'
  /** `{index}` and `{length}`. */
  | 'index-out-of-range'
  /** The place is reached through an alias: `{name}`. */
  | 'inside-alias'
  /** The value comes through a merge key (`<<`). */
  | 'merged'
  /** Aliases elsewhere stand for this value: `{name}`. */
  | 'anchor-in-use'
  /** The key stands twice in its map: `{key}`. */
  | 'duplicate-key'
  /** The new name is taken: `{key}`. */
  | 'key-exists'
  /** A `? ` key, or a key with an anchor or a tag. */
  | 'complex-key'
  /** An anchor or a tag belongs to a value of another shape. */
  | 'tagged'
  /** Comments stand inside a list or map in brackets and would lose their item. */
  | 'flow-comment'
  /** What the change was made for is no longer what stands there. */
  | 'text-changed'
  /** The result would not read as intended, so nothing was changed. */
  | 'not-lossless'

export const isRefusal = (value: object): value is Refusal =>
  'code' in value && 'path' in value && 'args' in value
