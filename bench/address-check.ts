import { type Address, isProblem, parseAddress } from '../src/core/net/address.ts'
import { parseEntry } from '../src/core/net/entry.ts'
import { findOverlaps, indexRanges } from '../src/core/net/overlaps.ts'
import { broadcastAddress, networkAddress, parsePrefix } from '../src/core/net/prefix.ts'
import { containsRange, overlaps, type Range, rangeOfAddress, sizeOf } from '../src/core/net/range.ts'
import { countBuggy, specialUse } from '../src/core/net/special.ts'
import type { ClusterTexts } from './inputs.ts'

const bootstrapRanges = ['192.168.122.0/24', '10.96.0.0/27']

/**
 * The address checks of `checkNaively` by the arithmetic of core/net: from the same texts to the same counts. What is
 * compared is arithmetic alone; YAML, paths and messages are on neither side.
 */
export function checkByArithmetic(texts: ClusterTexts): Readonly<Record<string, number>> {
  const pools = texts.pools.map((entries) => entries.map(readEntry))
  const ranges = pools.flat()
  const nodes = texts.nodes.map(readHost)
  const controlPlaneVIP = readHost(texts.controlPlaneVIP)
  const ingressVIP = readHost(texts.ingressVIP)
  const vips = [controlPlaneVIP, ingressVIP]
  const hosts = [...nodes, ...vips]
  const { prefix } = known(parsePrefix(texts.subnet))
  const subnet = prefix.range
  const gateway = readHost(texts.gateway)
  const ends = [networkAddress(prefix), broadcastAddress(prefix)].flatMap((end) =>
    end ? [rangeOfAddress(end)] : [],
  )

  const indexed = indexRanges(ranges.map((range, item) => ({ range, item })))
  const nodesAt = indexRanges(nodes.map((range, item) => ({ range, item })))
  const holding = (some: readonly Range[]): number =>
    new Set(some.flatMap((one) => indexed.meeting(one))).size
  const networks = texts.networks.map((text) => known(parsePrefix(text)).prefix.range)
  const bootstrap = bootstrapRanges.map((text) => known(parsePrefix(text)).prefix.range)
  const used = (network: Range, withPools: boolean): number =>
    hosts.filter((host) => overlaps(network, host)).length +
      (withPools ? indexed.meeting(network).length : 0) >
    0
      ? 1
      : 0
  const outside = (some: readonly Range[]): number => some.filter((one) => !containsRange(subnet, one)).length
  const among = (some: readonly Range[], others: readonly Range[]): number =>
    some.filter((one) => others.some((other) => other.first === one.first)).length

  const inOnePool = sum(pools.map((pool) => countPairs(pool)))
  return {
    'pool-entries-do-not-overlap': inOnePool,
    'pools-do-not-overlap': countPairs(ranges) - inOnePool,
    'control-plane-vip-outside-pools': holding([controlPlaneVIP]),
    'ingress-vip-in-pool': holding([ingressVIP]) === 0 ? 1 : 0,
    'nodes-outside-pools': ranges.filter((range) => nodesAt.meeting(range).length > 0).length,
    'node-in-one-pool': nodes.length - new Set(nodes.map(({ first }) => first)).size,
    'vip-is-no-node-address': vips.filter((vip) => nodesAt.meeting(vip).length > 0).length,
    'vips-differ': controlPlaneVIP.first === ingressVIP.first ? 1 : 0,
    'addresses-outside-cluster-ranges': sum(networks.map((network) => used(network, true))),
    'addresses-outside-bootstrap-ranges': sum(bootstrap.map((network) => used(network, false))),
    'control-plane-nodes-in-subnet': outside(nodes.slice(0, 3)),
    'control-plane-vip-in-subnet': outside([controlPlaneVIP]),
    'pools-in-subnet': outside(ranges),
    'no-special-address-of-subnet': among(hosts, [gateway, ...ends]) + holding(ends),
    'pools-hold-no-reserved-address': holding([gateway]),
    'no-special-use-address': [...hosts, ...ranges].filter((one) => specialUse(one) !== undefined).length,
    'avoid-buggy-ips-where-it-matters': pools.filter((pool) => pool.some((range) => countBuggy(range) > 0n))
      .length,
    'neighbouring-entries-are-one': sum(pools.map(countNeighbours)),
    'pools-have-room-for-services': sum(ranges.map((range) => Number(sizeOf(range)))) < 2 ? 1 : 0,
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function known<T>(parsed: T): Exclude<T, { problem: unknown }> {
  if (isProblem(parsed)) throw new Error('a generated text cannot be read')
  return parsed as Exclude<T, { problem: unknown }>
}

const readEntry = (text: string): Range => known(parseEntry(text)).range
const readHost = (text: string): Range => rangeOfAddress(known<Address>(parseAddress(text) as Address))

const countPairs = (ranges: readonly Range[]): number =>
  findOverlaps(ranges.map((range, item) => ({ range, item }))).length

/** Pairs of which the second begins right behind the first. */
function countNeighbours(ranges: readonly Range[]): number {
  const firsts = new Set(ranges.map(({ first }) => first))
  return ranges.filter(({ family, last }) => family === 4 && firsts.has(last + 1)).length
}
