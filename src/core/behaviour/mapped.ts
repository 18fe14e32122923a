import { type Address, isIPv4Mapped } from '../net/address.ts'
import { isProblem } from '../net/problem.ts'
import { type Range, rangeOf } from '../net/range.ts'

/** `::ffff:a.b.c.d` is IPv4 to MetalLB (net.ParseIP); everything else stays what it is. */
export function asMetalLB(address: Address): Address {
  return isIPv4Mapped(address) ? { family: 4, value: Number(BigInt(address.value) & 0xffff_ffffn) } : address
}

/** The same for both ends of a range; one that only reaches into the mapped block stays IPv6. */
export function rangeAsMetalLB(range: Range): Range {
  if (range.family === 4) return range
  const read = rangeOf(
    asMetalLB({ family: 6, value: range.first }),
    asMetalLB({ family: 6, value: range.last }),
  )
  return isProblem(read) ? range : read
}
