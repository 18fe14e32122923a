import { badgeShapes } from './badge.ts'
import { contourOf, cornerOf } from './contour.ts'
import { columnHeads, letterShapes, numberShapes } from './draw-cell-text.ts'
import { conflictShapes, runShapes } from './draw-cells.ts'
import { outsideShapes } from './draw-outside.ts'
import type { Grid } from './grid.ts'
import { textOf } from './label-shape.ts'
import type { Scene } from './scene.ts'
import { type Shape } from './shape.ts'

interface GridShapes {
  readonly shapes: readonly Shape[]
  readonly selected: readonly Shape[]
  readonly badges: readonly Shape[]
}

/** Lines, contours, letters and numbers; all letters of one row and colour are one text with an x for each. */
export function drawGrid(scene: Scene): GridShapes {
  const { grid } = scene
  if (grid === undefined) return { shapes: [], selected: [], badges: [] }
  return {
    shapes: [
      ...gridLines(grid),
      ...grid.runs.flatMap((run) => runShapes(grid, run)),
      ...conflictShapes(grid),
      ...(grid.look.numbers ? numberShapes(scene, grid) : []),
      ...letterShapes(grid),
      ...scene.outside.flatMap((row) => outsideShapes(scene, row)),
      ...scene.labels.filter(({ lane }) => lane === 'grid').map(textOf),
      ...(grid.look.numbers ? columnHeads(scene, grid) : []),
    ],
    selected: grid.selected.map(({ first, last }) => ({
      kind: 'path',
      d: contourOf(grid, first, last, 0.5, 4),
      fill: 'none',
      stroke: 'map-selection',
      strokeWidth: 2.25,
    })),
    badges: [
      ...scene.outside.flatMap((row) =>
        row.number === undefined || row.severity === undefined || !grid.look.numbers
          ? []
          : badgeShapes(row.severity, String(row.number), row.x + 1, row.y + 1, 14),
      ),
      ...grid.conflicts.flatMap(({ severity, number, first }) => {
        if (number === undefined || !grid.look.numbers) return []
        const { x, y } = cornerOf(grid, first)
        return badgeShapes(severity, String(number), x + 1, y + 1, 14)
      }),
    ],
  }
}

/** Heavier at every 4th row and 8th column. */
function gridLines({ x, y, columns, rows, cellWidth, cellHeight }: Grid): readonly Shape[] {
  const right = x + columns * cellWidth
  const bottom = y + rows * cellHeight
  const at = (index: number, step: number): boolean => index % step === 0
  const columnLines = Array.from({ length: columns + 1 }, (_, index) => ({
    d: `M${x + index * cellWidth + 0.5} ${y}V${bottom}`,
    strong: at(index, 8),
  }))
  const rowLines = Array.from({ length: rows + 1 }, (_, index) => ({
    d: `M${x} ${y + index * cellHeight + 0.5}H${right}`,
    strong: at(index, 4) || index === rows,
  }))
  const all = [...columnLines, ...rowLines]
  const path = (strong: boolean): Shape => ({
    kind: 'path',
    d: all
      .filter((one) => one.strong === strong)
      .map(({ d }) => d)
      .join(''),
    fill: 'none',
    stroke: strong ? 'map-line' : 'map-hair',
    strokeWidth: 1,
  })
  return [path(false), path(true)]
}
