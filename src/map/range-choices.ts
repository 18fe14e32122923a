import type { RangeUse } from '../core/edits/draw-range.ts'
import type { Purpose } from '../core/model/network-plan.ts'
import type { ClusterRef } from '../core/model/occupancy.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import type { Range } from '../core/net/range.ts'
import { isPoolLetter } from '../core/scene/alphabet.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import type { Lane, Scene } from '../core/scene/scene.ts'
import { isOfStrand } from '../core/scene/strands.ts'
import { deployedPath } from '../store/deployed-value.ts'

/** One thing that drawn addresses can become. */
export interface RangeChoice {
  readonly key: string
  readonly use: RangeUse
  /** Told where clusters share the segment. */
  readonly cluster: string
  /** The running cluster does not take another range into this pool. */
  readonly isLocked: boolean
}

/** In the plan's own order, without what a subnet states itself. */
const purposes: readonly Purpose[] = ['dhcp', 'dns', 'host', 'other']

/** Everything that free addresses of a segment can become: pools, a new pool for each cluster, reserved. */
export function choicesFor(
  model: WorkspaceModel,
  segment: SegmentView,
  focus: ClusterRef | undefined,
): readonly RangeChoice[] {
  const views = model.clusters.filter((view) => view.segment === segment && isShown(view, focus))
  const isMany = views.length > 1
  const ofClusters = views.flatMap((view): readonly RangeChoice[] => {
    const { cluster } = view
    const name = isMany ? (cluster.name.text ?? '') : ''
    const pools = cluster.loadBalancer.pools.items.map(
      (pool): RangeChoice => ({
        key: `${cluster.file} ${cluster.document} ${pool.index}`,
        use: { kind: 'pool', cluster, pool },
        cluster: name,
        isLocked: deployedPath(view, pool.path) !== undefined,
      }),
    )
    const fresh: RangeChoice = {
      key: `${cluster.file} ${cluster.document} new`,
      use: { kind: 'new-pool', cluster },
      cluster: name,
      isLocked: false,
    }
    return [...pools, fresh]
  })
  const reserved = purposes.map(
    (purpose): RangeChoice => ({
      key: purpose,
      use: { kind: 'reserved', plan: model.plan, segment, purpose },
      cluster: '',
      isLocked: false,
    }),
  )
  return [...ofClusters, ...reserved]
}

const isShown = ({ cluster }: ClusterView, focus: ClusterRef | undefined): boolean =>
  focus === undefined || (cluster.file === focus.file && cluster.document === focus.document)

/** What the place where a range is drawn suggests: the pool of the lane or of the nearest one, or reserved. */
export function suggestedChoice(
  choices: readonly RangeChoice[],
  subnet: PreparedSubnet,
  scene: Scene,
  laneId: string,
  range: Range,
): RangeChoice | undefined {
  const lane = scene.lanes.find(({ id }) => id === laneId)
  const open = choices.filter(({ isLocked }) => !isLocked)
  if (lane?.kind === 'reserved') {
    const near = nearestItem(subnet, lane, range)
    const purpose = near?.letter === 'D' ? 'dhcp' : near?.letter === 'N' ? 'dns' : 'other'
    return open.find(({ use }) => use.kind === 'reserved' && use.purpose === purpose)
  }
  const pools = scene.lanes
    .filter(({ kind }) => kind === 'pool' || kind === 'pools')
    .toSorted((a, b) => awayFrom(a, lane) - awayFrom(b, lane))
  for (const pool of pools) {
    const item = nearestItem(subnet, pool, range)
    const choice = open.find(({ use }) => item !== undefined && isOf(use, item))
    if (choice !== undefined) return choice
  }
  return open.find(({ use }) => use.kind === 'new-pool') ?? open[0]
}

const awayFrom = (a: Lane, b: Lane | undefined): number => (b === undefined ? a.y : Math.abs(a.y - b.y))

/** Of the things in a lane the one whose addresses are nearest. */
function nearestItem(subnet: PreparedSubnet, lane: Lane, range: Range): SceneItem | undefined {
  let best: SceneItem | undefined
  let least: bigint | undefined
  const at = BigInt(range.first)
  for (const item of subnet.items) {
    if (!lane.strands.some((strand) => isOfStrand(item, strand))) continue
    const first = BigInt(item.range.first)
    const away = first > at ? first - at : at - BigInt(item.range.last)
    if (least !== undefined && away >= least) continue
    best = item
    least = away
  }
  return best
}

function isOf(use: RangeUse, item: SceneItem): boolean {
  if (use.kind !== 'pool' || !isPoolLetter(item.letter)) return false
  const { file, path } = item.use.place
  const own = use.pool.path
  return file === use.cluster.file && own.every((part, index) => path[index] === part)
}

/** The lane in which a choice would show; undefined when there is none yet. */
export function laneOf(scene: Scene, subnet: PreparedSubnet, use: RangeUse): Lane | undefined {
  if (use.kind === 'reserved') return scene.lanes.find(({ kind }) => kind === 'reserved')
  if (use.kind === 'new-pool') return undefined
  const item = subnet.items.find((one) => isOf(use, one))
  return item === undefined
    ? undefined
    : scene.lanes.find(
        ({ kind, strands }) =>
          (kind === 'pool' || kind === 'pools') && strands.some((strand) => isOfStrand(item, strand)),
      )
}
