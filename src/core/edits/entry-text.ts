import { printAddress } from '../net/address.ts'
import { isPrefixRange, printPrefix } from '../net/prefix.ts'
import { firstOf, printRange, type Range, sizeOf } from '../net/range.ts'

export type Notation = 'cidr' | 'range'

/**
 * A range as an entry of `addresses`: in CIDR notation where that was asked for and is exact, a single address
 * always as `/32` or `/128`, else `first-last`.
 */
export function entryText(range: Range, notation: Notation = 'range'): string {
  if (sizeOf(range) === 1n) return singleText(range)
  const prefix = notation === 'cidr' ? isPrefixRange(range) : undefined
  return prefix === undefined ? printRange(range) : printPrefix(prefix)
}

/** The same for what the plan reserves, where a single address stands alone. */
export function reservedText(range: Range, notation: Notation = 'range'): string {
  return sizeOf(range) === 1n ? printAddress(firstOf(range)) : entryText(range, notation)
}

function singleText(range: Range): string {
  return `${printAddress(firstOf(range))}/${range.family === 4 ? 32 : 128}`
}
