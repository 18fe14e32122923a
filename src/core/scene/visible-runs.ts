import type { Range } from '../net/range.ts'
import { firstOf } from '../net/range.ts'
import { type Island } from './islands.ts'
import { addressAt, bigintOf } from './offset.ts'
import { firstRunBehind, type Runs, runStart } from './runs.ts'

/** Indexes of the runs in view, the second exclusive. */
export function visibleRuns(runs: Runs, island: Island): readonly [number, number] {
  const low = firstRunBehind(runs, island.from, island.skip)
  let high = firstRunBehind(runs, island.from, island.count, low)
  if (high < runs.length && runStart(runs, high, island.from) < island.count) high += 1
  return [low, high]
}

export function addressRange(subnet: Range, island: Island, at: number): Range {
  const { family, value } = addressAt(firstOf(subnet), bigintOf(island.from) + BigInt(at))
  return family === 4 ? { family, first: value, last: value } : { family, first: value, last: value }
}
