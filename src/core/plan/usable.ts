import { addressOf } from '../net/address.ts'
import { type Range, rangeLike, sizeOf } from '../net/range.ts'
import { countBuggy, isBuggy } from '../net/special.ts'

export interface UsableOptions {
  /** `avoidBuggyIPs`: what ends in .0 or .255 does not count, and a piece does not end in one. */
  readonly avoidBuggy: boolean
  /** From which end of the run the piece is cut; the first if left out. */
  readonly from?: 'first' | 'last'
}

/** How many addresses of a range MetalLB gives out. */
export const usableIn = (range: Range, avoidBuggy: boolean): bigint =>
  sizeOf(range) - (avoidBuggy ? countBuggy(range) : 0n)

/**
 * The shortest piece at one end of a run that holds exactly `count` usable addresses (1 or more); undefined when the
 * run holds fewer. At the end where it is cut from the run it may begin with an address that does not count.
 */
export function takeUsable(run: Range, count: bigint, options: UsableOptions): Range | undefined {
  const { avoidBuggy, from = 'first' } = options
  if (count < 1n || usableIn(run, avoidBuggy) < count) return undefined
  const pieceOf = (size: bigint): Range =>
    from === 'first'
      ? rangeLike(run, run.first, BigInt(run.first) + size - 1n)
      : rangeLike(run, BigInt(run.last) - size + 1n, run.last)
  let size = count
  for (let missing = 0n; ; size += missing) {
    missing = count - usableIn(pieceOf(size), avoidBuggy)
    if (missing === 0n) return pieceOf(size)
  }
}

/** A run without unusable addresses at its ends; undefined when nothing is left. */
export function trimBuggy(run: Range, avoidBuggy: boolean): Range | undefined {
  if (!avoidBuggy || run.family === 6) return run
  let { first, last } = run
  while (first <= last && isBuggy(addressOf(first))) first += 1
  while (last >= first && isBuggy(addressOf(last))) last -= 1
  return first > last ? undefined : { family: 4, first, last }
}
