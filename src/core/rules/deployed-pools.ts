import type { ClusterFacts, PoolFact } from '../model/facts.ts'
import { sameRange } from '../net/range.ts'
import { type RangeSet, setOf } from '../net/set.ts'

export interface PoolPair {
  readonly before: PoolFact
  readonly now: PoolFact
}

/** The pools of a running cluster against those of its new text. */
export interface ComparedPools {
  /** The same name in both. */
  readonly kept: readonly PoolPair[]
  /** Another name for the same addresses. */
  readonly renamed: readonly PoolPair[]
  readonly removed: readonly PoolFact[]
  readonly added: readonly PoolFact[]
}

export function comparePools(before: ClusterFacts, now: ClusterFacts): ComparedPools {
  const names = new Map(now.pools.map((pool) => [pool.name, pool]))
  const kept = before.pools.flatMap((old) => {
    const same = names.get(old.name)
    return same === undefined ? [] : [{ before: old, now: same }]
  })
  const gone = before.pools.filter((old) => !names.has(old.name))
  const known = new Set(before.pools.map((pool) => pool.name))
  const fresh = now.pools.filter((pool) => !known.has(pool.name))
  const renamed = gone.flatMap((old) => {
    const twin = fresh.find((pool) => haveSameAddresses(old, pool))
    return twin === undefined ? [] : [{ before: old, now: twin }]
  })
  return {
    kept,
    renamed,
    removed: gone.filter((old) => !renamed.some((pair) => pair.before === old)),
    added: fresh.filter((pool) => !renamed.some((pair) => pair.now === pool)),
  }
}

/** Both families of a pool; the order and notation of its entries do not count. */
export const addressesOf = ({ ranges }: PoolFact): readonly [RangeSet, RangeSet] => {
  const all = ranges.map(({ range }) => range)
  return [setOf(4, all), setOf(6, all)]
}

export function haveSameAddresses(a: PoolFact, b: PoolFact): boolean {
  const others = addressesOf(b)
  return addressesOf(a).every(({ ranges }, family) => {
    const other = others[family]!.ranges
    return ranges.length === other.length && ranges.every((range, index) => sameRange(range, other[index]!))
  })
}

/** Whether every entry could be read, so that sets may be compared. */
export const isRead = ({ pool, ranges }: PoolFact): boolean => ranges.length === pool.addresses.items.length

/** The entries of a pool as they are written. */
export const entriesOf = ({ pool }: PoolFact): readonly string[] =>
  pool.addresses.items.flatMap((field) => (field.text === undefined ? [] : [field.text]))
