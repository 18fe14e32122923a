import { addressOf } from '../net/address.ts'
import { isBuggy } from '../net/buggy.ts'
import type { Prefix } from '../net/prefix.ts'
import { type Range, rangeLike } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { compareLetters, type Letter } from './alphabet.ts'
import type { Conflict } from './conflicts.ts'
import type { Cells } from './contour.ts'
import { cellsOf, windowOf } from './grid-window.ts'
import type { Island } from './islands.ts'
import { type CellMeasures, measuresOf } from './layout.ts'
import { type Offset, offsetOf } from './offset.ts'
import type { PreparedSubnet } from './prepare.ts'
import { firstRunBehind, type Runs, runEnd, runStart } from './runs.ts'
import type { Label } from './scene.ts'
import type { Strand } from './strands.ts'
import { textWidth } from './text-width.ts'
import type { SceneView } from './view.ts'

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
