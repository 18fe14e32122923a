import { overlaps, type Range } from '../net/range.ts'
import type { Grid } from './grid.ts'
import type { PreparedSubnet } from './prepare.ts'
import { rangeAt } from './ruler-places.ts'

/** The address of the cell under a point; undefined beside the grid. */
export function rangeInCell(subnet: PreparedSubnet, grid: Grid, x: number, y: number): Range | undefined {
  const column = Math.floor((x - grid.x) / grid.cellWidth)
  const row = Math.floor((y - grid.y) / grid.cellHeight)
  if (column < 0 || column >= grid.columns || row < 0 || row >= grid.rows) return undefined
  const index = row * grid.columns + column
  if (index >= grid.count) return undefined
  const offset = grid.from + BigInt(index)
  return rangeAt(subnet, offset, offset)
}

/** The first and last cell of a range; undefined when none of it has a cell. */
export function cellsOf(
  subnet: PreparedSubnet,
  grid: Grid,
  range: Range,
): { readonly first: number; readonly last: number } | undefined {
  const shown = rangeAt(subnet, grid.from, grid.from + BigInt(grid.count) - 1n)
  if (!overlaps(shown, range)) return undefined
  const first = range.first < shown.first ? shown.first : range.first
  const last = range.last > shown.last ? shown.last : range.last
  return {
    first: Number(BigInt(first) - BigInt(shown.first)),
    last: Number(BigInt(last) - BigInt(shown.first)),
  }
}
