import type { SegmentView, SubnetView } from '../model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import type { Address } from '../net/address.ts'
import { broadcastAddress, networkAddress, type Prefix, prefixOf, smallestPrefix } from '../net/prefix.ts'
import { containsRange, firstOf, overlaps, type Range, rangeLike, rangeOfAddress } from '../net/range.ts'
import { differenceOf, setOf, sizeOfSet } from '../net/set.ts'
import { viewsOn } from './taken.ts'

export interface WiderSubnet {
  readonly prefix: Prefix
  /** How many addresses the clusters of the segment use: machines, VIPs and pools. */
  readonly used: bigint
  /** How many of them would still lie outside: workers, which may sit behind a router (NET). */
  readonly leftOut: bigint
}

/** The largest private block has this length (RFC 1918); nobody is asked to confirm a wider one. */
const shortestOffered = 8

const known = new WeakMap<WorkspaceModel, Map<SubnetView, WiderSubnet | undefined>>()

/**
 * The smallest subnet around an unconfirmed IPv4 one that holds what ARP must reach: the nodes of control plane and load
 * balancers and, in layer 2 mode, VIPs and pools. It is a question to ask, no fact. undefined where nothing lies outside
 * or where the answer could not be right: wider than /8, across another subnet, or across a Pod or Service range.
 */
export function widerSubnet(
  model: WorkspaceModel,
  segment: SegmentView,
  subnet: SubnetView,
): WiderSubnet | undefined {
  if (subnet.confirmed || subnet.prefix.family !== 4) return undefined
  const answers = known.get(model) ?? new Map<SubnetView, WiderSubnet | undefined>()
  known.set(model, answers)
  if (!answers.has(subnet)) answers.set(subnet, find(model, segment, subnet))
  return answers.get(subnet)
}

function find(model: WorkspaceModel, segment: SegmentView, subnet: SubnetView): WiderSubnet | undefined {
  const views = viewsOn(model, segment)
  const needed = setOf(4, views.flatMap((view) => neededBy(view, segment)).filter(isV4))
  const first = needed.ranges[0]
  const last = needed.ranges.at(-1)
  if (first === undefined || last === undefined) return undefined
  const covering = smallestPrefix(rangeLike(first, first.first, last.last))
  if (covering.length >= subnet.prefix.length) return undefined
  const hosts = views.flatMap(({ facts, cluster: { loadBalancer } }) => [
    ...nodesOf(facts.nodes),
    ...present([loadBalancer.controlPlaneVIP.value, loadBalancer.ingressVIP.value]),
  ])
  const prefix = withRoomForEnds(covering, setOf(4, hosts.filter(isV4)).ranges)
  if (prefix === undefined || !containsRange(prefix.range, subnet.prefix.range)) return undefined
  if (obstacles(model, views, subnet).some((range) => overlaps(range, prefix.range))) return undefined
  const pools = views.flatMap(({ facts }) =>
    facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range)),
  )
  const used = setOf(4, [...hosts, ...pools].filter(isV4))
  return {
    prefix,
    used: sizeOfSet(used),
    leftOut: sizeOfSet(differenceOf(used, setOf(4, [prefix.range]))),
  }
}

const isV4 = (range: Range): boolean => range.family === 4

const present = (addresses: readonly (Address | undefined)[]): readonly Range[] =>
  addresses.flatMap((address) => (address === undefined ? [] : [rangeOfAddress(address)]))

const nodesOf = (nodes: ClusterView['facts']['nodes']): readonly Range[] =>
  present(nodes.map((node) => node.dataAddress))

/** With a load balancer of their own or with BGP, VIPs and pools need no place in the subnet of the nodes. */
function neededBy({ cluster, facts }: ClusterView, { poolsRouted }: SegmentView): readonly Range[] {
  const nodes = nodesOf(facts.nodes.filter((node) => node.role !== 'worker'))
  if (!facts.isLayer2) return nodes
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  const vips = present([controlPlaneVIP.value, poolsRouted ? undefined : ingressVIP.value])
  const pools = poolsRouted ? [] : facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range))
  return [...nodes, ...vips, ...pools]
}

/** A host that would have the network or broadcast address makes the subnet one step wider; undefined past /8. */
function withRoomForEnds(covering: Prefix, hosts: readonly Range[]): Prefix | undefined {
  let prefix = covering
  while (prefix.length >= shortestOffered) {
    const ends = present([networkAddress(prefix), broadcastAddress(prefix)])
    if (!ends.some((end) => hosts.some((host) => overlaps(host, end)))) return prefix
    prefix = prefixOf(firstOf(prefix.range), prefix.length - 1)
  }
  return undefined
}

/** What a subnet of machines cannot hold: the other known subnets, and the ranges of Pods and Services. */
function obstacles(
  model: WorkspaceModel,
  views: readonly ClusterView[],
  subnet: SubnetView,
): readonly Range[] {
  const subnets = model.segments.flatMap((segment) => segment.subnets).filter((one) => one !== subnet)
  const inside = views.flatMap(({ cluster }) => [
    ...cluster.network.pods.items,
    ...cluster.network.services.items,
  ])
  return [
    ...subnets.map(({ prefix }) => prefix.range),
    ...inside.flatMap((field) => (field.value === undefined ? [] : [field.value.prefix.range])),
  ].filter(isV4)
}
