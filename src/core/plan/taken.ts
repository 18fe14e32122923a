import type { Use } from '../model/occupancy.ts'
import type { SegmentView, SubnetView } from '../model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { type Address, addressPlus, type Family } from '../net/address.ts'
import { broadcastAddress, networkAddress } from '../net/prefix.ts'
import { containsRange, firstOf, type Range, rangeOfAddress } from '../net/range.ts'
import { type RangeSet, setOf } from '../net/set.ts'

export interface TakenOptions {
  /** Uses that do not count, such as the VIP that is about to move. */
  readonly ignore?: (use: Use) => boolean
}

/**
 * Everything in a subnet that nobody may take: what any open cluster or the network plan uses, the gateway, network
 * and broadcast address, and the Pod and Service ranges of the clusters on the segment.
 */
export function takenIn(
  model: WorkspaceModel,
  segment: SegmentView,
  subnet: SubnetView,
  options: TakenOptions = {},
): RangeSet {
  const { prefix, gateway } = subnet
  const uses = model.occupancy.index.meeting(prefix.range)
  const used = uses.flatMap((use) => (options.ignore?.(use) === true ? [] : [use.range]))
  const special = [
    networkAddress(prefix),
    broadcastAddress(prefix),
    anycastAddress(subnet),
    gateway ?? likelyGateway(subnet),
  ]
  const alone = special.flatMap((address) => (address === undefined ? [] : [rangeOfAddress(address)]))
  return setOf(prefix.family, [...used, ...alone, ...clusterRanges(model, segment, prefix.range)])
}

/** The first address of an IPv6 subnet belongs to its routers (RFC 4291, 2.6.1). */
function anycastAddress({ prefix }: SubnetView): Address | undefined {
  return prefix.family === 6 && prefix.length < 127 ? firstOf(prefix.range) : undefined
}

/** While nobody said where the gateway is, the first host of an IPv4 subnet is not proposed to anybody. */
function likelyGateway({ prefix }: SubnetView): Address | undefined {
  return prefix.family === 4 && prefix.length < 30 ? addressPlus(firstOf(prefix.range), 1) : undefined
}

/** A Pod range that swallows the whole subnet is a mistake of its own and says nothing about single addresses. */
function clusterRanges(model: WorkspaceModel, segment: SegmentView, subnet: Range): readonly Range[] {
  return viewsOn(model, segment)
    .flatMap(({ cluster }) => [...cluster.network.pods.items, ...cluster.network.services.items])
    .flatMap((field) => (field.value === undefined ? [] : [field.value.prefix.range]))
    .filter((range) => !containsRange(range, subnet))
}

/** The clusters that sit on a segment. */
export function viewsOn(model: WorkspaceModel, segment: SegmentView): readonly ClusterView[] {
  return model.clusters.filter(({ cluster }) =>
    segment.clusters.some((ref) => ref.file === cluster.file && ref.document === cluster.document),
  )
}

/** The subnets of a segment of one family, or all. */
export function subnetsOf(segment: SegmentView, family: Family | undefined): readonly SubnetView[] {
  return family === undefined
    ? segment.subnets
    : segment.subnets.filter((subnet) => subnet.prefix.family === family)
}
