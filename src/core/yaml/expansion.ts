import type { Node } from './tree.ts'

/**
 * How many nodes a reader meets who follows every alias: written nodes once per place that stands for them. Stops
 * counting above `limit`; an alias inside what it stands for counts as endless.
 */
export function countExpanded(root: Node, limit: number): number {
  const sizes = new Map<Node, number>()
  const open = new Set<Node>()
  const sizeOf = (node: Node): number => {
    if (node.kind === 'scalar') return 1
    const known = sizes.get(node)
    if (known !== undefined) return known
    if (open.has(node)) return Number.POSITIVE_INFINITY
    open.add(node)
    let size = 1
    if (node.kind === 'alias') size += node.target === undefined ? 0 : sizeOf(node.target)
    else if (node.kind === 'list') for (const item of node.items) size += sizeOf(item)
    else for (const entry of node.entries) size += sizeOf(entry.value)
    open.delete(node)
    sizes.set(node, size)
    return size
  }
  const written = countWritten(root)
  const total = sizeOf(root)
  return total > written + limit ? Number.POSITIVE_INFINITY : Math.max(0, total - written)
}

function countWritten(node: Node): number {
  if (node.kind === 'list') return node.items.reduce((sum, item) => sum + countWritten(item), 1)
  if (node.kind !== 'map') return 1
  let size = 1
  for (const entry of node.entries) if (entry.merged !== true) size += countWritten(entry.value)
  return size
}
