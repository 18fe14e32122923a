import type { Place } from '../document.ts'
import { type Address, compareAddresses, type Family, isProblem } from '../net/address.ts'
import { type Prefix, prefixOf, smallestPrefix } from '../net/prefix.ts'
import { contains, firstOf, overlaps, type Range, rangeOf } from '../net/range.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterFacts } from './facts.ts'
import type { NetworkPlan, Segment } from './network-plan.ts'
import type { ClusterRef } from './occupancy.ts'

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

export interface SegmentView {
  readonly name: string
  /** The plan's own entry; undefined for an assumed segment. */
  readonly segment: Segment | undefined
  readonly subnets: readonly SubnetView[]
  readonly clusters: readonly ClusterRef[]
  readonly poolsRouted: boolean
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

/** The plan's segments with the clusters that sit on them, then assumed segments for the clusters left over. */
export function resolveSegments(
  plan: NetworkPlan,
  clusters: readonly PlacedCluster[],
): readonly SegmentView[] {
  const left = new Set(clusters)
  const byHand = namesOf(plan.segments)
  const home = new Map(clusters.map((one) => [one, homeOf(one, plan.segments)]))
  const planned = plan.segments.map((segment): SegmentView => {
    const subnets = readSubnets(segment)
    const names = namesOf([segment])
    const here = clusters.filter((one) => {
      if (!left.has(one)) return false
      return isNamed(one, byHand) ? isNamed(one, names) : home.get(one) === segment
    })
    for (const one of here) left.delete(one)
    return {
      name: segment.name.text ?? '',
      segment,
      subnets: subnets.length > 0 ? subnets : assumeSubnets(here),
      clusters: here.map(refOf),
      poolsRouted: segment.poolsRouted.value === true,
    }
  })
  return [...planned, ...assumeSegments([...left])]
}

function readSubnets(segment: Segment): readonly SubnetView[] {
  return segment.subnets.flatMap((subnet): readonly SubnetView[] => {
    if (subnet.cidr.value === undefined) return []
    return [
      {
        prefix: subnet.cidr.value.prefix,
        confirmed: subnet.confirmed.value === true,
        gateway: subnet.gateway.value,
        place: { file: 'plan', path: subnet.cidr.path },
        assumedFrom: 0,
      },
    ]
  })
}

/** File and cluster names that somebody put on these segments by hand; that goes before what addresses say. */
function namesOf(segments: readonly Segment[]): ReadonlySet<string> {
  const names = segments.flatMap((segment) => segment.clusters.map((field) => field.text ?? ''))
  // A row that nobody filled in names no cluster, not the ones without a name.
  return new Set(names.filter((name) => name !== ''))
}

function isNamed(one: PlacedCluster, names: ReadonlySet<string>): boolean {
  return names.has(one.fileName) || names.has(one.cluster.name.text ?? '')
}

/** The segment that holds most of a cluster's addresses, so that one mistyped node does not move it; the first of equals. */
function homeOf(one: PlacedCluster, segments: readonly Segment[]): Segment | undefined {
  const anchors = anchorsOf(one)
  let best: { readonly segment: Segment; readonly inside: number } | undefined
  for (const segment of segments) {
    const subnets = readSubnets(segment)
    const inside = anchors.filter((address) => holds(subnets, address)).length
    if (inside > (best?.inside ?? 0)) best = { segment, inside }
  }
  return best?.segment
}

const holds = (subnets: readonly SubnetView[], address: Address): boolean =>
  subnets.some((subnet) => contains(subnet.prefix.range, address))

/** The addresses that tell where a cluster lives: its load balancing and control plane machines, else its VIPs. */
function anchorsOf({ cluster, facts }: PlacedCluster): readonly Address[] {
  const nodes = facts.nodes.filter((node) => node.role !== 'worker')
  const data = nodes.flatMap((node) => (node.dataAddress === undefined ? [] : [node.dataAddress]))
  if (data.length > 0) return data
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  const vips = [controlPlaneVIP.value, ingressVIP.value].filter((address) => address !== undefined)
  const pools = facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => firstOf(range)))
  return vips.length > 0 ? vips : pools
}

/** Clusters whose assumed subnets meet share a segment; one without any address sits nowhere. */
function assumeSegments(clusters: readonly PlacedCluster[]): readonly SegmentView[] {
  let groups: readonly AssumedGroup[] = []
  for (const one of clusters) {
    let grown: AssumedGroup = { members: [one], subnets: assumeSubnets([one]) }
    // A larger group has a larger subnet, which may meet further groups.
    for (let size = 0; size !== grown.members.length; ) {
      size = grown.members.length
      const { subnets } = grown
      const meeting = groups.filter((group) => meet(group.subnets, subnets))
      if (meeting.length === 0) continue
      const members = [...meeting.flatMap((group) => group.members), ...grown.members]
      groups = groups.filter((group) => !meeting.includes(group))
      grown = { members, subnets: assumeSubnets(members) }
    }
    groups = [...groups, grown]
  }
  const order = new Map(clusters.map((one, index) => [one, index]))
  const firstIn = ({ members }: AssumedGroup): number =>
    Math.min(...members.map((one) => order.get(one) ?? 0))
  return groups
    .filter((group) => group.subnets.length > 0)
    .toSorted((a, b) => firstIn(a) - firstIn(b))
    .map((group) => ({
      name: '',
      segment: undefined,
      subnets: group.subnets,
      clusters: group.members.map(refOf),
      poolsRouted: false,
    }))
}

interface AssumedGroup {
  readonly members: readonly PlacedCluster[]
  readonly subnets: readonly SubnetView[]
}

const meet = (a: readonly SubnetView[], b: readonly SubnetView[]): boolean =>
  a.some((one) => b.some((other) => overlaps(one.prefix.range, other.prefix.range)))

/** The smallest plausible subnet for each family that the clusters' own addresses show. */
function assumeSubnets(clusters: readonly PlacedCluster[]): readonly SubnetView[] {
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

const refOf = ({ cluster }: PlacedCluster): ClusterRef => ({ file: cluster.file, document: cluster.document })

/** The subnet of a segment that has this family, the one holding `address` first. */
export function subnetFor(segment: SegmentView, family: Family, address?: Address): SubnetView | undefined {
  const same = segment.subnets.filter((subnet) => subnet.prefix.family === family)
  const holding =
    address === undefined ? undefined : same.find((subnet) => contains(subnet.prefix.range, address))
  return holding ?? same[0]
}

/** From the lowest to the highest of some addresses of one family. */
function spanOf(addresses: readonly Address[]): Range {
  const sorted = addresses.toSorted(compareAddresses)
  const span = rangeOf(sorted[0]!, sorted.at(-1)!)
  if (isProblem(span)) throw new Error('addresses of one family expected')
  return span
}
