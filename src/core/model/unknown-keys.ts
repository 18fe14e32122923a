import type { Path, Segment } from '../document.ts'
import { isPlaceholder } from '../yaml/placeholder.ts'
import type { MapEntry, MapNode, Node, Span } from '../yaml/tree.ts'
import { inDocuments } from './by-document.ts'
import { fieldKindOf } from './document-kind.ts'
import { type FieldNode, fieldTree } from './fields.ts'
import { nearestKey } from './nearest-key.ts'

export interface UnknownKey {
  readonly path: Path
  readonly key: string
  /** Where the key stands, in the document's own text. */
  readonly keySpan: Span
  /** The known key of the same map that it most likely means, where that one is not written already. */
  readonly meant?: string
  /** Where else the same key is known, when it stands at a wrong place (`addressPools` below `vips`). */
  readonly belongs?: readonly string[]
}

/** What the API server writes into `metadata`, seen when a file was taken from a running cluster. */
const writtenByServer = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generateName',
  'generation',
  'managedFields',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
])

/**
 * Keys that no documentation describes, in the order of the file. Only documents of known kinds are judged, and
 * nothing below sections that pass through; what an alias or merge key brings in is judged where it stands.
 */
export const unknownKeys = inDocuments(({ root, index }): readonly UnknownKey[] => {
  const found: UnknownKey[] = []
  const kind = fieldKindOf({ path: [index], node: root })
  if (kind === undefined) return found
  const tree = fieldTree(kind)
  collect({ tree, found, path: [index] }, root, tree)
  return found
})

interface Search {
  readonly tree: FieldNode
  readonly found: UnknownKey[]
  /** Where the search stands; copied only for what is found. */
  readonly path: Segment[]
}

function collectBelow(search: Search, segment: Segment, node: Node, known: FieldNode): void {
  if (node.kind === 'scalar') return
  search.path.push(segment)
  collect(search, node, known)
  search.path.pop()
}

function collect(search: Search, node: Node, known: FieldNode): void {
  if (known.row?.type === 'any' || known.row?.type === 'map') return
  if (node.kind === 'list') {
    const item = known.children.get('[]')
    if (item === undefined) return
    for (let index = 0; index < node.items.length; index += 1) {
      collectBelow(search, index, node.items[index]!, item)
    }
  }
  // A map where a value or a list belongs is a problem of shape, not of its keys.
  if (node.kind !== 'map' || known.children.size === 0 || known.children.has('[]')) return
  for (const entry of node.entries) {
    if (entry.merged === true) continue
    const { key, value } = entry
    const next = known.children.get(key)
    if (next !== undefined) collectBelow(search, key, value, next)
    else if (!isLeftAlone(key, search.path)) {
      search.found.push(describe(search, { entry, path: [...search.path, key], node, known }))
    }
  }
}

function isLeftAlone(key: string, path: Path): boolean {
  if (key === '<<' || isPlaceholder(key) || /^\W/.test(key)) return true
  if (path.length === 1) return key === 'status'
  return path.length === 2 && path[1] === 'metadata' && writtenByServer.has(key)
}

function describe(
  search: Search,
  at: { readonly entry: MapEntry; readonly path: Path; readonly node: MapNode; readonly known: FieldNode },
): UnknownKey {
  const { key, keySpan } = at.entry
  const found = { path: at.path, key, keySpan }
  const written = new Set(at.node.entries.map((entry) => entry.key))
  const free = [...at.known.children.keys()].filter((other) => !written.has(other))
  const meant = nearestKey(key, free)
  if (meant !== undefined) return { ...found, meant }
  const belongs = findKey(search.tree, key, '')
  return belongs === undefined ? found : { ...found, belongs: belongs.split('.') }
}

/** The shallowest place where a key of that name is known. */
function findKey(tree: FieldNode, key: string, prefix: string): string | undefined {
  let level: readonly { readonly node: FieldNode; readonly path: string }[] = [{ node: tree, path: prefix }]
  while (level.length > 0) {
    const hit = level.find(({ node }) => node.children.has(key))
    if (hit !== undefined) return `${hit.path}${key}`
    level = level.flatMap(({ node, path }) =>
      [...node.children].map(([name, child]) => ({ node: child, path: `${path}${name}.` })),
    )
  }
  return undefined
}
