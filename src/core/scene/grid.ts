import { isBuggy } from '../net/buggy.ts'
import { addressOf } from '../net/address.ts'
import { printRangeShort } from '../net/range-short.ts'
import type { Prefix } from '../net/prefix.ts'
import { firstOf, type Range, rangeLike } from '../net/range.ts'
import { compareLetters, type Letter } from './alphabet.ts'
import type { Conflict } from './conflicts.ts'
import type { Cells } from './contour.ts'
import type { Island } from './islands.ts'
import { type CellMeasures, measuresOf, plotOf } from './layout.ts'
import { bigintOf, distance, type Offset, offsetFrom, offsetOf } from './offset.ts'
import type { PreparedSubnet } from './prepare.ts'
import { firstRunBehind, runEnd, type Runs, runStart } from './runs.ts'
import type { Label } from './scene.ts'
import type { Strand } from './strands.ts'
import { textWidth } from './text-width.ts'
import type { SceneView } from './view.ts'

/** At most so many cells are drawn. */
export const MOST_CELLS = 1024
const MOST_FOLDED_CELLS = 256

/** Cells `first` to `last` (row-major, both included) with one owner. */
export interface CellRun {
  readonly letter: Letter
  readonly first: number
  readonly last: number
  readonly isSsh: boolean
}

export interface CellConflict {
  readonly severity: Conflict
  readonly first: number
  readonly last: number
  /** The worst finding there; shown where the stretch begins. */
  readonly number: number | undefined
}

/** One cell per address, row-major, of the part in view. */
export interface Grid extends Cells {
  readonly rows: number
  /** Offset of the first cell from the subnet's first address. */
  readonly from: bigint
  readonly count: number
  readonly look: CellMeasures
  readonly runs: readonly CellRun[]
  /** For each cell that is used, its letters, the weightiest first. */
  readonly owners: ReadonlyMap<number, readonly Letter[]>
  readonly conflicts: readonly CellConflict[]
  readonly selected: readonly { readonly first: number; readonly last: number }[]
  readonly labels: readonly Label[]
}

/** The grid below the ruler; undefined when more than 1,024 addresses are in view. */
export function gridOf(
  subnet: PreparedSubnet,
  view: SceneView,
  islands: readonly Island[],
  strands: readonly Strand[],
  selected: readonly Runs[],
  place: { readonly y: number; readonly shown: Prefix },
): Grid | undefined {
  const window = windowOf(subnet, view, islands)
  if (window === undefined) return undefined
  const { columns, from, count } = window
  const cells = cellsOf(view, columns, place.y)
  const at = offsetOf(from)
  const runs = strands
    .flatMap((strand) => [
      ...stretchesIn(strand.runs, at, count).map(({ first, last }) => ({
        letter: strand.letter,
        first,
        last,
        isSsh: strand.isSsh,
      })),
      ...skippedIn(subnet, strand, from, count),
    ])
    .toSorted((a, b) => compareLetters(b.letter, a.letter))
  const { worst, byNumber, error, warning } = subnet.conflicts
  const numbers = stretchesIn(worst, at, count)
  const conflictsOf = (severity: Conflict, of: Runs): readonly CellConflict[] =>
    stretchesIn(of, at, count).map(({ first, last }) => {
      const stretch = numbers.find((one) => one.first >= first && one.first <= last)
      const finding = stretch === undefined ? undefined : byNumber.get(Number(worst.names[stretch.index]))
      return { severity, first, last, number: finding?.severity === severity ? finding.number : undefined }
    })
  return {
    ...cells,
    rows: Math.ceil(count / columns),
    from,
    count,
    look: measuresOf(view.density).cell,
    runs,
    owners: ownersOf(runs),
    conflicts: [...conflictsOf('warning', warning), ...conflictsOf('error', error)],
    selected: selected.flatMap((one) => stretchesIn(one, at, count)),
    labels: rowLabels(subnet, cells, { from, count, shown: place.shown }, view),
  }
}

function windowOf(
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

function cellsOf(view: SceneView, columns: number, y: number): Cells {
  const { cell } = measuresOf(view.density)
  const plot = plotOf(view)
  const isPhone = view.density === 'phone'
  const x = isPhone ? PHONE_X : plot.x
  const room = isPhone ? view.width - x - 10 : plot.width
  // Cells stand under the ruler; few of them do not become wallpaper.
  const cellWidth = cell.numbers ? cell.width : Math.min(24, Math.floor(room / columns))
  return { x, y, columns, cellWidth, cellHeight: cell.height }
}

function stretchesIn(
  runs: Runs,
  from: Offset,
  count: number,
): readonly { readonly first: number; readonly last: number; readonly index: number }[] {
  const found: { first: number; last: number; index: number }[] = []
  for (let index = firstRunBehind(runs, from, 0); index < runs.length; index += 1) {
    const start = runStart(runs, index, from)
    if (start >= count) break
    found.push({ first: Math.max(0, start), last: Math.min(count, runEnd(runs, index, from)) - 1, index })
  }
  return found
}

function skippedIn(subnet: PreparedSubnet, strand: Strand, from: bigint, count: number): readonly CellRun[] {
  if (!strand.avoidsBuggy || subnet.range.family === 6) return []
  const base = subnet.range.first + Number(from)
  return stretchesIn(strand.runs, offsetOf(from), count).flatMap(({ first, last }) => {
    const found: CellRun[] = []
    for (let at = first; at <= last; at += 1) {
      if (isBuggy(addressOf(base + at))) found.push({ letter: 'S', first: at, last: at, isSsh: false })
    }
    return found
  })
}

function ownersOf(runs: readonly CellRun[]): ReadonlyMap<number, readonly Letter[]> {
  const owners = new Map<number, Letter[]>()
  for (const { letter, first, last } of runs) {
    for (let at = first; at <= last; at += 1) {
      const list = owners.get(at)
      if (list === undefined) owners.set(at, [letter])
      else if (!list.includes(letter)) list.unshift(letter)
    }
  }
  return owners
}

function rowLabels(
  subnet: PreparedSubnet,
  cells: Cells,
  window: { readonly from: bigint; readonly count: number; readonly shown: Prefix },
  view: SceneView,
): readonly Label[] {
  const base = BigInt(subnet.range.first) + window.from
  const rows = Math.ceil(window.count / cells.columns)
  const size = 11
  const step = rows >= 8 ? 4 : rows >= 4 ? 2 : 1
  return Array.from({ length: rows }, (_, row): Label => {
    const value = base + BigInt(row * cells.columns)
    const range: Range = rangeLike(subnet.range, value, value)
    const text = printRangeShort(range, window.shown)
    const weight = row % step === 0 && step > 1 ? 600 : row === 0 ? 600 : 400
    const width = textWidth(text, size, weight)
    return {
      lane: 'grid',
      text,
      x: cells.x - 10 - width,
      y: Math.round(cells.y + (row + 0.5) * cells.cellHeight + 4),
      width,
      size: view.density === 'phone' ? 10.5 : size,
      weight,
      fill: weight === 600 ? 'map-ink' : 'map-ink3',
      halo: false,
      anchor: 'end',
    }
  })
}
