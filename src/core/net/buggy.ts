import type { Address } from './address.ts'
import type { Range } from './range.ts'

/**
 * What `avoidBuggyIPs` skips: IPv4 addresses that end in .0 or .255, whatever the prefix; never IPv6
 * (MetalLB internal/allocator/allocator.go). A subnet's own network address like .32 is not among them.
 */
export function isBuggy(address: Address): boolean {
  return address.family === 4 && isBuggyValue(address.value)
}

function isBuggyValue(value: number): boolean {
  return value % 256 === 0 || value % 256 === 255
}

/** How many of the range's addresses `avoidBuggyIPs` skips. */
export function countBuggy(range: Range): bigint {
  return range.family === 4 ? BigInt(buggyBelow(range.last + 1) - buggyBelow(range.first)) : 0n
}

/** Two of every whole 256, and the .0 of a begun one. */
function buggyBelow(end: number): number {
  return Math.floor(end / 256) * 2 + (end % 256 > 0 ? 1 : 0)
}

/** What `avoidBuggyIPs` leaves of the range, ascending; lazily, because a /8 leaves 65,536 runs. */
export function* withoutBuggy(range: Range): Generator<Range, void, void> {
  if (range.family === 6) {
    yield range
    return
  }
  let first = range.first
  while (first <= range.last) {
    if (isBuggyValue(first)) {
      first += 1
      continue
    }
    const last = Math.min(range.last, first - (first % 256) + 254)
    yield { family: 4, first, last }
    first = last + 2
  }
}
