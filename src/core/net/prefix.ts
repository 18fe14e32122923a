import { type Address, addressOf, bitsOf, printAddress } from './address.ts'
import { isAddressValue, readAddressText } from './address-text.ts'
import { explainAddress, explainCharacters } from './explain.ts'
import { readMaskLength } from './mask.ts'
import { meantEntry } from './meant.ts'
import { type Prefix, prefixOf } from './network.ts'
import { type AddressProblem, isProblem, problemAt, withMeant } from './problem.ts'
import { containsRange, firstOf, lastOf, type Range } from './range.ts'
import { isPrefixRange } from './summarise.ts'

export { type Prefix, prefixOf } from './network.ts'
export { isPrefixRange, prefixesOf, smallestPrefix } from './summarise.ts'

/** A prefix as somebody wrote it: `address` may stand inside it (`10.0.0.5/24`), then `hostBits` is true. */
export interface ParsedPrefix {
  readonly prefix: Prefix
  readonly hostBits: boolean
  readonly address: Address
}

/** CIDR notation, strictly. Host bits are told, not refused; a bare address is 'missing-prefix'. */
export function parsePrefix(text: string): ParsedPrefix | AddressProblem {
  const read = readPrefix(text)
  return isProblem(read)
    ? withMeant(explainCharacters(text) ?? explainRange(text) ?? read, meantPrefix(text))
    : read
}

function explainRange(text: string): AddressProblem | undefined {
  const dash = text.indexOf('-')
  return dash > 0 && isAddressValue(readAddressText(text.slice(0, dash).trim()))
    ? problemAt('not-a-prefix', 0, text.length, { text })
    : undefined
}

/** As for an entry, but a range stands for a prefix only when it is exactly one. */
function meantPrefix(text: string): string | undefined {
  const meant = meantEntry(text, false)
  const [first, last] = (meant ?? '').split('-').map(readAddressText)
  if (last === undefined) return meant
  if (typeof first === 'number' && typeof last === 'number') return printExact({ family: 4, first, last })
  if (typeof first === 'bigint' && typeof last === 'bigint') return printExact({ family: 6, first, last })
  return undefined
}

function printExact(range: Range): string | undefined {
  const prefix = isPrefixRange(range)
  return prefix === undefined ? undefined : printPrefix(prefix)
}

/** The strict grammar, with its own reason and no guess. */
export function readPrefix(text: string): ParsedPrefix | AddressProblem {
  const slash = text.indexOf('/')
  const mask = slash < 0 ? /^\S+\s+(?=(\S+)$)/.exec(text) : null
  if (mask?.[1] !== undefined && readMaskLength(mask[1]) !== undefined) {
    return explainLength(mask[1], mask[0].length - 1, text.length, 32)
  }
  if (slash === 0) return problemAt('not-a-prefix', 0, text.length, { text })
  const host = slash < 0 ? text : text.slice(0, slash)
  const value = readAddressText(host)
  if (!isAddressValue(value)) return explainAddress(host, value)
  const address = addressOf(value)
  const max = bitsOf(address.family)
  if (slash < 0) return problemAt('missing-prefix', 0, text.length, { address: text, length: max })
  const written = text.slice(slash + 1)
  if (!/^(?:0|[1-9]\d{0,2})$/.test(written) || Number(written) > max) {
    return explainLength(written, slash, text.length, max)
  }
  const prefix = prefixOf(address, Number(written))
  return { prefix, hostBits: prefix.range.first !== address.value, address }
}

function explainLength(written: string, slash: number, end: number, max: number): AddressProblem {
  const mask = max === 32 ? readMaskLength(written) : undefined
  if (mask !== undefined) return problemAt('dotted-mask', slash + 1, end, { mask: written, length: mask })
  if (/^0\d+$/.test(written)) {
    return problemAt('leading-zero', slash + 1, end, { part: written, plain: String(Number(written)) })
  }
  return problemAt('bad-prefix-length', slash, end, { length: written, max })
}

export function printPrefix(prefix: Prefix): string {
  return `${printAddress(firstOf(prefix.range))}/${prefix.length}`
}

/** For places where host bits are a mistake: 'host-bits-set' with the network it really means, else undefined. */
export function hostBitsProblem(text: string, parsed: ParsedPrefix): AddressProblem | undefined {
  if (!parsed.hostBits) return undefined
  const meant = printPrefix(parsed.prefix)
  const problem = problemAt('host-bits-set', 0, text.length, {
    address: printAddress(parsed.address),
    prefix: meant,
  })
  return withMeant(problem, meant)
}

/** The address that names the network; undefined for /31, /32 (RFC 3021) and IPv6, which have none to spare. */
export function networkAddress(prefix: Prefix): Address | undefined {
  return prefix.family === 4 && prefix.length < 31 ? firstOf(prefix.range) : undefined
}

/** The subnet's broadcast address; undefined for /31, /32 (RFC 3021) and IPv6. */
export function broadcastAddress(prefix: Prefix): Address | undefined {
  return prefix.family === 4 && prefix.length < 31 ? lastOf(prefix.range) : undefined
}

/** RFC 1918 and, for IPv6, unique local addresses (RFC 4193). */
const PRIVATE_USES: readonly Range[] = [
  prefixOf({ family: 4, value: 0x0a00_0000 }, 8).range,
  prefixOf({ family: 4, value: 0xac10_0000 }, 12).range,
  prefixOf({ family: 4, value: 0xc0a8_0000 }, 16).range,
  prefixOf({ family: 6, value: 0xfcn << 120n }, 7).range,
]

/** Whether all of it is private address space. */
export function isPrivate(of: Prefix | Range): boolean {
  const range = 'range' in of ? of.range : of
  return PRIVATE_USES.some((block) => containsRange(block, range))
}
