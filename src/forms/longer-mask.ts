import type { SegmentView, SubnetView } from '../core/model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { prefixOf } from '../core/net/prefix.ts'
import { contains, firstOf, type Range } from '../core/net/range.ts'
import { differenceOf, intersectionOf, setOf, sizeOfSet } from '../core/net/set.ts'
import { usedBy } from './used-by-cluster.ts'

export interface LongerMask {
  readonly length: number
  /** What is in use in the assumed subnet and would lie outside, joined where it touches. */
  readonly leftOut: readonly Range[]
  readonly count: bigint
}

/**
 * What the next longer mask would mean for an assumed IPv4 subnet: the half with the machines that announce VIPs would
 * stay. It tells people whether the guess could be too large; undefined where nobody asks (IPv6, /30 and longer).
 */
export function longerMask(
  model: WorkspaceModel,
  segment: SegmentView,
  { prefix }: SubnetView,
): LongerMask | undefined {
  if (prefix.family !== 4 || prefix.length > 29) return undefined
  const clusters = model.clusters.filter(({ cluster }) =>
    segment.clusters.some((ref) => ref.file === cluster.file && ref.document === cluster.document),
  )
  const anchor = clusters
    .flatMap(({ facts }) => [...facts.vipNodes, ...facts.nodes])
    .map((node) => node.dataAddress)
    .find((address) => address !== undefined && contains(prefix.range, address))
  const half = prefixOf(anchor ?? firstOf(prefix.range), prefix.length + 1)
  const used = intersectionOf(
    setOf(
      4,
      clusters.flatMap((view: ClusterView) => usedBy(view, 4)),
    ),
    setOf(4, [prefix.range]),
  )
  const leftOut = differenceOf(used, setOf(4, [half.range]))
  return { length: half.length, leftOut: leftOut.ranges, count: sizeOfSet(leftOut) }
}
