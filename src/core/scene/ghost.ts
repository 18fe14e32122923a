import { intersection, type Range } from '../net/range.ts'
import { isVipLetter, type Letter } from './alphabet.ts'
import type { Conflict } from './conflicts.ts'
import { islandNear } from './gesture-point.ts'
import type { Snap } from './gesture-snap.ts'
import { spread } from './hatches.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { extentOf } from './ruler-places.ts'
import type { Hatch, Lane, Scene } from './scene.ts'
import { isOfStrand } from './strands.ts'

/** What a gesture would make of the addresses, before it is done. */
export interface Ghost {
  readonly lane: Lane
  readonly letter: Letter
  readonly range: Range
  /** What is dragged, with its place so far; undefined while something new is drawn. */
  readonly item: SceneItem | undefined
  readonly snap: Snap | undefined
  /** Where problems would be, as far as they are known. */
  readonly clashes: readonly { readonly severity: Conflict; readonly range: Range }[]
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where addresses lie in a lane; undefined when they are out of sight. */
export function boxIn(subnet: PreparedSubnet, scene: Scene, lane: Lane, range: Range): Box | undefined {
  const extent = extentOf(subnet, scene, range)
  if (extent === undefined) return undefined
  return { x: extent.from, width: extent.to - extent.from, ...bandIn(scene, lane) }
}

/** Top and height of the bands of a lane: as those that are there, else as they would be. */
export function bandIn({ bands }: Scene, lane: Lane): { readonly y: number; readonly height: number } {
  const known = bands.find((band) => band.lane === lane.id && band.kind === 'band')
  if (known !== undefined) return { y: known.y, height: known.height }
  const height = Math.max(10, Math.min(20, lane.height - 7))
  return { y: Math.round(lane.y + (lane.height - height) / 2), height }
}

/** The clash hatched before it exists: in the ghost, and in every lane that has a part in it. */
export function ghostHatches(subnet: PreparedSubnet, scene: Scene, ghost: Ghost): readonly Hatch[] {
  return ghost.clashes.flatMap(({ severity, range }) => {
    const shared = intersection(range, ghost.range)
    if (shared === undefined) return []
    const others = subnet.index.meeting(shared).filter((item) => item !== ghost.item)
    const lanes = scene.lanes.filter(
      (lane) =>
        lane.id === ghost.lane.id ||
        others.some((item) => lane.strands.some((strand) => isOfStrand(item, strand))),
    )
    return lanes.flatMap((lane) => hatchIn(subnet, scene, lane, severity, shared) ?? [])
  })
}

function hatchIn(
  subnet: PreparedSubnet,
  scene: Scene,
  lane: Lane,
  severity: Conflict,
  range: Range,
): Hatch | undefined {
  const extent = extentOf(subnet, scene, range)
  if (extent === undefined) return undefined
  const [x, right] = spread(extent.from, extent.to, 5, islandNear(scene, extent.from))
  const isSign = lane.strands.some(({ letter }) => isVipLetter(letter))
  const band = isSign ? { y: lane.y + lane.height - 9, height: 8 } : bandIn(scene, lane)
  return { lane: lane.id, severity, x, width: right - x, ...band, isSolid: false }
}
