import { bitsOf } from './address.ts'
import { type Prefix, prefixOf } from './network.ts'
import { firstOf, type Range, sizeOf } from './range.ts'

/**
 * The fewest prefixes that cover the range exactly, ascending; at most 62 for IPv4 and 254 for IPv6.
 * MetalLB summarises ranges the same way and names these prefixes in its messages (internal/config/config.go).
 */
export function prefixesOf(range: Range): readonly Prefix[] {
  return range.family === 4 ? summarise4(range.first, range.last) : summarise6(range.first, range.last)
}

function summarise4(first: number, last: number): readonly Prefix[] {
  const prefixes: Prefix[] = []
  for (let at = first; at <= last; ) {
    let length = 32
    while (length > 0 && at % 2 ** (33 - length) === 0 && at + 2 ** (33 - length) - 1 <= last) length -= 1
    prefixes.push(prefixOf({ family: 4, value: at }, length))
    at += 2 ** (32 - length)
  }
  return prefixes
}

function summarise6(first: bigint, last: bigint): readonly Prefix[] {
  const prefixes: Prefix[] = []
  for (let at = first; at <= last; ) {
    let length = 128
    let size = 1n
    while (length > 0 && at % (size * 2n) === 0n && at + size * 2n - 1n <= last) {
      length -= 1
      size *= 2n
    }
    prefixes.push(prefixOf({ family: 6, value: at }, length))
    at += size
  }
  return prefixes
}

/** The longest prefix that covers the whole range. */
export function smallestPrefix(range: Range): Prefix {
  const different = BigInt(range.first) ^ BigInt(range.last)
  const host = different === 0n ? 0 : different.toString(2).length
  return prefixOf(firstOf(range), bitsOf(range.family) - host)
}

/** The prefix that is exactly this range, or undefined. */
export function isPrefixRange(range: Range): Prefix | undefined {
  const prefix = smallestPrefix(range)
  return sizeOf(prefix.range) === sizeOf(range) ? prefix : undefined
}
