import { ownEntries } from './layout.ts'
import type { MapNode } from './tree.ts'

/**
 * Where a new key goes among a map's own entries: after the nearest documented key before it, else before the
 * nearest one after it, else at the end. A map whose keys are sorted by name, as programs write them, stays sorted.
 */
export function positionOfKey(map: MapNode, key: string, order: readonly string[] | undefined): number {
  const keys = ownEntries(map).map((entry) => entry.key)
  if (isSorted(keys) && !(order !== undefined && followsOrder(keys, order))) {
    const next = keys.findIndex((other) => other > key)
    return next < 0 ? keys.length : next
  }
  const rank = order?.indexOf(key) ?? -1
  if (order === undefined || rank < 0) return keys.length
  for (let before = rank - 1; before >= 0; before -= 1) {
    const index = keys.indexOf(order[before]!)
    if (index >= 0) return index + 1
  }
  for (let after = rank + 1; after < order.length; after += 1) {
    const index = keys.indexOf(order[after]!)
    if (index >= 0) return index
  }
  return keys.length
}

const isSorted = (keys: readonly string[]): boolean =>
  keys.length >= 3 && keys.every((key, index) => index === 0 || keys[index - 1]! < key)

function followsOrder(keys: readonly string[], order: readonly string[]): boolean {
  const ranks = keys.map((key) => order.indexOf(key)).filter((rank) => rank >= 0)
  return ranks.length >= 2 && ranks.every((rank, index) => index === 0 || ranks[index - 1]! < rank)
}
