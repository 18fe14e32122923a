import { type Address, addressOf } from '../net/address.ts'

/**
 * How far an address lies behind the subnet's first, as two doubles: `hi * 2^53 + lo`. Exact below 2^106, so for IPv6
 * from /22 on; comparing and subtracting two of them costs nothing like a bigint would in a loop over pixels.
 */
export interface Offset {
  readonly hi: number
  readonly lo: number
}

const LIMB = 2 ** 53
const LIMB_BITS = 53n

export const zeroOffset: Offset = { hi: 0, lo: 0 }

export function offsetOf(value: bigint): Offset {
  return { hi: Number(value >> LIMB_BITS), lo: Number(BigInt.asUintN(53, value)) }
}

export function bigintOf({ hi, lo }: Offset): bigint {
  return (BigInt(hi) << LIMB_BITS) + BigInt(lo)
}

/** Addresses from `b` to `a`; exact up to 2^53, correctly rounded beyond. */
export function distance(a: Offset, b: Offset): number {
  return (a.hi - b.hi) * LIMB + (a.lo - b.lo)
}

/** An address value, relative to the subnet's first one. IPv4 stays away from bigint. */
export function offsetFrom(origin: Address, value: number | bigint): Offset {
  if (origin.family === 4 && typeof value === 'number') return { hi: 0, lo: value - origin.value }
  return offsetOf(BigInt(value) - BigInt(origin.value))
}

/** The address at an offset. */
export function addressAt(origin: Address, offset: bigint): Address {
  const value = BigInt(origin.value) + offset
  return addressOf(origin.family === 4 ? Number(value) : value)
}
