import type { Island } from './islands.ts'
import { countBefore, firstRunBehind, type Runs, runStart } from './runs.ts'

/** One pixel column: how many addresses of the runs fall into it, and what share of the column that is. */
export interface Bin {
  /** px from the island's left edge. */
  readonly at: number
  readonly count: number
  readonly share: number
}

/**
 * Counts the runs per pixel column, in order, without columns that hold nothing. An address belongs to the column of its
 * left edge (one cut off at the left, to the first column), so the counts of all columns add up to what is in view. Empty stretches are jumped over: O(pixels log n).
 */
export function binsOf(runs: Runs, island: Island): readonly Bin[] {
  const bins: Bin[] = []
  let run = firstRunBehind(runs, island.from, 0)
  let at = 0
  while (at < island.width) {
    const left = firstAddressOf(island, at)
    run = firstRunBehind(runs, island.from, left, run)
    if (run === runs.length) break
    const start = runStart(runs, run, island.from)
    const right = firstAddressOf(island, at + 1)
    if (start >= right) {
      at = Math.max(at + 1, columnOf(island, start))
      continue
    }
    if (right === left) {
      at += 1
      continue
    }
    const count = countBefore(runs, island.from, right, run) - countBefore(runs, island.from, left, run)
    bins.push({ at, count, share: count / (right - left) })
    at += 1
  }
  return bins
}

/** The first address whose left edge lies in column `at` or right of it, within the island. */
export function firstAddressOf(island: Island, at: number): number {
  if (at <= 0) return 0
  if (at >= island.width) return island.count
  return Math.min(island.count, Math.max(0, Math.ceil(at / island.pxPerAddress + island.skip - 1e-9)))
}

function columnOf(island: Island, address: number): number {
  return Math.floor((address - island.skip) * island.pxPerAddress + 1e-9)
}

/** Columns of conflicts: any share owns its whole column. */
export const columnsOf = (runs: Runs, island: Island): readonly number[] =>
  binsOf(runs, island).map(({ at }) => at)
