import { type Address, bitsOf, type Family } from './address.ts'
import type { Range } from './range.ts'

/** A network in CIDR notation. `range` holds all its addresses; `length` is 0–32 or 0–128. */
export interface Prefix {
  readonly family: Family
  readonly length: number
  readonly range: Range
}

/** The network of `length` bits that holds `address`; throws a RangeError when the family has no such length. */
export function prefixOf(address: Address, length: number): Prefix {
  const bits = bitsOf(address.family)
  if (!Number.isInteger(length) || length < 0 || length > bits)
    throw new RangeError(`no prefix length ${length}`)
  if (address.family === 4) {
    const size = 2 ** (32 - length)
    const first = address.value - (address.value % size)
    return { family: 4, length, range: { family: 4, first, last: first + size - 1 } }
  }
  const host = BigInt(128 - length)
  const first = (address.value >> host) << host
  return { family: 6, length, range: { family: 6, first, last: first + (1n << host) - 1n } }
}
