import { type Address, type Family } from '../net/address.ts'
import { contains, overlaps } from '../net/range.ts'
import { anchorsOf, assumeSubnets, type PlacedCluster, type SubnetView } from './assumed-subnets.ts'
import type { NetworkPlan, Segment } from './network-plan.ts'
import type { ClusterRef } from './occupancy.ts'

export type { SubnetView } from './assumed-subnets.ts'

export interface SegmentView {
  readonly name: string
  /** The plan's own entry; undefined for an assumed segment. */
  readonly segment: Segment | undefined
  readonly subnets: readonly SubnetView[]
  readonly clusters: readonly ClusterRef[]
  readonly poolsRouted: boolean
}

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

const refOf = ({ cluster }: PlacedCluster): ClusterRef => ({ file: cluster.file, document: cluster.document })

/** The subnet of a segment that has this family, the one holding `address` first. */
export function subnetFor(segment: SegmentView, family: Family, address?: Address): SubnetView | undefined {
  const same = segment.subnets.filter((subnet) => subnet.prefix.family === family)
  const holding =
    address === undefined ? undefined : same.find((subnet) => contains(subnet.prefix.range, address))
  return holding ?? same[0]
}
