import type { Family } from '../net/address.ts'
import { capacityOf } from './capacity.ts'
import type { Allocation } from './outcome.ts'
import type { Pool } from './plan-input.ts'

/** How far a pool is used, of one family. */
export interface PoolUsage {
  /** What it can hand out in all. */
  readonly usable: bigint
  /** Addresses that are certainly in use; a shared one counts once. */
  readonly inUse: number
  /** Services that may, or may not, take one more address each. */
  readonly perhaps: number
}

/** What the allocations leave of each pool, in the order of the pools: at least `usable - inUse - perhaps`. */
export function usageOf(
  pools: readonly Pool[],
  allocations: readonly Allocation[],
): readonly (Readonly<Record<Family, PoolUsage>> & { readonly pool: string })[] {
  const held = new Map<string, Record<Family, Set<number | bigint>>>()
  const open = new Map<string, Record<Family, number>>()
  for (const allocation of allocations) {
    if (allocation.state === 'assigned') {
      const taken = held.get(allocation.pool) ?? { 4: new Set(), 6: new Set() }
      for (const { family, value } of allocation.addresses) taken[family].add(value)
      held.set(allocation.pool, taken)
    } else if (allocation.state === 'one-of') {
      for (const { pool, families } of allocation.candidates) {
        const counts = open.get(pool) ?? { 4: 0, 6: 0 }
        for (const { last } of families) counts[last.family] += 1
        open.set(pool, counts)
      }
    }
  }
  return pools.map((pool) => {
    const capacity = capacityOf(pool)
    const of = (family: Family): PoolUsage => ({
      usable: capacity[family].usable,
      inUse: held.get(pool.name)?.[family].size ?? 0,
      perhaps: open.get(pool.name)?.[family] ?? 0,
    })
    return { pool: pool.name, 4: of(4), 6: of(6) }
  })
}
