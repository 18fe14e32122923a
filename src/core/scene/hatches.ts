import { columnsOf } from './bins.ts'
import type { Conflict } from './conflicts.ts'
import { edgeOf, type Island, SINGLE } from './islands.ts'
import { type Runs, runEnd, runStart } from './runs.ts'
import type { Hatch, Lane } from './scene.ts'
import type { Strand } from './strands.ts'
import { visibleRuns } from './visible-runs.ts'

export interface Box {
  readonly y: number
  readonly height: number
}

/** At least `least` px wide, without leaving the island. */
export function spread(
  left: number,
  right: number,
  least: number,
  island: Island,
): readonly [number, number] {
  if (right - left >= least) return [left, right]
  const end = Math.min(island.x + island.width, left + least)
  return [Math.max(island.x, end - least), end]
}

export function hatchesOf(
  lane: Lane,
  strand: Strand,
  island: Island,
  box: Box,
  isBinned = false,
): readonly Hatch[] {
  return (['warning', 'error'] as const).flatMap((severity) =>
    island.pxPerAddress < 1
      ? stripes(
          lane,
          severity,
          strand[severity],
          island,
          isBinned ? { y: lane.y + 2, height: lane.height - 4 } : box,
        )
      : hatched(lane, severity, strand[severity], island, box),
  )
}

function hatched(lane: Lane, severity: Conflict, runs: Runs, island: Island, box: Box): readonly Hatch[] {
  const [low, high] = visibleRuns(runs, island)
  const isSolid = island.pxPerAddress < SINGLE
  const found: Hatch[] = []
  for (let index = low; index < high; index += 1) {
    const left = edgeOf(island, runStart(runs, index, island.from))
    const right = edgeOf(island, runEnd(runs, index, island.from))
    const [x, end] = spread(left, right, isSolid ? 3 : 5, island)
    found.push({
      lane: lane.id,
      severity,
      x,
      width: end - x,
      y: box.y,
      height: box.height,
      isSolid: isSolid && right - left < 5,
    })
  }
  return found
}

/** Below one pixel per address the worst severity owns its column: 3 px at least, the lane's full height. */
function stripes(lane: Lane, severity: Conflict, runs: Runs, island: Island, box: Box): readonly Hatch[] {
  return joinColumns(columnsOf(runs, island)).map(([first, last]) => {
    const [x, end] = spread(island.x + first, island.x + last + 1, 3, island)
    return {
      lane: lane.id,
      severity,
      x,
      width: end - x,
      ...box,
      isSolid: end - x < 12,
    }
  })
}

/** Neighbouring columns as one stripe each. */
export function joinColumns(columns: readonly number[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = []
  for (const column of columns) {
    const open = joined.at(-1)
    if (open !== undefined && column === open[1] + 1) open[1] = column
    else joined.push([column, column])
  }
  return joined
}
