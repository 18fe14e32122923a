import { type Address, addressOf, printAddress } from './address.ts'
import { type AddressProblem, problemAt } from './problem.ts'

export { printRangeShort } from './range-short.ts'

/** Every address from `first` to `last`, both included; `first <= last`. */
export type Range4 = { readonly family: 4; readonly first: number; readonly last: number }
export type Range6 = { readonly family: 6; readonly first: bigint; readonly last: bigint }
export type Range = Range4 | Range6

/** 'mixed-families' or 'start-after-end'; the problem's place counts in `first-last` as printed. */
export function rangeOf(first: Address, last: Address): Range | AddressProblem {
  if (first.family === 4 && last.family === 4 && first.value <= last.value) {
    return { family: 4, first: first.value, last: last.value }
  }
  if (first.family === 6 && last.family === 6 && first.value <= last.value) {
    return { family: 6, first: first.value, last: last.value }
  }
  const start = printAddress(first)
  const end = printAddress(last)
  const code = first.family === last.family ? 'start-after-end' : 'mixed-families'
  return problemAt(code, 0, start.length + 1 + end.length, { start, end })
}

export function rangeOfAddress(address: Address): Range {
  return address.family === 4
    ? { family: 4, first: address.value, last: address.value }
    : { family: 6, first: address.value, last: address.value }
}

/** A range of the same family as `like`; the caller vouches for the family of the values and for their order. */
export function rangeLike(like: Range, first: number | bigint, last: number | bigint): Range {
  return like.family === 4
    ? { family: 4, first: Number(first), last: Number(last) }
    : { family: 6, first: BigInt(first), last: BigInt(last) }
}

export function firstOf(range: Range): Address {
  return addressOf(range.first)
}

export function lastOf(range: Range): Address {
  return addressOf(range.last)
}

/** How many addresses, from 1 to 2^128. */
export function sizeOf(range: Range): bigint {
  return range.family === 4 ? BigInt(range.last - range.first + 1) : range.last - range.first + 1n
}

export function contains(range: Range, address: Address): boolean {
  return range.family === address.family && range.first <= address.value && address.value <= range.last
}

export function containsRange(outer: Range, inner: Range): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last
}

/** Whether they share an address; touching is not sharing, and families never do. */
export function overlaps(a: Range, b: Range): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last
}

export function intersection(a: Range, b: Range): Range | undefined {
  if (!overlaps(a, b)) return undefined
  return rangeLike(a, a.first > b.first ? a.first : b.first, a.last < b.last ? a.last : b.last)
}

export function sameRange(a: Range, b: Range): boolean {
  return a.family === b.family && a.first === b.first && a.last === b.last
}

/** Family 4 before 6, then by first address, then the longer one before the shorter. */
export function compareRanges(a: Range, b: Range): number {
  if (a.family !== b.family) return a.family - b.family
  if (a.first !== b.first) return a.first < b.first ? -1 : 1
  if (a.last === b.last) return 0
  return a.last > b.last ? -1 : 1
}

/** `first-last`, also for a single address: the form that an `addresses` list takes. */
export function printRange(range: Range): string {
  return `${printAddress(firstOf(range))}-${printAddress(lastOf(range))}`
}
