import type { Path, Segment } from '../document.ts'
import { ownEntries } from './layout.ts'
import type { Refusal } from './refusal.ts'
import type { ListNode, MapEntry, MapNode, Node } from './tree.ts'

export type Container = MapNode | ListNode

/** Where a node hangs: in which collection, as which own entry or item. */
export interface Slot {
  readonly container: Container
  readonly index: number
  readonly node: Node
}

export interface Found {
  readonly kind: 'found'
  /** undefined for the root. */
  readonly slot: Slot | undefined
  readonly node: Node
  /** Whether a collection in brackets is around the node, or is its container. */
  readonly inFlow: boolean
}

export interface Missing {
  readonly kind: 'missing'
  /** The deepest place that exists. */
  readonly parent: Found
  readonly parentPath: Path
  /** What is missing below it; at least one segment. */
  readonly rest: readonly Segment[]
}

/**
 * Walks from a document's root along `segments` (without the document's index). Places behind an alias or a merge
 * key cannot be edited here: they stand elsewhere.
 */
export function findPlace(root: Node, segments: readonly Segment[], path: Path): Found | Missing | Refusal {
  let found: Found = { kind: 'found', slot: undefined, node: root, inFlow: false }
  const base = path.slice(0, path.length - segments.length)
  for (let depth = 0; depth < segments.length; depth += 1) {
    const segment = segments[depth]!
    const { node } = found
    const isLast = depth === segments.length - 1
    if (node.kind === 'alias') return { code: 'inside-alias', path, args: { name: node.name } }
    const missing: Missing = {
      kind: 'missing',
      parent: found,
      parentPath: [...base, ...segments.slice(0, depth)],
      rest: segments.slice(depth),
    }
    if (node.kind === 'scalar') return missing
    const inFlow = found.inFlow || node.flow
    if (node.kind === 'list') {
      const item = typeof segment === 'number' ? node.items[segment] : undefined
      if (item === undefined) return missing
      found = {
        kind: 'found',
        slot: { container: node, index: segment as number, node: item },
        node: item,
        inFlow,
      }
      continue
    }
    const key = String(segment)
    const own = ownEntries(node)
    const index = findEntry(own, key)
    if (index === undefined) {
      const isMerged = own !== node.entries && node.entries.some((entry) => entry.key === key)
      if (isMerged && !isLast) return { code: 'merged', path, args: { key } }
      return missing
    }
    if (index === 'twice') return { code: 'duplicate-key', path, args: { key } }
    const { value } = own[index]!
    found = { kind: 'found', slot: { container: node, index, node: value }, node: value, inFlow }
  }
  return found
}

function findEntry(entries: readonly MapEntry[], key: string): number | 'twice' | undefined {
  const first = entries.findIndex((entry) => entry.key === key)
  if (first < 0) return undefined
  for (let index = first + 1; index < entries.length; index += 1)
    if (entries[index]!.key === key) return 'twice'
  return first
}

/**
 * The first place on the way to `segments` that aliases elsewhere stand for; also one below it, unless what stands
 * there stays (`isKept`).
 */
export function findSharedAnchor(
  root: Node,
  segments: readonly Segment[],
  path: Path,
  isKept: boolean,
  text: string,
): Refusal | undefined {
  if (!text.includes('*')) return undefined
  const targets = aliasTargets(root)
  if (targets.size === 0) return undefined
  const refuse = (node: Node): Refusal => {
    const name = node.kind === 'alias' ? node.name : (node.anchor ?? '')
    return { code: 'anchor-in-use', path, args: { name } }
  }
  let node: Node | undefined = root
  for (let depth = 0; depth <= segments.length; depth += 1) {
    if (node === undefined || node.kind === 'alias') return undefined
    if (targets.has(node)) return refuse(node)
    if (depth === segments.length) break
    const segment = segments[depth]!
    if (node.kind === 'list') node = node.items[segment as number]
    else if (node.kind === 'map')
      node = ownEntries(node).findLast(({ key }) => key === String(segment))?.value
    else return undefined
  }
  const below = node === undefined || isKept ? undefined : findBelow(node, targets)
  return below === undefined ? undefined : refuse(below)
}

function findBelow(node: Node, targets: ReadonlySet<Node>): Node | undefined {
  if (targets.has(node)) return node
  for (const child of childNodes(node)) {
    const found = findBelow(child, targets)
    if (found !== undefined) return found
  }
  return undefined
}

/** The nodes written inside a node; not what aliases or merge keys bring in. */
export function childNodes(node: Node): readonly Node[] {
  if (node.kind === 'list') return node.items
  return node.kind === 'map' ? ownEntries(node).map((entry) => entry.value) : []
}

const knownTargets = new WeakMap<Node, ReadonlySet<Node>>()

function aliasTargets(root: Node): ReadonlySet<Node> {
  const known = knownTargets.get(root)
  if (known !== undefined) return known
  const targets = new Set<Node>()
  const visit = (node: Node): void => {
    if (node.kind === 'alias' && node.target !== undefined) targets.add(node.target)
    for (const child of childNodes(node)) visit(child)
  }
  visit(root)
  knownTargets.set(root, targets)
  return targets
}
