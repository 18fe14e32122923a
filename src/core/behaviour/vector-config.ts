import type { Family } from '../net/address.ts'
import { prefixesOf, printPrefix } from '../net/prefix.ts'
import { overlaps, type Range, sizeOf } from '../net/range.ts'
import { capacityOf } from './capacity.ts'
import { cidrsOf, readEntryAsMetalLB, readIP, readPool, type VectorPool } from './vector-texts.ts'
import type { VectorAnswer } from './vectors.ts'

/** `{ address }`: the networks one entry stands for. */
export function answerParseRange(input: unknown): VectorAnswer {
  const { address } = input as { readonly address: string }
  const entry = readEntryAsMetalLB(address)
  if ('problem' in entry) return { valid: false, reason: entry.problem }
  const [range] = entry.ranges
  const count = entry.ranges.reduce((sum, one) => sum + sizeOf(one), 0n)
  const result = { cidrs: cidrsOf(entry.ranges), count: plain(count) }
  return { valid: true, result: range === undefined ? result : { ...result, family: nameOf(range.family) } }
}

/** `{ pools }`: MetalLB's checks in its order, where the first mistake ends it (internal/config: poolsFor). */
export function answerConfig(input: unknown): VectorAnswer {
  const { pools = [] } = input as { readonly pools?: readonly VectorPool[] }
  const known: { readonly name: string; readonly range: Range; readonly cidr: string }[] = []
  const read: Record<string, unknown> = {}
  for (const { name, addresses = [], autoAssign = true, avoidBuggyIPs = false } of pools) {
    if (name === undefined || name === null || name === '')
      return refuse('missing-pool-name', 'missing pool name')
    if (addresses.length === 0) return refuse('pool-has-no-addresses', 'pool has no prefixes defined')
    const entries = addresses.map((text) => ({ text, entry: readEntryAsMetalLB(text) }))
    for (const { text, entry } of entries) {
      if (!('problem' in entry)) continue
      const code = entry.problem === 'invalid-range' ? 'invalid-cidr' : entry.problem
      return refuse(code, `invalid CIDR "${text}" in pool "${name}"`)
    }
    if (Object.hasOwn(read, name))
      return refuse('duplicate-pool-name', `duplicate definition of pool ${name}`)
    const cidrs = entries.flatMap(({ entry }) => ('ranges' in entry ? entry.ranges : [])).flatMap(prefixesOf)
    for (const prefix of cidrs) {
      const cidr = printPrefix(prefix)
      const other = known.find(({ range }) => overlaps(range, prefix.range))
      if (other !== undefined) {
        const message = `CIDR "${cidr}" in pool "${name}" overlaps with already defined CIDR "${other.cidr}"`
        return refuse('cidr-overlap', message)
      }
      known.push({ name, range: prefix.range, cidr })
    }
    read[name] = { cidrs: cidrs.map(printPrefix), autoAssign, avoidBuggyIPs }
  }
  return { valid: true, result: { pools: read } }
}

const refuse = (reason: string, upstreamMessage: string): VectorAnswer => ({
  valid: false,
  reason,
  upstreamMessage,
})

/** From here on MetalLB reports an IPv6 network as inexhaustible. */
const INEXHAUSTIBLE = 2n ** 62n
const INT64_MAX = String(2n ** 63n - 1n)

/** `{ addresses, avoidBuggyIPs }`: what can be handed out, and the same in the notation of the metric. */
export function answerCapacity(input: unknown): VectorAnswer {
  const pool = readPool(input as VectorPool)
  const capacity = capacityOf(pool)
  const isEndless = pool.ranges.some((range) => sizeOf(range) >= INEXHAUSTIBLE)
  const ipv4 = capacity[4].usable
  const ipv6 = capacity[6].usable
  const result = {
    total: isEndless ? INT64_MAX : String(ipv4 + ipv6),
    ipv4: String(ipv4),
    ipv6: isEndless ? INT64_MAX : String(ipv6),
    usable: plain(ipv4 + ipv6),
  }
  return { valid: true, result }
}

/** A number where one can say it, else its digits. */
const plain = (count: bigint): number | string =>
  count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count)

/** `{ ips }`, `{ ip }` or `{ cidr }` (internal/ipfamily). */
export function answerFamily(input: unknown): VectorAnswer {
  const { ips, ip, cidr } = input as {
    readonly ips?: readonly string[]
    readonly ip?: string
    readonly cidr?: string
  }
  const family = cidr === undefined ? familyOf(ips ?? [ip ?? '']) : familyOfCidr(cidr)
  return { valid: family !== 'unknown', result: { family } }
}

/** One address, or two of different families. */
export function familyOf(texts: readonly string[]): 'ipv4' | 'ipv6' | 'dual' | 'unknown' {
  const [first, second, ...more] = texts.map((text) => readIP(text)?.family)
  if (first === undefined || more.length > 0) return 'unknown'
  if (texts.length === 1) return nameOf(first)
  return second === undefined || second === first ? 'unknown' : 'dual'
}

function familyOfCidr(text: string): 'ipv4' | 'ipv6' | 'unknown' {
  const entry = readEntryAsMetalLB(text)
  const [range] = 'ranges' in entry ? entry.ranges : []
  return range === undefined ? 'unknown' : nameOf(range.family)
}

const nameOf = (family: Family): 'ipv4' | 'ipv6' => (family === 4 ? 'ipv4' : 'ipv6')
