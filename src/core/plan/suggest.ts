import type { SegmentView } from '../model/segments.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import type { Address } from '../net/address.ts'
import { type Range, rangeLike, sizeOf } from '../net/range.ts'
import { type FreeOptions, freeRanges } from './free.ts'

export interface RunOptions extends FreeOptions {
  /** Look from here upwards first, then from the start. */
  readonly after?: Address
}

/** The next free run, whole, that holds at least `count` addresses (1 or more); undefined when none does. */
export function nextFreeRun(
  model: WorkspaceModel,
  segment: SegmentView,
  count: bigint,
  options: RunOptions = {},
): Range | undefined {
  const { after } = options
  const runs = freeRanges(model, segment, options)
  const behind = after === undefined ? [] : runs.flatMap((run) => cutBefore(run, after))
  return [...behind, ...runs].find((run) => sizeOf(run) >= count)
}

/** Exactly `count` free addresses in one run, as low as `after` allows; undefined when there is no such run. */
export function suggestRange(
  model: WorkspaceModel,
  segment: SegmentView,
  count: bigint,
  options: RunOptions = {},
): Range | undefined {
  const run = nextFreeRun(model, segment, count, options)
  if (run === undefined || count < 1n) return undefined
  const last = BigInt(run.first) + count - 1n
  return rangeLike(run, run.first, run.family === 4 ? Number(last) : last)
}

/** What lies behind `after`, nothing when all of the run comes before. */
function cutBefore(run: Range, after: Address): readonly Range[] {
  if (run.family !== after.family || run.last <= after.value) return []
  if (run.first > after.value) return [run]
  const next = run.family === 4 ? Number(after.value) + 1 : BigInt(after.value) + 1n
  return [rangeLike(run, next, run.last)]
}
