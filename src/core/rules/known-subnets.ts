import type { Place } from '../document.ts'
import type { SegmentView, SubnetView } from '../model/segments.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import type { Family } from '../net/address.ts'
import { printPrefix } from '../net/prefix.ts'
import type { Range } from '../net/range.ts'
import { gapsWithin, type RangeSet, setOf } from '../net/set.ts'

/** The subnets of one family that a cluster's segment has, written or assumed. */
export interface KnownSubnets {
  readonly subnets: readonly SubnetView[]
  readonly addresses: RangeSet
  /** False while the user said of none of them that it is so: findings are warnings then. */
  readonly confirmed: boolean
  /** `10.200.0.0/24, 10.200.1.0/24` */
  readonly text: string
  /** Where the network plan says it. */
  readonly places: readonly Place[]
}

const known = new WeakMap<SegmentView, Map<Family, KnownSubnets | undefined>>()

/** undefined when no address tells where the cluster sits, or the segment has no subnet of that family. */
export function knownSubnets({ segment }: ClusterView, family: Family): KnownSubnets | undefined {
  if (segment === undefined) return undefined
  const families = known.get(segment) ?? new Map<Family, KnownSubnets | undefined>()
  known.set(segment, families)
  if (!families.has(family)) families.set(family, gather(segment, family))
  return families.get(family)
}

function gather(segment: SegmentView, family: Family): KnownSubnets | undefined {
  const subnets = segment.subnets.filter((subnet) => subnet.prefix.family === family)
  if (subnets.length === 0) return undefined
  return {
    subnets,
    addresses: setOf(
      family,
      subnets.map(({ prefix }) => prefix.range),
    ),
    confirmed: subnets.every((subnet) => subnet.confirmed),
    text: subnets.map(({ prefix }) => printPrefix(prefix)).join(', '),
    places: subnets.flatMap(({ place }) => (place === undefined ? [] : [place])),
  }
}

/** The parts of a range that lie in none of the subnets. */
export const outsideOf = (known: KnownSubnets, range: Range): readonly Range[] =>
  gapsWithin(known.addresses, range)
