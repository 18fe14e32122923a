import type { Range } from '../net/range.ts'
import { DRAG_FROM, type Hold, type Pulled, pullTo } from './gesture.ts'
import { cellNear, holdInCell, laneBeside, pullCells } from './gesture-cells.ts'
import { gripAt } from './gesture-hold.ts'
import type { Edge } from './gesture-point.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import type { Scene } from './scene.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** What a press took hold of, and where: px on the ruler, an address in the cells. */
export type Grab = Point & { readonly hold: Hold } & (
    | { readonly on: 'ruler'; readonly lane: string }
    | { readonly on: 'cells'; readonly from: Edge }
  )

/** What lies under a point to take hold of, on the ruler or in the grid. */
export function grabAt(
  subnet: PreparedSubnet,
  scene: Scene,
  { x, y }: Point,
  selected: readonly SceneItem[],
): Grab | undefined {
  const grip = gripAt(subnet, scene, x, y, selected)
  if (grip !== undefined) return { on: 'ruler', hold: grip.hold, lane: grip.lane.id, x, y }
  const { grid } = scene
  const hold = grid === undefined ? undefined : holdInCell(subnet, scene, x, y, selected)
  if (grid === undefined || hold === undefined) return undefined
  return { on: 'cells', hold, from: cellNear(grid, x, y), x, y }
}

/** Whether the pointer went far enough for a drag; less is a click. */
export const isDrag = (grab: Grab, { x, y }: Point): boolean =>
  grab.on === 'ruler' ? Math.abs(x - grab.x) >= DRAG_FROM : Math.hypot(x - grab.x, y - grab.y) >= DRAG_FROM

/** The addresses under a drag, and the lane in which they show; `''` = where such things are. */
export function pullGrab(
  subnet: PreparedSubnet,
  scene: Scene,
  grab: Grab,
  pull: Point & { readonly isLoose: boolean; readonly isBlocks: boolean },
): Pulled & { readonly lane: string } {
  const { hold } = grab
  if (grab.on === 'ruler') return { ...pullTo(subnet, scene, hold, grab.x, pull), lane: grab.lane }
  const to = scene.grid === undefined ? grab.from : cellNear(scene.grid, pull.x, pull.y)
  const range: Range = pullCells(subnet, hold, grab.from, to, pull.isBlocks)
  const lane = hold.kind === 'draw' ? laneBeside(subnet, scene, grab.from)?.id : undefined
  return { range, snap: undefined, lane: lane ?? '' }
}
