import type { Range } from './range.ts'

/** Ranges in order of their first address (then as given), with ends as plain numbers that compare like the addresses do. */
export interface SortedRanges {
  /** Indexes into the items given. */
  readonly order: Uint32Array
  readonly first: Float64Array
  readonly last: Float64Array
}

type Ranged = { readonly range: Range }

/** Index bits of a packed key: 32 bits of address and 20 of index fit a double's 53. */
const INDEX_SPACE = 2 ** 20
const OFFSET_SPACE = 2 ** 32

/** The ranges of one family, sorted. IPv4, and IPv6 within one span of 2^32, by native sort of packed keys; other IPv6 by comparator. */
export function sortRanges(items: readonly Ranged[], family: 4 | 6): SortedRanges {
  const chosen: number[] = []
  for (let index = 0; index < items.length; index += 1) {
    if (items[index]!.range.family === family) chosen.push(index)
  }
  if (family === 4) return sortOffsets(items, chosen, 0n)
  let base = -1n
  let end = 0n
  for (const index of chosen) {
    const range = items[index]!.range
    if (range.family === 4) continue
    if (base < 0n || range.first < base) base = range.first
    if (range.last > end) end = range.last
  }
  return end - base < OFFSET_SPACE ? sortOffsets(items, chosen, base) : sortBigInts(items, chosen)
}

/** By distance from `base`, which is below 2^32 for all of them. */
function sortOffsets(items: readonly Ranged[], chosen: readonly number[], base: bigint): SortedRanges {
  const count = chosen.length
  const firsts = new Float64Array(count)
  const lasts = new Float64Array(count)
  for (let at = 0; at < count; at += 1) {
    const range = items[chosen[at]!]!.range
    firsts[at] = range.family === 4 ? range.first : Number(range.first - base)
    lasts[at] = range.family === 4 ? range.last : Number(range.last - base)
  }
  const positions = count <= INDEX_SPACE ? sortPacked(firsts) : sortPlain(firsts)
  const sorted = {
    order: new Uint32Array(count),
    first: new Float64Array(count),
    last: new Float64Array(count),
  }
  for (let at = 0; at < count; at += 1) {
    const position = positions[at]!
    sorted.order[at] = chosen[position]!
    sorted.first[at] = firsts[position]!
    sorted.last[at] = lasts[position]!
  }
  return sorted
}

/** Value and position in one double: a typed array sorts natively, without calling back. */
function sortPacked(values: Float64Array): Uint32Array {
  const keys = new Float64Array(values.length)
  for (let at = 0; at < keys.length; at += 1) keys[at] = values[at]! * INDEX_SPACE + at
  keys.sort()
  const positions = new Uint32Array(keys.length)
  for (let at = 0; at < keys.length; at += 1) positions[at] = keys[at]! % INDEX_SPACE
  return positions
}

function sortPlain(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b)
}

/**
 * First addresses become their position in the sorted order, last addresses the last position whose first address
 * they reach: `last[i] >= first[j]` then says for i before j whether they meet, without a bigint in the sweep.
 */
function sortBigInts(items: readonly Ranged[], chosen: readonly number[]): SortedRanges {
  const values = chosen.map((index) => BigInt(items[index]!.range.first))
  const positions = sortWide(values)
  const ascending = Array.from(positions, (position) => values[position]!)
  const count = chosen.length
  const sorted = {
    order: new Uint32Array(count),
    first: new Float64Array(count),
    last: new Float64Array(count),
  }
  for (let at = 0; at < count; at += 1) {
    const index = chosen[positions[at]!]!
    sorted.order[at] = index
    sorted.first[at] = at
    sorted.last[at] = countUpTo(ascending, BigInt(items[index]!.range.last), at) - 1
  }
  return sorted
}

/** In three exact doubles per value (52, 52 and 24 bits), because comparing bigints costs more than twice as much. */
function sortWide(values: readonly bigint[]): Uint32Array {
  const high = new Float64Array(values.length)
  const middle = new Float64Array(values.length)
  const low = new Float64Array(values.length)
  for (const [at, value] of values.entries()) {
    high[at] = Number(value >> 76n)
    middle[at] = Number(BigInt.asUintN(52, value >> 24n))
    low[at] = Number(BigInt.asUintN(24, value))
  }
  return Uint32Array.from(values.keys()).sort(
    (a, b) => high[a]! - high[b]! || middle[a]! - middle[b]! || low[a]! - low[b]! || a - b,
  )
}

/** How many of the sorted values are at most `value`, known to be more than `atLeast`; searched outwards, as most ranges are short. */
function countUpTo(sorted: readonly bigint[], value: bigint, atLeast: number): number {
  let low = atLeast + 1
  let step = 1
  while (low + step <= sorted.length && sorted[low + step - 1]! <= value) {
    low += step
    step *= 2
  }
  let high = Math.min(sorted.length, low + step - 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
