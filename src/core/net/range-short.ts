import { bitsOf, printAddress } from './address.ts'
import { printAddressText } from './address-text.ts'
import type { Prefix } from './network.ts'
import type { Range } from './range.ts'

/**
 * For people, never for a file: `10.200.0.72 – .90`; inside a known prefix without what the prefix says
 * already, `.72 – .90` or `::10 – ::2f`. A single address stands alone.
 */
export function printRangeShort(range: Range, within?: Prefix): string {
  const first = printAddressText(range.first)
  const last = printAddressText(range.last)
  const known = within !== undefined && holds(within.range, range) ? within : undefined
  const start = known === undefined ? first : (hostPart(range, range.first, known) ?? first)
  if (range.first === range.last) return start
  if (range.family === 4) return `${start} – ${sinceDifference(first, last)}`
  const end = known === undefined ? last : (hostPart(range, range.last, known) ?? last)
  return `${start} – ${end}`
}

/** The part of an address that its prefix leaves open, whole octets or groups; undefined when that is all of it. */
function hostPart(range: Range, value: number | bigint, within: Prefix): string | undefined {
  if (range.family === 4) {
    const fixed = Math.min(3, Math.floor(within.length / 8))
    if (fixed === 0) return undefined
    const octets = printAddress({ family: 4, value: Number(value) }).split('.')
    return `.${octets.slice(fixed).join('.')}`
  }
  const fixed = Math.min(7, Math.floor(within.length / 16))
  if (fixed === 0) return undefined
  const open = BigInt.asUintN(bitsOf(6) - fixed * 16, BigInt(value))
  return open < 1n << 16n ? `::${open.toString(16)}` : printAddress({ family: 6, value: open })
}

/** `10.0.0.1`, `10.0.3.4` gives `.3.4`: the octets from the first different one. */
function sinceDifference(first: string, last: string): string {
  const octets = last.split('.')
  const from = first.split('.').findIndex((octet, index) => octet !== octets[index])
  return from <= 0 ? last : `.${octets.slice(from).join('.')}`
}

function holds(outer: Range, inner: Range): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last
}
