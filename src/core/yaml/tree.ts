import type { Segment } from '../document.ts'

/**
 * What a document says, as plain data with positions. Scalars keep their source text, because YAML's own
 * reading loses what people wrote (`1.30` is not the number 1.3).
 */
export type Node = ScalarNode | MapNode | ListNode | AliasNode

/** Offsets from the start of the document's own text (UTF-16 code units, end exclusive). */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface ScalarNode {
  readonly kind: 'scalar'
  /** The scalar's content: unquoted, unescaped, folded as YAML folds; `''` for an absent value (`key:`). */
  readonly text: string
  /** `absent` = nothing stands there (`key:`), read as null. */
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'absent'
  readonly span: Span
  readonly anchor?: string
  readonly tag?: string
}

export interface MapNode {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
  readonly flow: boolean
  readonly span: Span
  readonly anchor?: string
  readonly tag?: string
}

export interface MapEntry {
  /** The key's text. For a duplicate key the last entry counts, as Kubernetes tools read it; both stay listed. */
  readonly key: string
  readonly keySpan: Span
  readonly value: Node
  /** Set when the entry came through a merge key (`<<`): it stands elsewhere and cannot be edited here. */
  readonly merged?: true
}

export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly Node[]
  readonly flow: boolean
  readonly span: Span
  readonly anchor?: string
  readonly tag?: string
}

export interface AliasNode {
  readonly kind: 'alias'
  readonly name: string
  /** What the alias stands for; undefined when the anchor is unknown or the limit on aliases was reached. */
  readonly target: Node | undefined
  readonly span: Span
}

/** The node an alias stands for, or the node itself. */
export function resolveAlias(node: Node | undefined): Exclude<Node, AliasNode> | undefined {
  let current = node
  for (let hops = 0; current !== undefined && hops < 16; hops += 1) {
    if (current.kind !== 'alias') return current
    current = current.target
  }
  return undefined
}

/** The entry a map reads for `key` (the last of duplicates; own entries before merged ones). */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  let merged: MapEntry | undefined
  for (let index = map.entries.length - 1; index >= 0; index -= 1) {
    const entry = map.entries[index]!
    if (entry.key !== key) continue
    if (entry.merged !== true) return entry
    merged ??= entry
  }
  return merged
}

/** One step down, through aliases; undefined where nothing stands. */
export function childOf(node: Node | undefined, segment: Segment): Node | undefined {
  const here = resolveAlias(node)
  if (here === undefined) return undefined
  if (here.kind === 'map') return entryOf(here, String(segment))?.value
  if (here.kind === 'list' && typeof segment === 'number') return here.items[segment]
  return undefined
}
