import { type Address, addressOf, type Family } from './address.ts'
import { compareRanges, contains, type Range, rangeLike, sizeOf } from './range.ts'

/** Any addresses of one family, as ranges: sorted, disjoint, never adjacent. Immutable. */
export interface RangeSet {
  readonly family: Family
  readonly ranges: readonly Range[]
}

/** The addresses of all `ranges` that belong to `family`; the others are left out, so a dual-stack list gives two sets. */
export function setOf(family: Family, ranges: readonly Range[]): RangeSet {
  const sorted = ranges.filter((range) => range.family === family).toSorted(compareRanges)
  const merged: Range[] = []
  for (const range of sorted) {
    const previous = merged.at(-1)
    if (previous === undefined || isBeyond(previous, range)) merged.push(range)
    else if (range.last > previous.last)
      merged[merged.length - 1] = rangeLike(previous, previous.first, range.last)
  }
  return { family, ranges: merged }
}

/** Whether `next` begins behind `previous` with at least one address between them. */
function isBeyond(previous: Range, next: Range): boolean {
  return previous.family === 4 ? next.first > previous.last + 1 : next.first > previous.last + 1n
}

/** Throws a TypeError for sets of different families: that union has no family. */
export function unionOf(first: RangeSet, ...others: readonly RangeSet[]): RangeSet {
  if (others.some((other) => other.family !== first.family))
    throw new TypeError('union of different families')
  return setOf(
    first.family,
    [first, ...others].flatMap((set) => set.ranges),
  )
}

/** What both hold; empty (of `a`'s family) for different families. */
export function intersectionOf(a: RangeSet, b: RangeSet): RangeSet {
  const shared: Range[] = []
  if (a.family !== b.family) return { family: a.family, ranges: shared }
  for (let left = 0, right = 0; left < a.ranges.length && right < b.ranges.length; ) {
    const x = a.ranges[left]!
    const y = b.ranges[right]!
    const first = x.first > y.first ? x.first : y.first
    const last = x.last < y.last ? x.last : y.last
    if (first <= last) shared.push(rangeLike(x, first, last))
    if (x.last < y.last) left += 1
    else right += 1
  }
  return { family: a.family, ranges: shared }
}

/** What `a` holds and `b` does not. */
export function differenceOf(a: RangeSet, b: RangeSet): RangeSet {
  if (a.family !== b.family) return a
  let from = 0
  const left = a.ranges.flatMap((range) => {
    while (from < b.ranges.length && b.ranges[from]!.last < range.first) from += 1
    return gapsFrom(b, range, from)
  })
  return { family: a.family, ranges: left }
}

/** The addresses of `range` that the set does not hold. */
export function complementWithin(set: RangeSet, range: Range): RangeSet {
  return { family: range.family, ranges: gapsWithin(set, range) }
}

/** The runs of `range` that the set leaves free, ascending; a set of the other family leaves all of it. */
export function gapsWithin(set: RangeSet, range: Range): readonly Range[] {
  return set.family === range.family ? gapsFrom(set, range, indexAtOrAfter(set, range.first)) : [range]
}

function gapsFrom(set: RangeSet, range: Range, from: number): readonly Range[] {
  const gaps: Range[] = []
  let next: number | bigint = range.first
  for (let index = from; index < set.ranges.length; index += 1) {
    const used = set.ranges[index]!
    if (used.first > range.last) break
    if (used.first > next) gaps.push(rangeLike(range, next, stepped(used.first, -1)))
    if (used.last >= range.last) return gaps
    next = stepped(used.last, 1)
  }
  gaps.push(rangeLike(range, next, range.last))
  return gaps
}

function stepped(value: number | bigint, by: 1 | -1): number | bigint {
  return typeof value === 'number' ? value + by : value + BigInt(by)
}

/** Index of the first range that ends at or after `value`. */
function indexAtOrAfter(set: RangeSet, value: number | bigint): number {
  let low = 0
  let high = set.ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (set.ranges[middle]!.last < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many addresses, from 0 to 2^128. */
export function sizeOfSet(set: RangeSet): bigint {
  return set.ranges.reduce((sum, range) => sum + sizeOf(range), 0n)
}

/** By binary search. */
export function has(set: RangeSet, address: Address): boolean {
  if (set.family !== address.family) return false
  const range = set.ranges[indexAtOrAfter(set, address.value)]
  return range !== undefined && contains(range, address)
}

/** The address with `n` addresses of the set before it (the first is 0n); undefined beyond the end. */
export function nthOf(set: RangeSet, n: bigint): Address | undefined {
  if (n < 0n) return undefined
  let left = n
  for (const range of set.ranges) {
    const size = sizeOf(range)
    if (left < size) return addressOf(range.family === 4 ? range.first + Number(left) : range.first + left)
    left -= size
  }
  return undefined
}
