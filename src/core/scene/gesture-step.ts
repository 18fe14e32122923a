import { type Range, rangeLike } from '../net/range.ts'

/** Which part of a range a key moves. */
export type Moving = 'first' | 'last' | 'both'

/** A range moved by so many addresses, or one end of it; stays inside `within` and keeps at least one address. */
export function stepRange(range: Range, moving: Moving, by: bigint, within: Range): Range {
  const [low, high] = [BigInt(within.first), BigInt(within.last)]
  const [first, last] = [BigInt(range.first), BigInt(range.last)]
  const clamp = (value: bigint, from: bigint, to: bigint): bigint =>
    value < from ? from : value > to ? to : value
  switch (moving) {
    case 'first':
      return rangeLike(range, clamp(first + by, low, last), last)
    case 'last':
      return rangeLike(range, first, clamp(last + by, first, high))
    case 'both': {
      const start = clamp(first + by, low, high - (last - first))
      return rangeLike(range, start, start + (last - first))
    }
  }
}
