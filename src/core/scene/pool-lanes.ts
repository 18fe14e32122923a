import type { Island } from './islands.ts'
import { distance, type Offset } from './offset.ts'
import type { Strand } from './strands.ts'
import { visibleRuns } from './visible-runs.ts'

/** Above this many pools in all, a lane holds several. */
export const MOST_POOL_LANES = 8
/** More pools in view than this are counted together: no lane could name them. */
const MOST_NAMED = 32

/**
 * Many pools in few lanes: those in view, each lane with pools that lie behind each other without touching, first fit.
 * undefined when there are too many of them, or they lie too much in each other.
 */
export function packPools(
  pools: readonly Strand[],
  islands: readonly Island[],
): readonly (readonly Strand[])[] | undefined {
  const seen = pools.filter(({ runs }) =>
    islands.some((island) => {
      const [low, high] = visibleRuns(runs, island)
      return low < high
    }),
  )
  if (seen.length > MOST_NAMED) return undefined
  const lanes: { end: Offset; readonly pools: Strand[] }[] = []
  for (const pool of seen.toSorted((a, b) => distance(startOf(a), startOf(b)))) {
    const lane = lanes.find(({ end }) => distance(startOf(pool), end) > 1)
    if (lane === undefined) lanes.push({ end: endOf(pool), pools: [pool] })
    else {
      lane.end = endOf(pool)
      lane.pools.push(pool)
    }
  }
  return lanes.length > MOST_POOL_LANES ? undefined : lanes.map((lane) => lane.pools)
}

const startOf = ({ runs }: Strand): Offset => ({ hi: runs.firstHi[0]!, lo: runs.firstLo[0]! })

const endOf = ({ runs }: Strand): Offset => ({
  hi: runs.lastHi[runs.length - 1]!,
  lo: runs.lastLo[runs.length - 1]!,
})
