import { sortRanges } from './overlap-order.ts'
import { intersection, type Range } from './range.ts'

export { indexRanges, type RangeIndex } from './range-index.ts'

export interface RangeItem<T> {
  readonly range: Range
  readonly item: T
}

/** Two items that share addresses; `a` was given before `b`. */
export interface Overlap<T> {
  readonly a: T
  readonly b: T
  readonly shared: Range
}

/** Pairs reported before only witnesses follow. */
const DEFAULT_LIMIT = 10_000

/**
 * All overlapping pairs, by a sweep in address order: O(n log n + pairs). Once `limit` pairs are found, every
 * further range is reported with one witness only, so that n nested ranges give at most `limit + n` pairs and
 * every range that overlaps any other still appears at least once.
 */
export function findOverlaps<T>(
  items: readonly RangeItem<T>[],
  limit = DEFAULT_LIMIT,
): readonly Overlap<T>[] {
  const found: Overlap<T>[] = []
  for (const family of [4, 6] as const) sweepFamily(items, family, limit, found)
  return found
}

function sweepFamily<T>(
  items: readonly RangeItem<T>[],
  family: 4 | 6,
  limit: number,
  found: Overlap<T>[],
): void {
  const { order, first, last } = sortRanges(items, family)
  let open: number[] = []
  let furthest = -1
  for (let at = 0; at < order.length; at += 1) {
    const from = first[at]!
    if (found.length < limit) {
      let kept = 0
      for (const earlier of open) {
        if (last[earlier]! < from) continue
        open[kept] = earlier
        kept += 1
        if (found.length < limit || earlier === furthest)
          found.push(overlapOf(items, order[earlier]!, order[at]!))
      }
      open.length = kept
      open.push(at)
    } else {
      open = []
      if (furthest >= 0 && last[furthest]! >= from) found.push(overlapOf(items, order[furthest]!, order[at]!))
    }
    if (furthest < 0 || last[at]! > last[furthest]!) furthest = at
  }
}

function overlapOf<T>(items: readonly RangeItem<T>[], x: number, y: number): Overlap<T> {
  const a = items[Math.min(x, y)]!
  const b = items[Math.max(x, y)]!
  const shared = intersection(a.range, b.range)
  if (shared === undefined) throw new Error('the sweep paired ranges that do not meet')
  return { a: a.item, b: b.item, shared }
}
