import { type AddressValue, isAddressValue, printAddressText, readAddressText } from './address-text.ts'
import { explainAddress } from './explain.ts'
import { MAPPED_FIRST, MAPPED_LAST } from './ipv6-text.ts'
import { meantAddress } from './meant.ts'
import { type AddressProblem, withMeant } from './problem.ts'

export { isProblem } from './problem.ts'

export type Family = 4 | 6

/** `value` from 0 to 2^32-1. */
export type Address4 = { readonly family: 4; readonly value: number }

/** `value` from 0 to 2^128-1. */
export type Address6 = { readonly family: 6; readonly value: bigint }

export type Address = Address4 | Address6

/** The highest value of each family; the lowest is 0. */
const LAST_VALUE4 = 0xffff_ffff
const LAST_VALUE6 = (1n << 128n) - 1n

/**
 * One address and nothing else: four decimal octets without leading zeros, or RFC 4291 IPv6 text without a
 * zone id. `::ffff:a.b.c.d` stays family 6 (see `isIPv4Mapped`).
 */
export function parseAddress(text: string): Address | AddressProblem {
  const value = readAddressText(text)
  if (isAddressValue(value)) return addressOf(value)
  return withMeant(explainAddress(text, value), meantAddress(text))
}

/** The address of a bare value: a number is IPv4, a bigint is IPv6. */
export function addressOf(value: AddressValue): Address {
  return typeof value === 'number' ? { family: 4, value } : { family: 6, value }
}

/** Dotted decimal, or RFC 5952. */
export function printAddress(address: Address): string {
  return printAddressText(address.value)
}

/** Family 4 before 6, then by value. */
export function compareAddresses(a: Address, b: Address): number {
  if (a.family !== b.family) return a.family - b.family
  if (a.value === b.value) return 0
  return a.value < b.value ? -1 : 1
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.family === b.family && a.value === b.value
}

/** The address `delta` further on (or back); undefined when that leaves the family's space. */
export function addressPlus(address: Address, delta: number | bigint): Address | undefined {
  const value = BigInt(address.value) + BigInt(delta)
  if (value < 0n) return undefined
  if (address.family === 4) return value > LAST_VALUE4 ? undefined : { family: 4, value: Number(value) }
  return value > LAST_VALUE6 ? undefined : { family: 6, value }
}

/** MetalLB reads such an address as IPv4 (net.ParseIP); to us it is IPv6 text that deserves a word. */
export function isIPv4Mapped(address: Address): boolean {
  return address.family === 6 && address.value >= MAPPED_FIRST && address.value <= MAPPED_LAST
}

/** 32 or 128. */
export function bitsOf(family: Family): 32 | 128 {
  return family === 4 ? 32 : 128
}
