import type { PoolFact } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import type { AddressEntry } from '../core/net/entry.ts'
import { contains, printRangeShort, type Range, sizeOf } from '../core/net/range.ts'
import { setOf } from '../core/net/set.ts'
import { countBuggy, isBuggy } from '../core/net/special.ts'

/** What an entry of a pool really is. */
export interface EntryMeaning {
  readonly short: string
  /** CIDR notation, or host bits: the range is not what stands there. */
  readonly isCovering: boolean
  readonly count: bigint
  /** Addresses ending in .0 or .255 that `avoidBuggyIPs` leaves out. */
  readonly skipped: bigint
  readonly holdsIngress: boolean
  /** What is left for Services. */
  readonly services: bigint
}

export function entryMeaning(view: ClusterView, pool: PoolFact, entry: AddressEntry): EntryMeaning {
  const { range, notation } = entry
  const isCovering = notation === 'cidr'
  const subnet = view.segment?.subnets.find((one) => one.prefix.family === range.family)
  const counted = countIn(view, pool, range)
  return { ...counted, isCovering, short: printRangeShort(range, isCovering ? subnet?.prefix : undefined) }
}

function countIn(
  view: ClusterView,
  pool: PoolFact,
  range: Range,
): Omit<EntryMeaning, 'short' | 'isCovering'> {
  const count = sizeOf(range)
  const skipped = pool.avoidBuggyIPs ? countBuggy(range) : 0n
  const ingress = view.cluster.loadBalancer.ingressVIP.value
  const holdsIngress = ingress !== undefined && contains(range, ingress)
  const isTaken = holdsIngress && !(pool.avoidBuggyIPs && isBuggy(ingress))
  return { count, skipped, holdsIngress, services: count - skipped - (isTaken ? 1n : 0n) }
}

/** All entries of a pool together; overlapping entries count once. */
export interface PoolMeaning {
  readonly count: bigint
  readonly services: bigint
  readonly holdsIngress: boolean
}

export function poolMeaning(view: ClusterView, pool: PoolFact): PoolMeaning {
  const families = [4, 6] as const
  const parts = families.flatMap((family) => {
    const ranges = pool.ranges.flatMap(({ range }) => (range.family === family ? [range] : []))
    return setOf(family, ranges).ranges.map((range) => countIn(view, pool, range))
  })
  return {
    count: parts.reduce((sum, part) => sum + part.count, 0n),
    services: parts.reduce((sum, part) => sum + part.services, 0n),
    holdsIngress: parts.some((part) => part.holdsIngress),
  }
}
