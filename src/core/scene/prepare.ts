import type { FileId } from '../document.ts'
import type { ClusterRef, Use } from '../model/occupancy.ts'
import type { SegmentView, SubnetView } from '../model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { bitsOf } from '../net/address.ts'
import { indexRanges, type RangeIndex } from '../net/overlaps.ts'
import { broadcastAddress, networkAddress } from '../net/prefix.ts'
import { containsRange, firstOf, intersection, type Range, rangeOfAddress } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { type Letter, letterOf } from './alphabet.ts'
import { type Conflicts, conflictsIn } from './conflicts.ts'
import { type OutsideItem, outsideOf } from './outside-items.ts'
import { type NamedRange, type Runs, runsOf } from './runs.ts'
import { type Strand, strandsOf } from './strands.ts'

/** One use of addresses of a subnet. */
export interface SceneItem {
  readonly use: Use
  readonly letter: Letter
  /** Index into `clusters`; undefined for what the plan reserves. */
  readonly cluster: number | undefined
  /** The part of the use's range inside the subnet. */
  readonly range: Range
}

export interface SceneCluster {
  readonly ref: ClusterRef
  readonly name: string
  readonly file: FileId
}

/** Everything about one subnet that does not depend on what part of it is shown. Built once per analysis. */
export interface PreparedSubnet {
  readonly subnet: SubnetView
  readonly range: Range
  /** Number of addresses. */
  readonly size: bigint
  readonly segmentName: string
  readonly clusters: readonly SceneCluster[]
  /** In address order. */
  readonly items: readonly SceneItem[]
  readonly index: RangeIndex<SceneItem>
  readonly strands: readonly Strand[]
  /** Everything that is not free: uses, network and broadcast address. */
  readonly taken: Runs
  readonly conflicts: Conflicts
  /** Parts of uses that lie in no subnet of the segment; shown with the first subnet of their family, else with the first. */
  readonly outside: readonly OutsideItem[]
}

export interface PreparedScene {
  readonly segment: SegmentView
  readonly subnets: readonly PreparedSubnet[]
}

/** Sorts, merges and counts everything on a segment; undefined when there is no such segment or it has no subnet. */
export function prepareScene(
  model: WorkspaceModel,
  findings: readonly Finding[],
  segmentIndex: number,
): PreparedScene | undefined {
  const segment = model.segments[segmentIndex]
  if (segment === undefined || segment.subnets.length === 0) return undefined
  const views = segment.clusters.flatMap((ref) => model.clusters.find((view) => isView(view, ref)) ?? [])
  const clusters = views.map(({ cluster }) => ({
    ref: { file: cluster.file, document: cluster.document },
    name: cluster.name.text ?? '',
    file: cluster.file,
  }))
  const uses = usesOn(model, segment, clusters)
  return {
    segment,
    subnets: segment.subnets.map((subnet) =>
      prepareSubnet(segment, subnet, { clusters, views, uses, findings }),
    ),
  }
}

const isView = (view: ClusterView, ref: ClusterRef): boolean =>
  view.cluster.file === ref.file && view.cluster.document === ref.document

export interface Placed {
  readonly use: Use
  readonly cluster: number | undefined
}

function usesOn(
  model: WorkspaceModel,
  segment: SegmentView,
  clusters: readonly SceneCluster[],
): readonly Placed[] {
  const own = segment.segment?.path
  // All uses of a cluster carry one and the same reference, so that it is compared once and not for every use.
  const known = new Map<ClusterRef, number | undefined>()
  const indexOf = (ref: ClusterRef): number | undefined => {
    if (known.has(ref)) return known.get(ref)
    const index = clusters.findIndex((one) => one.ref.file === ref.file && one.ref.document === ref.document)
    known.set(ref, index < 0 ? undefined : index)
    return known.get(ref)
  }
  const placed: Placed[] = []
  for (const use of model.occupancy.uses) {
    if (use.cluster !== undefined) {
      const cluster = indexOf(use.cluster)
      if (cluster !== undefined) placed.push({ use, cluster })
    } else if (own?.every((part, index) => use.place.path[index] === part) === true) {
      placed.push({ use, cluster: undefined })
    }
  }
  return placed
}

export interface Parts {
  readonly clusters: readonly SceneCluster[]
  readonly views: readonly ClusterView[]
  readonly uses: readonly Placed[]
  readonly findings: readonly Finding[]
}

function prepareSubnet(segment: SegmentView, subnet: SubnetView, parts: Parts): PreparedSubnet {
  const { range } = subnet.prefix
  const items: SceneItem[] = []
  for (const { use, cluster } of parts.uses) {
    const inside = containsRange(range, use.range) ? use.range : intersection(use.range, range)
    if (inside !== undefined) items.push({ use, cluster, letter: letterOf(use.role), range: inside })
  }
  items.sort((a, b) => (a.range.first < b.range.first ? -1 : a.range.first > b.range.first ? 1 : 0))
  const ends = endsOf(subnet)
  const conflicts = conflictsIn(
    range,
    parts.findings,
    items.map((item) => item.use),
  )
  const taken: readonly NamedRange[] = [...items, ...ends]
  // Built on the first question: most drawings never ask what lies under a point.
  let index: RangeIndex<SceneItem> | undefined
  return {
    subnet,
    range,
    size: 1n << BigInt(bitsOf(range.family) - subnet.prefix.length),
    segmentName: segment.name,
    clusters: parts.clusters,
    items,
    get index() {
      index ??= indexRanges(items.map((item) => ({ range: item.range, item })))
      return index
    },
    strands: strandsOf(range, items, ends, parts.views, conflicts),
    taken: runsOf(firstOf(range), taken),
    conflicts,
    outside: isFirstOfFamily(segment, subnet) ? outsideOf(segment, subnet, parts) : [],
  }
}

/** The network and the broadcast address, which IPv4 subnets above /31 have. */
function endsOf({ prefix }: SubnetView): readonly { readonly letter: '[' | ']'; readonly range: Range }[] {
  const network = networkAddress(prefix)
  const broadcast = broadcastAddress(prefix)
  return [
    ...(network === undefined ? [] : [{ letter: '[' as const, range: rangeOfAddress(network) }]),
    ...(broadcast === undefined ? [] : [{ letter: ']' as const, range: rangeOfAddress(broadcast) }]),
  ]
}

const isFirstOfFamily = (segment: SegmentView, subnet: SubnetView): boolean =>
  segment.subnets.find((one) => one.prefix.family === subnet.prefix.family) === subnet
