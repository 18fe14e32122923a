/**
 * The known key that a written one most likely means: the same letters in another spelling (`ingressVip`,
 * `avoid-buggy-ips`), singular for plural, or few slips. Undefined when nothing is near.
 */
export function nearestKey(written: string, known: readonly string[]): string | undefined {
  const plain = plainOf(written)
  let best: { readonly key: string; readonly distance: number } | undefined
  for (const key of known) {
    const distance = distanceOf(plain, plainOf(key), allowedSlips(key))
    if (distance !== undefined && (best === undefined || distance < best.distance)) best = { key, distance }
  }
  return best?.key ?? onlyLonger(plain, known)
}

/** The one key that goes on where the written one ends: `cluster` for `clusterName`. */
function onlyLonger(plain: string, known: readonly string[]): string | undefined {
  if (plain.length < 4) return undefined
  const longer = known.filter((key) => plainOf(key).startsWith(plain))
  return longer.length === 1 ? longer[0] : undefined
}

const plainOf = (key: string): string => key.toLowerCase().replace(/[-_ ]/g, '')

/** One slip in short keys, a third of the letters of long ones at most. */
const allowedSlips = (key: string): number => (key.length <= 4 ? 1 : Math.min(3, Math.floor(key.length / 3)))

/** Letters added, left out, changed or swapped with their neighbour; undefined above `limit`. */
function distanceOf(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1))
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (isSwap) cost = Math.min(cost, before[column - 2]! + 1)
      next.push(cost)
    }
    before = last
    last = next
  }
  const distance = last[b.length]!
  return distance <= limit ? distance : undefined
}
