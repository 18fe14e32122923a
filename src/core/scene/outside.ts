import { firstOf, rangeOfAddress, sizeOf } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import type { Letter } from './alphabet.ts'
import type { Conflict } from './conflicts.ts'
import type { Cells } from './contour.ts'
import { countText } from './count-text.ts'
import type { Grid } from './grid.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Label } from './scene.ts'
import { textWidth } from './text-width.ts'
import type { SceneWords } from './words.ts'

/** A run of addresses outside every subnet, as a detached row below the grid. */
export interface OutsideRow extends Cells {
  readonly letter: Letter
  /** Cells drawn; the words beside them say how many there are. */
  readonly shown: number
  readonly severity: Conflict | undefined
  readonly number: number | undefined
  /** First address as text and value, for the numbers in the cells. */
  readonly first: number | bigint
  readonly labels: readonly Label[]
}

/** More would be a second map. */
const MOST_ROWS = 3
const GAP = 12

export function outsideRows(subnet: PreparedSubnet, grid: Grid, words: SceneWords): readonly OutsideRow[] {
  return subnet.outside.slice(0, MOST_ROWS).map((item, index) => {
    const y = grid.y + grid.rows * grid.cellHeight + GAP + index * (grid.cellHeight + 6)
    const size = sizeOf(item.range)
    const shown = Math.min(grid.columns, Number(size))
    const { x, columns, cellWidth, cellHeight } = grid
    const fill = item.severity === undefined ? 'map-ink2' : 'role-E-onPanel'
    const color = item.severity === 'warning' ? 'role-A-onPanel' : fill
    const base = Math.round(y + cellHeight / 2 + 4)
    const first = printRangeShort(rangeOfAddress(firstOf(item.range)))
    const width = textWidth(first, 11, 600)
    const count = words.addresses(countText(size), size === 1n)
    const text = `${words.outsideRow}${words.comma}${count}`
    const labels: readonly Label[] = [
      {
        lane: 'grid',
        text: first,
        x: x - 10 - width,
        y: base,
        width,
        size: 11,
        weight: 600,
        fill: color,
        halo: false,
        anchor: 'end',
      },
      {
        lane: 'grid',
        text,
        x: x + shown * cellWidth + 12,
        y: base,
        width: textWidth(text, 11.5),
        size: 11.5,
        weight: 400,
        fill: color,
        halo: false,
      },
    ]
    return {
      x,
      y,
      columns,
      cellWidth,
      cellHeight,
      letter: item.letter,
      shown,
      severity: item.severity,
      number: item.number,
      first: item.range.first,
      // A phone's gutter is too narrow for a whole address.
      labels: width + 10 > x ? labels.slice(1) : labels,
    }
  })
}

/** px that the rows take below the grid. */
export const outsideHeight = (rows: readonly OutsideRow[]): number => {
  const last = rows.at(-1)
  const first = rows[0]
  return last === undefined || first === undefined ? 0 : last.y + last.cellHeight - first.y + GAP
}
