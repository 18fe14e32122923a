import { firstOf } from '../net/range.ts'
import type { Cells } from './contour.ts'
import type { Island } from './islands.ts'
import { measuresOf, plotOf } from './layout.ts'
import { bigintOf, distance, offsetFrom } from './offset.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { SceneView } from './view.ts'

/** At most so many cells are drawn. */
export const MOST_CELLS = 1024

const MOST_FOLDED_CELLS = 256

export function windowOf(
  subnet: PreparedSubnet,
  view: SceneView,
  islands: readonly Island[],
): { readonly columns: number; readonly from: bigint; readonly count: number } | undefined {
  const folded = view.fold && islands.length > 1
  const island = folded ? chosenIsland(subnet, view, islands) : islands[0]
  if (island === undefined || island.count > MOST_CELLS) return undefined
  const most = columnsThatFit(view)
  const origin = BigInt(subnet.range.first)
  let columns = 1
  while (columns < most && columns < island.count) columns *= 2
  const first = origin + bigintOf(island.from)
  const from = (first / BigInt(columns)) * BigInt(columns) - origin
  const begin = from < 0n ? 0n : from
  const end = bigintOf(island.from) + BigInt(Math.ceil(island.count))
  const rows = Math.ceil(Number(end - begin) / columns)
  const left = Number(subnet.size - begin)
  return { columns, from: begin, count: Math.min(left, rows * columns) }
}

/** Of a folded ruler one part gets cells: where the selection is, else the first; a page of cells would bury the ruler. */
function chosenIsland(
  subnet: PreparedSubnet,
  view: SceneView,
  islands: readonly Island[],
): Island | undefined {
  const low = islands.filter(({ count }) => count <= MOST_FOLDED_CELLS)
  const [item] = view.selection ?? []
  if (item === undefined) return low[0]
  const at = offsetFrom(firstOf(subnet.range), item.range.first)
  return low.find(({ from, count }) => distance(at, from) >= 0 && distance(at, from) < count) ?? low[0]
}

/** A power of two, so that every prefix is a rectangle or whole rows. */
function columnsThatFit(view: SceneView): number {
  const { cell, columns } = measuresOf(view.density)
  if (columns !== undefined) return columns
  const { width } = plotOf(view)
  let fit = 16
  while (fit < 64 && fit * 2 * (cell.width - 1) <= width) fit *= 2
  return fit
}

/** On a phone the grid is wider than the ruler: its row labels are shorter than names of lanes. */
const PHONE_X = 38

export function cellsOf(view: SceneView, columns: number, y: number): Cells {
  const { cell } = measuresOf(view.density)
  const plot = plotOf(view)
  const isPhone = view.density === 'phone'
  const x = isPhone ? PHONE_X : plot.x
  const room = isPhone ? view.width - x - 10 : plot.width
  // Cells stand under the ruler; few of them do not become wallpaper.
  const cellWidth = cell.numbers ? cell.width : Math.min(24, Math.floor(room / columns))
  return { x, y, columns, cellWidth, cellHeight: cell.height }
}
