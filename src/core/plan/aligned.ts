import { bitsOf } from '../net/address.ts'
import { type Range, rangeLike } from '../net/range.ts'

/** The lowest addresses of a run that are a CIDR block of this size (a power of two); undefined when none fits. */
export function blockIn(run: Range, size: bigint): Range | undefined {
  const first = ((BigInt(run.first) + size - 1n) / size) * size
  const last = first + size - 1n
  return last > BigInt(run.last) ? undefined : rangeLike(run, first, last)
}

/** How many such blocks lie side by side in a run. */
export function countBlocks(run: Range, size: bigint): bigint {
  const first = (BigInt(run.first) + size - 1n) / size
  const end = (BigInt(run.last) + 1n) / size
  return end > first ? end - first : 0n
}

/** Sizes of blocks from the largest that a family knows down to one address. */
export function* blockSizes(family: 4 | 6): Generator<bigint, void, void> {
  for (let bits = bitsOf(family); bits >= 0; bits -= 1) yield 1n << BigInt(bits)
}

/** A free CIDR block of exactly `count` addresses, behind `end` if there is one; undefined for no power of two. */
export function alignedBlock(
  runs: readonly Range[],
  count: bigint,
  end: Range | undefined,
): Range | undefined {
  if (count < 2n || (count & (count - 1n)) !== 0n) return undefined
  const blocks = runs.flatMap((run) => blockIn(run, count) ?? [])
  return blocks.find((block) => end !== undefined && block.first > end.last) ?? blocks[0]
}
