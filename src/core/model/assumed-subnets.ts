import type { Place } from '../document.ts'
import { type Address, compareAddresses, isProblem } from '../net/address.ts'
import { type Prefix, prefixOf, smallestPrefix } from '../net/prefix.ts'
import { contains, firstOf, type Range, rangeOf } from '../net/range.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterFacts } from './facts.ts'

/** A subnet as the rules see it: from the plan, or assumed from addresses because no file states a mask. */
export interface SubnetView {
  readonly prefix: Prefix
  /** The user said that this is so. Findings that lean on an unconfirmed subnet are warnings. */
  readonly confirmed: boolean
  readonly gateway: Address | undefined
  /** Where the plan says it; undefined when it is assumed. */
  readonly place: Place | undefined
  /** How many addresses the assumption rests on; 0 when the plan states the subnet. */
  readonly assumedFrom: number
}

export interface PlacedCluster {
  readonly cluster: Cluster
  readonly facts: ClusterFacts
  /** Name of the file the cluster stands in. */
  readonly fileName: string
}

/** Prefix lengths a LAN plausibly has: assumed subnets are never smaller than a /24 nor larger than a /20. */
const smallestAssumedV4 = 24
const largestAssumedV4 = 20
const assumedV6 = 64

/** The addresses that tell where a cluster lives: its load balancing and control plane machines, else its VIPs. */
export function anchorsOf({ cluster, facts }: PlacedCluster): readonly Address[] {
  const nodes = facts.nodes.filter((node) => node.role !== 'worker')
  const data = nodes.flatMap((node) => (node.dataAddress === undefined ? [] : [node.dataAddress]))
  if (data.length > 0) return data
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  const vips = [controlPlaneVIP.value, ingressVIP.value].filter((address) => address !== undefined)
  const pools = facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => firstOf(range)))
  return vips.length > 0 ? vips : pools
}

/** The smallest plausible subnet for each family that the clusters' own addresses show. */
export function assumeSubnets(clusters: readonly PlacedCluster[]): readonly SubnetView[] {
  const anchors = clusters.flatMap(anchorsOf)
  const pools = clusters.flatMap(({ facts }) =>
    facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range)),
  )
  const v6 = pools.filter((range) => range.family === 6).map(firstOf)
  return [
    ...assumeOne(anchors.filter((address) => address.family === 4)),
    ...assumeOne([...anchors.filter((address) => address.family === 6), ...v6]),
  ]
}

function assumeOne(addresses: readonly Address[]): readonly SubnetView[] {
  const first = addresses[0]
  if (first === undefined) return []
  const covering = smallestPrefix(spanOf(addresses))
  const prefix = first.family === 6 ? assumeV6(covering, first) : assumeV4(covering, addresses)
  const inside = addresses.filter((address) => contains(prefix.range, address))
  return [{ prefix, confirmed: false, gateway: undefined, place: undefined, assumedFrom: inside.length }]
}

function assumeV4(covering: Prefix, addresses: readonly Address[]): Prefix {
  if (covering.length >= smallestAssumedV4) return prefixOf(firstOf(covering.range), smallestAssumedV4)
  if (covering.length >= largestAssumedV4) return covering
  return mostCommon(addresses.map((address) => prefixOf(address, smallestAssumedV4)))
}

function assumeV6(covering: Prefix, first: Address): Prefix {
  return covering.length >= assumedV6
    ? prefixOf(firstOf(covering.range), assumedV6)
    : prefixOf(first, assumedV6)
}

/** The prefix that holds most addresses; the earliest of equals, so that the answer is stable. */
function mostCommon(prefixes: readonly Prefix[]): Prefix {
  const counts = new Map<string, { prefix: Prefix; count: number }>()
  for (const prefix of prefixes) {
    const key = String(prefix.range.first)
    const seen = counts.get(key)
    if (seen === undefined) counts.set(key, { prefix, count: 1 })
    else seen.count += 1
  }
  return [...counts.values()].reduce((best, one) => (one.count > best.count ? one : best)).prefix
}

/** From the lowest to the highest of some addresses of one family. */
function spanOf(addresses: readonly Address[]): Range {
  const sorted = addresses.toSorted(compareAddresses)
  const span = rangeOf(sorted[0]!, sorted.at(-1)!)
  if (isProblem(span)) throw new Error('addresses of one family expected')
  return span
}
