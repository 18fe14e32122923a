/**
 * The vocabulary every room shares: where something stands, what somebody wants changed, and what
 * that becomes in the text. Imports nothing.
 */

/** Names one text of the workspace: a cluster file, or the network plan (`PLAN_FILE`). */
export type FileId = string & { readonly __brand?: 'FileId' }

/** The network plan is one of the workspace's texts and is addressed like any other. */
export const PLAN_FILE: FileId = 'plan'

/** A map key, or a list index from 0. */
export type Segment = string | number

/**
 * From the stream to a value: the document's index first, then keys and list indexes,
 * e.g. `[2, 'spec', 'loadBalancer', 'vips', 'controlPlaneVIP']`.
 * `[]` is the stream itself, `[2]` the root of the third document.
 */
export type Path = readonly Segment[]

/** A path in one of the workspace's texts. */
export interface Place {
  readonly file: FileId
  readonly path: Path
}

/** What can be written into a file. Strings are quoted by the engine where YAML would read them as something else. */
export type EditValue =
  | string
  | number
  | boolean
  | null
  | readonly EditValue[]
  | { readonly [key: string]: EditValue }

/**
 * An intention as data, never a change to a tree.
 *
 * - `set`: give `path` this value. Missing parents and keys are added, in the documented key order.
 *   A scalar that exists keeps its quoting where the new value allows it.
 * - `remove`: take the key, list item or document at `path` away, with the comments it owns.
 * - `insert`: put `value` into the list at `path` (or, with path `[]`, a document into the stream) so that it
 *   gets `index`. A missing list is created. `index` equal to the length appends.
 * - `move`: the item at `from` of the list at `path` gets index `to` (counted after it was taken out).
 * - `rename`: the key at `path` gets the name `name`; value, order and comments stay.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: EditValue }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'insert'; readonly path: Path; readonly index: number; readonly value: EditValue }
  | { readonly op: 'move'; readonly path: Path; readonly from: number; readonly to: number }
  | { readonly op: 'rename'; readonly path: Path; readonly name: string }

/** Edits for one file of the workspace, applied as one step, in order. */
export interface FileEdits {
  readonly file: FileId
  readonly edits: readonly Edit[]
}

/** Replace the text between two offsets (UTF-16 code units, end exclusive) by another. */
export interface Patch {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** `['2','spec']` as `2/spec`; `~` and `/` inside a key are written `~0` and `~1` (RFC 6901). */
export function printPath(path: Path): string {
  return path.map((segment) => String(segment).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((segment, index) => segment === b[index])
}

/** Whether `path` is `ancestor` itself or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return path.length >= ancestor.length && ancestor.every((segment, index) => segment === path[index])
}

export function samePlace(a: Place, b: Place): boolean {
  return a.file === b.file && samePath(a.path, b.path)
}
