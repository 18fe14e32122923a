import type { Family } from '../net/address.ts'
import { setOf, sizeOfSet } from '../net/set.ts'
import { countBuggy } from '../net/special.ts'
import { rangeAsMetalLB } from './mapped.ts'
import type { Pool } from './plan-input.ts'

/** How many Services of one family a pool can serve with an address of their own. Exact at every size. */
export interface PoolCapacity {
  /** Addresses that the pool lists; one that is listed twice counts once. */
  readonly listed: bigint
  /** Of these, the ones that avoidBuggyIPs skips. */
  readonly skipped: bigint
  /** What can be handed out: `listed - skipped`. */
  readonly usable: bigint
}

/**
 * The true count. MetalLB's own metric goes wrong in two places that are not copied (metallb.md section 5): a single
 * address that ends in .0 or .255 is subtracted twice, and what follows a huge IPv6 entry overflows.
 */
export function capacityOf(pool: Pool): Readonly<Record<Family, PoolCapacity>> {
  return { 4: capacityOfFamily(pool, 4), 6: capacityOfFamily(pool, 6) }
}

function capacityOfFamily(pool: Pool, family: Family): PoolCapacity {
  const set = setOf(family, pool.ranges.map(rangeAsMetalLB))
  const listed = sizeOfSet(set)
  const skipped = pool.avoidBuggyIPs ? set.ranges.reduce((sum, range) => sum + countBuggy(range), 0n) : 0n
  return { listed, skipped, usable: listed - skipped }
}
