import ipaddr from 'ipaddr.js'
import type { ClusterTexts } from './inputs.ts'

type Bytes = readonly number[]
type Span = readonly [first: Bytes, last: Bytes]

/**
 * The address checks as they are usually written, each a function of the texts it is about: it reads them with ipaddr.js
 * (once, before its loops, never inside them) and then loops over pairs. The keys are the rules that ask the same; the
 * values count what is wrong, so that both sides can be seen to agree. All that is not about addresses (shapes, keys,
 * versions, names across documents, fixes, words) is left to our side alone.
 */
export function checkNaively(texts: ClusterTexts): Readonly<Record<string, number>> {
  const ranges = texts.pools.flat()
  const vips = [texts.controlPlaneVIP, texts.ingressVIP]
  const hosts = [...texts.nodes, ...vips]
  const special = ['gateway', 'network', 'broadcast'].map((end) => specialAddress(texts, end))
  return {
    'pool-entries-do-not-overlap': sum(texts.pools.map(countOverlaps)),
    'pools-do-not-overlap': countOverlaps(ranges) - sum(texts.pools.map(countOverlaps)),
    'control-plane-vip-outside-pools': countHolding(ranges, [texts.controlPlaneVIP]),
    'ingress-vip-in-pool': countHolding(ranges, [texts.ingressVIP]) === 0 ? 1 : 0,
    'nodes-outside-pools': countHolding(ranges, texts.nodes),
    'node-in-one-pool': countRepeated(texts.nodes),
    'vip-is-no-node-address': countAmong(vips, texts.nodes),
    'vips-differ': countRepeated(vips),
    'addresses-outside-cluster-ranges': sum(texts.networks.map((one) => countUsed(one, hosts, ranges))),
    'addresses-outside-bootstrap-ranges': sum(bootstrapRanges.map((one) => countUsed(one, hosts, []))),
    'control-plane-nodes-in-subnet': countOutside(texts.subnet, texts.nodes.slice(0, 3)),
    'control-plane-vip-in-subnet': countOutside(texts.subnet, [texts.controlPlaneVIP]),
    'pools-in-subnet': countOutside(texts.subnet, ranges),
    'no-special-address-of-subnet': countAmong(hosts, special) + countHolding(ranges, special.slice(1)),
    'pools-hold-no-reserved-address': countHolding(ranges, [texts.gateway]),
    'no-special-use-address': [...hosts, ...ranges].filter(isSpecial).length,
    'avoid-buggy-ips-where-it-matters': texts.pools.filter((entries) => entries.some(holdsBuggy)).length,
    'neighbouring-entries-are-one': sum(texts.pools.map(countNeighbours)),
    'pools-have-room-for-services': sum(ranges.map(countAddresses)) < 2 ? 1 : 0,
  }
}

const bootstrapRanges = ['192.168.122.0/24', '10.96.0.0/27']

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

const readBytes = (text: string): Bytes => ipaddr.parse(text).toByteArray()

function readSpan(text: string): Span {
  const [first = '', last = first] = text.split('-')
  return [readBytes(first), readBytes(last)]
}

/** Pairs of ranges that share an address. */
export function countOverlaps(ranges: readonly string[]): number {
  const spans = ranges.map(readSpan)
  let found = 0
  for (let index = 0; index < spans.length; index++) {
    const [first, last] = spans[index]!
    for (let next = index + 1; next < spans.length; next++) {
      const [otherFirst, otherLast] = spans[next]!
      if (compare(first, otherLast) <= 0 && compare(otherFirst, last) <= 0) found++
    }
  }
  return found
}

/** Ranges in which any of the addresses lies. */
function countHolding(ranges: readonly string[], addresses: readonly string[]): number {
  const points = addresses.map(readBytes)
  return ranges
    .map(readSpan)
    .filter(([first, last]) =>
      points.some((point) => compare(first, point) <= 0 && compare(point, last) <= 0),
    ).length
}

/** Addresses that stood there before. */
function countRepeated(addresses: readonly string[]): number {
  const points = addresses.map(readBytes)
  let found = 0
  for (let index = 0; index < points.length; index++) {
    for (let earlier = 0; earlier < index; earlier++) {
      if (compare(points[index]!, points[earlier]!) !== 0) continue
      found++
      break
    }
  }
  return found
}

function countAmong(addresses: readonly string[], others: readonly string[]): number {
  const points = others.map(readBytes)
  return addresses.map(readBytes).filter((one) => points.some((point) => compare(one, point) === 0)).length
}

/** 1 when a host or a range lies in the network. */
function countUsed(network: string, hosts: readonly string[], ranges: readonly string[]): number {
  const block = ipaddr.parseCIDR(network)
  const inside = (text: string): boolean => {
    const address = ipaddr.parse(text)
    return address.kind() === block[0].kind() && address.match(block)
  }
  // Every address is looked at, since a message counts them.
  const used = [...hosts.filter(inside), ...ranges.filter((range) => range.split('-').some(inside))]
  return used.length > 0 ? 1 : 0
}

/** Addresses or ranges of which an end lies outside the network. */
function countOutside(network: string, texts: readonly string[]): number {
  const block = ipaddr.parseCIDR(network)
  return texts.filter((text) => text.split('-').some((end) => !ipaddr.parse(end).match(block))).length
}

function specialAddress({ subnet, gateway }: ClusterTexts, which: string): string {
  if (which === 'gateway') return gateway
  const end = which === 'network' ? 'networkAddressFromCIDR' : 'broadcastAddressFromCIDR'
  return ipaddr.IPv4[end](subnet).toString()
}

const specialRanges = new Set(['unspecified', 'broadcast', 'multicast', 'linkLocal', 'loopback'])

function isSpecial(text: string): boolean {
  return text.split('-').some((end) => specialRanges.has(ipaddr.parse(end).range()))
}

function holdsBuggy(range: string): boolean {
  const [first, last] = readSpan(range)
  for (let address = toNumber(first); address <= toNumber(last); address++) {
    if (address % 256 === 0 || address % 256 === 255) return true
  }
  return false
}

/** Pairs of which the second begins right behind the first. */
function countNeighbours(ranges: readonly string[]): number {
  const spans = ranges.map(readSpan)
  return sum(
    spans.map(([, last]) => spans.filter(([first]) => toNumber(last) + 1 === toNumber(first)).length),
  )
}

function countAddresses(range: string): number {
  const [first, last] = readSpan(range)
  return toNumber(last) - toNumber(first) + 1
}

const toNumber = (bytes: Bytes): number => bytes.reduce((number, byte) => number * 256 + byte, 0)

function compare(a: Bytes, b: Bytes): number {
  if (a.length !== b.length) return a.length - b.length
  for (let index = 0; index < a.length; index++) {
    const difference = a[index]! - b[index]!
    if (difference !== 0) return difference
  }
  return 0
}
