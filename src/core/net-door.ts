/** Addresses, prefixes, ranges and range sets, for the library's door. */
export {
  type Address,
  addressOf,
  addressPlus,
  compareAddresses,
  type Family,
  isProblem,
  parseAddress,
  printAddress,
  sameAddress,
} from './net/address.ts'
export { type AddressEntry, parseEntry } from './net/entry.ts'
export { findOverlaps, indexRanges, type Overlap, type RangeIndex, type RangeItem } from './net/overlaps.ts'
export {
  type ParsedPrefix,
  type Prefix,
  parsePrefix,
  prefixesOf,
  prefixOf,
  printPrefix,
} from './net/prefix.ts'
export type { AddressProblem } from './net/problem.ts'
export { addressWords } from './net/problem-words.ts'
export { contains, firstOf, lastOf, printRange, type Range, rangeOf, sizeOf } from './net/range.ts'
export {
  differenceOf,
  gapsWithin,
  has,
  intersectionOf,
  type RangeSet,
  setOf,
  sizeOfSet,
  unionOf,
} from './net/set.ts'
