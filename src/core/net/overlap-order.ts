import type { Range } from './range.ts'

/** Ranges in order of their first address (then as given), with ends as plain numbers that compare like the addresses do. */
export interface SortedRanges {
  /** Indexes into the items given. */
  readonly order: ArrayLike<number> & { readonly length: number }
  readonly first: Float64Array
  readonly last: Float64Array
}

/** Index bits of a packed key: 32 bits of address and 20 of index fit a double's 53. */
const INDEX_SPACE = 2 ** 20
const OFFSET_SPACE = 2 ** 32

/** The ranges of one family, sorted. IPv4, and IPv6 within one 2^32 span, by native sort of packed keys; other IPv6 by comparator. */
export function sortRanges(items: readonly { readonly range: Range }[], family: 4 | 6): SortedRanges {
  const chosen: number[] = []
  for (let index = 0; index < items.length; index += 1)
    if (items[index]!.range.family === family) chosen.push(index)
  if (family === 4)
    return sortOffsets(
      chosen,
      (index) => Number(items[index]!.range.first),
      (index) => Number(items[index]!.range.last),
    )
  const firsts = chosen.map((index) => BigInt(items[index]!.range.first))
  const lasts = chosen.map((index) => BigInt(items[index]!.range.last))
  const base = firsts.reduce((least, value) => (value < least ? value : least), firsts[0] ?? 0n)
  const end = lasts.reduce((most, value) => (value > most ? value : most), 0n)
  if (end - base < BigInt(OFFSET_SPACE)) {
    const offsets = sortOffsets(
      firsts.map((_, at) => at),
      (at) => Number(firsts[at]! - base),
      (at) => Number(lasts[at]! - base),
    )
    return { ...offsets, order: Uint32Array.from(offsets.order, (at) => chosen[at]!) }
  }
  return sortBigInts(chosen, firsts, lasts)
}

/** `indexes` sorted by `firstOf` (below 2^32), equal ones in the order given. */
function sortOffsets(
  indexes: readonly number[],
  firstOf: (index: number) => number,
  lastOf: (index: number) => number,
): SortedRanges {
  const count = indexes.length
  const order = new Uint32Array(count)
  if (count <= INDEX_SPACE) {
    const keys = Float64Array.from(indexes, (index, at) => firstOf(index) * INDEX_SPACE + at).sort()
    for (let at = 0; at < count; at += 1) order[at] = indexes[keys[at]! % INDEX_SPACE]!
  } else {
    order.set([...indexes].sort((a, b) => firstOf(a) - firstOf(b)))
  }
  return { order, first: Float64Array.from(order, firstOf), last: Float64Array.from(order, lastOf) }
}

/**
 * First addresses become their position in the sorted order, last addresses the last position whose first address
 * they reach: `last[i] >= first[j]` then says for i before j whether they meet, without a bigint in the sweep.
 */
function sortBigInts(
  indexes: readonly number[],
  firsts: readonly bigint[],
  lasts: readonly bigint[],
): SortedRanges {
  const at = indexes
    .map((_, position) => position)
    .sort((a, b) => {
      const x = firsts[a]!
      const y = firsts[b]!
      return x < y ? -1 : x > y ? 1 : a - b
    })
  const sorted = at.map((position) => firsts[position]!)
  return {
    order: Uint32Array.from(at, (position) => indexes[position]!),
    first: Float64Array.from(at, (_, position) => position),
    last: Float64Array.from(at, (position) => countUpTo(sorted, lasts[position]!) - 1),
  }
}

/** How many of the sorted values are at most `value`. */
function countUpTo(sorted: readonly bigint[], value: bigint): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
