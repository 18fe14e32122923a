import { type Address, addressOf, type Family } from '../net/address.ts'
import { contains, type Range, sizeOf } from '../net/range.ts'
import { countBuggy, isBuggy } from '../net/special.ts'
import { rangeAsMetalLB } from './mapped.ts'
import type { Pool } from './plan-input.ts'

/** An address as a bare number: `number` is IPv4, `bigint` is IPv6. */
export type AddressValue = number | bigint

/** What one pool can hand out of one family, in the order of its list. */
export interface PoolSpace {
  readonly pool: Pool
  readonly family: Family
  readonly ranges: readonly Range[]
  /** Addresses in all, without the skipped ones; more than 2^53 count as 2^53. */
  readonly size: number
}

export function spaceOf(pool: Pool, family: Family): PoolSpace {
  const ranges = pool.ranges.map(rangeAsMetalLB).filter((range) => range.family === family)
  const size = ranges.reduce(
    (sum, range) => sum + sizeOf(range) - (pool.avoidBuggyIPs ? countBuggy(range) : 0n),
    0n,
  )
  return { pool, family, ranges, size: Number(size > 2n ** 53n ? 2n ** 53n : size) }
}

/** A place in the order of handing out. */
export interface Position {
  readonly range: number
  readonly value: AddressValue
}

/** The address' place, or undefined where the pool does not hold it or skips it. */
export function positionOf(space: PoolSpace, value: AddressValue): Position | undefined {
  const address = addressOf(value)
  if (isSkipped(space.pool, address)) return undefined
  const range = space.ranges.findIndex((one) => contains(one, address))
  return range < 0 ? undefined : { range, value }
}

/** Refused on request as well as passed over (`avoidBuggyIPs`). */
export function isSkipped(pool: Pool, address: Address): boolean {
  return pool.avoidBuggyIPs && isBuggy(address)
}

export function comparePositions(a: Position, b: Position): number {
  if (a.range !== b.range) return a.range - b.range
  return a.value === b.value ? 0 : a.value < b.value ? -1 : 1
}

/** The first place of a pool that it hands out; undefined when it has none. */
export function firstPosition(space: PoolSpace): Position | undefined {
  return settle(space, 0, space.ranges[0]?.first)
}

export function nextPosition(space: PoolSpace, { range, value }: Position): Position | undefined {
  return settle(space, range, typeof value === 'number' ? value + 1 : value + 1n)
}

/** The place itself, or the next one that counts. */
function settle(space: PoolSpace, from: number, at: AddressValue | undefined): Position | undefined {
  let range = from
  let value = at
  while (value !== undefined) {
    const within = space.ranges[range]
    if (within === undefined) return undefined
    if (value > within.last) {
      range += 1
      value = space.ranges[range]?.first
    } else if (space.pool.avoidBuggyIPs && typeof value === 'number' && isBuggy({ family: 4, value })) {
      value += 1
    } else return { range, value }
  }
  return undefined
}
