import { buildScene } from './build.ts'
import { drawScene } from './draw.ts'
import { drawGrid } from './draw-grid.ts'
import { drawPlanned, type PlannedMarks } from './draw-planned.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Scene } from './scene.ts'
import type { Shape } from './shape.ts'
import { fitView } from './view.ts'
import type { SceneLanguage } from './words.ts'

/** Shapes at a place of the sheet, in the scale in which they fit. */
export interface PlacedShapes {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly shapes: readonly Shape[]
}

/** What of the drawing stands on one sheet, and where it ends. */
export interface SheetPicture {
  readonly parts: readonly PlacedShapes[]
  readonly hasGrid: boolean
  readonly rulerBottom: number
  readonly gridRight: number
  readonly gridBottom: number
}

/** Wide enough for 3.5 px per address of a /24. */
const width = 1056
/** Up to here a subnet is drawn in one scale; of larger ones long empty stretches are folded away. */
const largestFlat = 512n
/** As many as a sheet of its own holds: a /23. */
const mostRows = 32
/** Above the cells stand the heads of the columns. */
const columnHead = 20

/** Ruler and grid on one sheet where they fit above `limit`, else the grid on a second one. */
export function sheetPicture(
  subnet: PreparedSubnet,
  language: SceneLanguage,
  marks: PlannedMarks,
  place: { readonly left: number; readonly top: number; readonly limit: number },
): readonly SheetPicture[] {
  const fold = subnet.size > largestFlat
  const scene = buildScene(subnet, fitView(subnet, { width, density: 'print', fold }), language)
  const { grid } = scene
  const ruler: Scene = {
    ...scene,
    grid: undefined,
    outside: [],
    labels: scene.labels.filter(({ lane }) => lane !== 'grid'),
  }
  const shapes = [
    ...drawScene(ruler, 'print').flatMap((layer) => layer.shapes),
    ...drawPlanned(subnet, ruler, marks),
  ]
  const rulerHeight = scene.axisY + 34 + (scene.folds.length === 0 ? 0 : 14)
  // Many lanes are drawn smaller rather than cut off.
  const scale = Math.min(1, (place.limit - place.top - 80) / rulerHeight)
  const rulerPart = { x: place.left - 24, y: place.top, scale, shapes }
  const rulerBottom = place.top + rulerHeight * scale
  const alone = { parts: [rulerPart], hasGrid: false, rulerBottom, gridRight: 0, gridBottom: rulerBottom }
  // Of a folded ruler the cells would show one part alone.
  if (grid === undefined || grid.rows > mostRows || scene.folds.length > 0) return [alone]
  const drawn = drawGrid(scene)
  // Without a ruler the marks stand in the cells alone.
  const planned = drawPlanned(subnet, { ...scene, islands: [] }, marks)
  const labels = scene.labels.filter(({ lane }) => lane === 'grid')
  const x = place.left - Math.min(grid.x - 30, ...labels.map((label) => label.x))
  const gridAt = (top: number) => ({
    part: {
      x,
      y: top + columnHead - grid.y,
      scale: 1,
      shapes: [...drawn.shapes, ...drawn.badges, ...planned],
    },
    hasGrid: true,
    gridRight: x + grid.x + grid.columns * grid.cellWidth,
    gridBottom: top + columnHead + scene.height - grid.y,
  })
  const { part, ...ends } = gridAt(rulerBottom)
  if (ends.gridBottom <= place.limit) return [{ parts: [rulerPart, part], rulerBottom, ...ends }]
  const { part: second, ...secondEnds } = gridAt(place.top + 8)
  return [alone, { parts: [second], rulerBottom: place.top + 8, ...secondEnds }]
}
