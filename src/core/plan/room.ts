import type { SegmentView, SubnetView } from '../model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import type { Address, Family } from '../net/address.ts'
import { printPrefix } from '../net/prefix.ts'
import { contains, type Range, rangeOfAddress } from '../net/range.ts'
import { gapsWithin, setOf } from '../net/set.ts'
import { freeRanges } from './free.ts'
import { subnetsOf } from './taken.ts'

/** Why a place is proposed, or what has to be known of it; words are in room-words.ts. */
export type RoomReasonCode =
  /** `{pool}`: its entry grows, and no new one is needed. */
  | 'extends'
  /** The free run with the smallest remainder, so that large ones stay whole. */
  | 'smallest-fit'
  /** Nearest behind the other addresses of `{pool}`. */
  | 'behind-pool'
  /** `{block}`: one CIDR block, no address more or less. */
  | 'one-block'
  /** The lowest place that is large enough. */
  | 'lowest'
  /** `{count}` ranges, because no free run is large enough. */
  | 'pieces'
  /** `{pool}` is deployed and cannot grow: a new pool. */
  | 'pool-cannot-grow'
  /** `{count}` addresses ending in .0 or .255 lie in it and do not count. */
  | 'buggy-not-counted'
  /** `{count}` such addresses lie in it and count; some devices do not forward them. */
  | 'holds-buggy'
  /** `{subnet}` is assumed, nobody confirmed it. */
  | 'assumed-subnet'
  /** Directly before `{pool}`, which can go on growing upwards. */
  | 'before-pool'
  /** Nearest to the present one, `{address}`. */
  | 'near-present'
  /** First free address of `{pool}`. */
  | 'first-of-pool'
  /** Last free address of `{pool}`. */
  | 'last-of-pool'
  /** `{pool}` gives addresses on request only: no Service takes this one by chance. */
  | 'on-request-only'
  /** `{pool}` gives addresses automatically: a Service created earlier may take it. */
  | 'given-automatically'
  /** All shares are CIDR blocks. */
  | 'all-blocks'
  /** The largest equal shares. */
  | 'largest-shares'
  /** All shares lie next to each other, without anything between. */
  | 'side-by-side'

export interface RoomReason {
  readonly code: RoomReasonCode
  readonly args: Readonly<Record<string, string>>
}

/** Why nothing can be proposed at all. */
export type RoomObstacle =
  /** No address and no network plan tells a subnet. */
  | 'no-subnet'
  /** Fewer than were asked for are free. */
  | 'not-enough'
  /** With BGP, VIPs and pools come from no node subnet, and only those are known. */
  | 'bgp'
  /** MetalLB is not used: pools mean nothing. */
  | 'manual'
  /** An admin cluster has neither pools nor an ingress VIP. */
  | 'admin'
  /** The VIP of a running cluster cannot change. */
  | 'deployed'
  /** The ingress VIP lies in a pool, and there is none. */
  | 'no-pool'

/** What can be proposed, the best first. */
export interface Room<Candidate> {
  readonly candidates: readonly Candidate[]
  readonly obstacle?: RoomObstacle
  /** Addresses that nobody uses where was looked; for 'not-enough'. */
  readonly free: bigint
}

export const roomReason = (
  code: RoomReasonCode,
  args: Readonly<Record<string, string>> = {},
): RoomReason => ({ code, args })

export const noRoom = (obstacle: RoomObstacle, free = 0n): Room<never> => ({ candidates: [], obstacle, free })

/**
 * The free runs of a segment, ascending, without what the running clusters on it still use: a text that gives an
 * address back is not applied yet.
 */
export function roomOf(model: WorkspaceModel, segment: SegmentView, family: Family): readonly Range[] {
  const running = model.clusters.flatMap(({ deployed }) => (deployed === undefined ? [] : rangesIn(deployed)))
  const taken = setOf(family, running)
  return freeRanges(model, segment, { family }).flatMap((run) => gapsWithin(taken, run))
}

function rangesIn({ cluster, facts }: Pick<ClusterView, 'cluster' | 'facts'>): readonly Range[] {
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  const addresses = [controlPlaneVIP.value, ingressVIP.value, ...facts.nodes.map((node) => node.dataAddress)]
  return [
    ...facts.pools.flatMap(({ ranges }) => ranges.map(({ range }) => range)),
    ...addresses.flatMap((address) => (address === undefined ? [] : [rangeOfAddress(address)])),
  ]
}

/** A caution where the subnet of an address is only assumed. */
export function cautions(segment: SegmentView, address: Address): readonly RoomReason[] {
  const subnet = subnetsOf(segment, address.family).find(({ prefix }) => contains(prefix.range, address))
  return subnet === undefined || subnet.confirmed ? [] : [assumedReason(subnet)]
}

const assumedReason = ({ prefix }: SubnetView): RoomReason =>
  roomReason('assumed-subnet', { subnet: printPrefix(prefix) })
