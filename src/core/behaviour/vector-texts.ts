import { type Address, type Family, isProblem, parseAddress } from '../net/address.ts'
import { prefixOf } from '../net/network.ts'
import { prefixesOf, printPrefix } from '../net/prefix.ts'
import type { Range } from '../net/range.ts'
import { rangeOf } from '../net/range.ts'
import { asMetalLB, rangeAsMetalLB } from './mapped.ts'
import type { Pool, Protocol, ServicePort } from './plan-input.ts'

/** One entry of `addresses` as MetalLB's ParseCIDR reads it, which is laxer than the documented form. */
export type EntryReading =
  | { readonly ranges: readonly Range[] }
  | { readonly problem: 'invalid-cidr' | 'invalid-range' | 'range-start-after-end' }

/** Blanks round the dash pass; a start of one family before an end of the other passes and holds nothing. */
export function readEntryAsMetalLB(text: string): EntryReading {
  const dash = text.indexOf('-')
  if (dash < 0) return readCidr(text)
  const first = parseAddress(text.slice(0, dash).trim())
  const last = parseAddress(text.slice(dash + 1).trim())
  if (isProblem(first) || isProblem(last)) return { problem: 'invalid-range' }
  if (bytesOf(first) > bytesOf(last)) return { problem: 'range-start-after-end' }
  const range = rangeOf(asMetalLB(first), asMetalLB(last))
  return { ranges: isProblem(range) ? [] : [range] }
}

/** Host bits are cleared; a length may have leading zeros; the length of a mapped network counts from bit 96. */
function readCidr(text: string): EntryReading {
  const match = /^([^/]+)\/(\d{1,9})$/.exec(text)
  const address = parseAddress(match?.[1] ?? '')
  const length = Number(match?.[2])
  if (isProblem(address) || length > (address.family === 4 ? 32 : 128)) return { problem: 'invalid-cidr' }
  return { ranges: [rangeAsMetalLB(prefixOf(address, length).range)] }
}

/** As Go compares them: sixteen bytes, IPv4 in the mapped form. */
function bytesOf(address: Address): bigint {
  return address.family === 4 ? 0xffff_0000_0000n + BigInt(address.value) : address.value
}

/** The decomposition that MetalLB's messages, overlap checks and counting go by. */
export function cidrsOf(ranges: readonly Range[]): readonly string[] {
  return ranges.flatMap((range) => prefixesOf(range).map(printPrefix))
}

/** An address as MetalLB takes it, or nothing for any other text. */
export function readIP(text: string): Address | undefined {
  const address = parseAddress(text)
  return isProblem(address) ? undefined : asMetalLB(address)
}

/** A pool of a case; entries that do not parse are left out, because only `config` cases are about them. */
export interface VectorPool {
  readonly name?: string | null
  readonly addresses?: readonly string[]
  readonly autoAssign?: boolean
  readonly avoidBuggyIPs?: boolean
  readonly serviceAllocation?: {
    readonly priority?: number
    readonly namespaces?: readonly string[]
    readonly serviceSelectors?: readonly string[]
  }
}

export function readPool(pool: VectorPool): Pool {
  const { name, addresses = [], autoAssign = true, avoidBuggyIPs = false, serviceAllocation } = pool
  const ranges = addresses.flatMap((text) => {
    const entry = readEntryAsMetalLB(text)
    return 'problem' in entry
      ? []
      : entry.ranges.flatMap((range) => prefixesOf(range).map((one) => one.range))
  })
  const read = { name: name ?? '', ranges, autoAssign, avoidBuggyIPs }
  if (serviceAllocation === undefined) return read
  const { priority = 0, namespaces = [], serviceSelectors = [] } = serviceAllocation
  return { ...read, pinned: { priority, namespaces, selectors: serviceSelectors.map(readLabels) } }
}

function readLabels(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [key = '', value = ''] = pair.split('=')
      return [key.trim(), value.trim()]
    }),
  )
}

/** `tcp/80`. */
export function readPort(text: string): ServicePort {
  const [protocol = 'tcp', port = '0'] = text.split('/')
  return { protocol: protocol.toUpperCase() as Protocol, port: Number(port) }
}

/** `ipv4`, `ipv6` or `dual`, the primary one first. */
export function readFamilies(name: string | null | undefined, isSixFirst = false): readonly Family[] {
  if (name === 'dual') return isSixFirst ? [6, 4] : [4, 6]
  return name === 'ipv6' ? [6] : [4]
}
