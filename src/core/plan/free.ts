import type { PoolFact } from '../model/facts.ts'
import { isPoolRole, type Use } from '../model/occupancy.ts'
import { type SegmentView, subnetFor } from '../model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { type Address, addressOf, addressPlus, type Family } from '../net/address.ts'
import { contains, firstOf, intersection, lastOf, type Range, rangeOfAddress } from '../net/range.ts'
import { gapsWithin, setOf } from '../net/set.ts'
import { isBuggy } from '../net/special.ts'
import { subnetsOf, type TakenOptions, takenIn } from './taken.ts'

export interface FreeOptions extends TakenOptions {
  readonly family?: Family
  /** Only what lies in this range. */
  readonly within?: Range
}

/** The runs of free addresses of a segment's subnets, ascending; nothing that any open text uses is among them. */
export function freeRanges(
  model: WorkspaceModel,
  segment: SegmentView,
  options: FreeOptions = {},
): readonly Range[] {
  return subnetsOf(segment, options.family).flatMap((subnet) => {
    const { within } = options
    const looked = within === undefined ? subnet.prefix.range : intersection(subnet.prefix.range, within)
    return looked === undefined ? [] : gapsWithin(takenIn(model, segment, subnet, options), looked)
  })
}

export interface NearestOptions {
  /** A free address in none of the pools; this is also what happens without options. */
  readonly outsidePools?: true
  /** A free address of this pool of the cluster, as an ingress VIP needs one. */
  readonly inPool?: PoolFact
}

/**
 * The free address closest to `near`, the lower of two equally close ones; never one that ends in .0 or .255.
 * undefined without a segment, or when nothing is free.
 */
export function nearestFree(
  model: WorkspaceModel,
  view: ClusterView,
  near: Address,
  options: NearestOptions = {},
): Address | undefined {
  if (options.inPool !== undefined) return closest(freeInPool(model, view, options.inPool), near)
  const { segment } = view
  if (segment === undefined) return undefined
  const subnet = subnetFor(segment, near.family, near)
  if (subnet === undefined) return undefined
  return closest(freeRanges(model, segment, { family: near.family, within: subnet.prefix.range }), near)
}

/** What a pool holds that nobody else uses. The pool's own ranges do not count, the ranges of other pools do. */
function freeInPool(model: WorkspaceModel, view: ClusterView, pool: PoolFact): readonly Range[] {
  const paths = new Set(pool.ranges.map(({ path }) => path))
  const ignore = (use: Use): boolean => isPoolRole(use.role) && paths.has(use.place.path)
  const all = pool.ranges.map(({ range }) => range)
  return ([4, 6] as const).flatMap((family) => {
    const subnet = view.segment === undefined ? undefined : subnetFor(view.segment, family)
    const taken =
      view.segment === undefined || subnet === undefined
        ? []
        : takenIn(model, view.segment, subnet, { ignore }).ranges
    return setOf(family, all).ranges.flatMap((range) => {
      const uses = model.occupancy.index.meeting(range).filter((use) => !ignore(use))
      const near = rangesMeeting(taken, range)
      return gapsWithin(setOf(family, [...uses.map((use) => use.range), ...near]), range)
    })
  })
}

/** Of sorted ranges that are apart, those that meet another one; found by halving. */
function rangesMeeting(sorted: readonly Range[], range: Range): readonly Range[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]!.last < range.first) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < sorted.length && sorted[end]!.first <= range.last) end += 1
  return sorted.slice(low, end)
}

function closest(ranges: readonly Range[], near: Address): Address | undefined {
  let best: Address | undefined
  for (const range of ranges) {
    if (range.family !== near.family) continue
    for (const address of candidates(range, near)) {
      if (best === undefined || distance(address, near) < distance(best, near)) best = address
    }
  }
  return best
}

/** The usable addresses of a run next to `near`, one on each side at most. */
function candidates(range: Range, near: Address): readonly Address[] {
  const inside = contains(range, near)
  const down = inside || firstOf(range).value < near.value ? (inside ? near : lastOf(range)) : undefined
  const up = inside || firstOf(range).value > near.value ? (inside ? near : firstOf(range)) : undefined
  return [stepOver(down, range, -1), stepOver(up, range, 1)].filter((address) => address !== undefined)
}

/** The first address from here on, in one direction, that every device forwards. */
function stepOver(start: Address | undefined, range: Range, by: 1 | -1): Address | undefined {
  let address = start
  while (address !== undefined && contains(range, address)) {
    if (!isBuggy(address)) return address
    address = addressPlus(address, by)
  }
  return undefined
}

function distance(a: Address, b: Address): bigint {
  const difference = BigInt(a.value) - BigInt(b.value)
  return difference < 0n ? -difference : difference
}

/** The lowest free address of the segment, for a first VIP. */
export function firstFree(
  model: WorkspaceModel,
  segment: SegmentView,
  family: Family = 4,
): Address | undefined {
  const subnet = subnetFor(segment, family)
  if (subnet === undefined) return undefined
  return closest(freeRanges(model, segment, { family }), addressOf(subnet.prefix.range.first))
}

/**
 * Whether nothing but ignored uses stands in the way of an address: no use by any open text and, where the segment is
 * known, inside one of its subnets and none of their special addresses.
 */
export function isFree(
  model: WorkspaceModel,
  view: ClusterView,
  address: Address,
  options: TakenOptions = {},
): boolean {
  const others = model.occupancy.index.covering(address).filter((use) => options.ignore?.(use) !== true)
  if (others.length > 0) return false
  const { segment } = view
  if (segment === undefined || subnetFor(segment, address.family) === undefined) return true
  return freeRanges(model, segment, { ...options, within: rangeOfAddress(address) }).length > 0
}
