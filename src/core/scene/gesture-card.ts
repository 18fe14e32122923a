import type { Cells } from './contour.ts'

/** Beside what is dragged and never over it (look/map-spec 5). */
const GAP = 28

/** Where a card of some width stands beside a range: to its right, else to its left; undefined = above the drawing. */
export function cardBeside(
  extent: { readonly from: number; readonly to: number },
  card: number,
  width: number,
): number | undefined {
  if (extent.to + GAP + card <= width) return extent.to + GAP
  if (extent.from - GAP - card >= 0) return extent.from - GAP - card
  return undefined
}

/** Beside the grid where there is room: the cells of a range run over whole rows, so no other side is free. */
export function cardByCells(
  { x, columns, cellWidth }: Cells,
  card: number,
  width: number,
): number | undefined {
  const left = x + columns * cellWidth + GAP
  return left + card <= width ? left : undefined
}

/** The rows of some cells from top to bottom, in px; to the foot of the grid where that is near. */
export function rowsOf(
  { y, columns, rows, cellHeight }: Cells & { readonly rows: number },
  { first, last }: { readonly first: number; readonly last: number },
): { readonly top: number; readonly bottom: number } {
  const bottom = y + (Math.floor(last / columns) + 1) * cellHeight
  const foot = y + rows * cellHeight
  return {
    top: y + Math.floor(first / columns) * cellHeight,
    bottom: foot - bottom <= NEAR ? foot : bottom,
  }
}

/** A card under the whole grid is still beside what is dragged, and covers no cell. */
const NEAR = 120
