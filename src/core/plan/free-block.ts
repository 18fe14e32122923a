import { type Prefix, prefixOf } from '../net/network.ts'
import { overlaps, type Range } from '../net/range.ts'

/** Where to look, in order: 172.16/12 is used least in the networks people run clusters in. */
const privateBlocks = [
  { first: 0xac10_0000, length: 12 },
  { first: 0x0a00_0000, length: 8 },
  { first: 0xc0a8_0000, length: 16 },
] as const

/**
 * The first private IPv4 block (RFC 1918) of `length` bits that meets none of `taken`; undefined when there is none,
 * or when no private block is that large. For Pod and Service ranges that have to move.
 */
export function freePrivateBlock(length: number, taken: readonly Range[]): Prefix | undefined {
  for (const block of privateBlocks) {
    if (length < block.length) continue
    const size = 2 ** (32 - length)
    const end = block.first + 2 ** (32 - block.length)
    for (let first = block.first; first < end; first += size) {
      const prefix = prefixOf({ family: 4, value: first }, length)
      if (!taken.some((range) => overlaps(range, prefix.range))) return prefix
    }
  }
  return undefined
}
