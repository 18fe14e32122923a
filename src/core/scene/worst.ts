import { type Range, rangeLike } from '../net/range.ts'
import type { NamedRange } from './runs.ts'

interface Numbered {
  readonly number: number
  readonly ranges: readonly Range[]
}

/**
 * Cuts overlapping findings into disjoint stretches, each named by the number of the first given finding that covers
 * it. O(n log n), also for ranges nested without end.
 */
export function worstStretches(findings: readonly Numbered[]): readonly NamedRange[] {
  const starts = findings
    .flatMap(({ number, ranges }, rank) => ranges.map((range) => ({ rank, number, range })))
    .toSorted((a, b) => (a.range.first < b.range.first ? -1 : a.range.first > b.range.first ? 1 : 0))
  const stretches: NamedRange[] = []
  const open = new Heap()
  let at: number | bigint = 0
  for (let next = 0; next < starts.length || open.top !== undefined; ) {
    if (open.top === undefined) at = starts[next]!.range.first
    while (next < starts.length && starts[next]!.range.first <= at) {
      open.push(starts[next]!)
      next += 1
    }
    while (open.top !== undefined && open.top.range.last < at) open.pop()
    if (open.top === undefined) continue
    const { number, range } = open.top
    const upTo = next < starts.length ? before(starts[next]!.range.first) : range.last
    const last = upTo < range.last ? upTo : range.last
    stretches.push({ range: rangeLike(range, at, last), name: String(number) })
    at = after(last)
  }
  return stretches
}

const before = (value: number | bigint): number | bigint =>
  typeof value === 'number' ? value - 1 : value - 1n
const after = (value: number | bigint): number | bigint =>
  typeof value === 'number' ? value + 1 : value + 1n

interface Entry {
  readonly rank: number
  readonly number: number
  readonly range: Range
}

/** The entry with the lowest rank on top. */
class Heap {
  readonly #entries: Entry[] = []

  get top(): Entry | undefined {
    return this.#entries[0]
  }

  push(entry: Entry): void {
    const entries = this.#entries
    let at = entries.length
    entries.push(entry)
    while (at > 0) {
      const parent = (at - 1) >>> 1
      if (entries[parent]!.rank <= entry.rank) break
      entries[at] = entries[parent]!
      at = parent
    }
    entries[at] = entry
  }

  pop(): void {
    const entries = this.#entries
    const last = entries.pop()
    if (last === undefined || entries.length === 0) return
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= entries.length) break
      if (child + 1 < entries.length && entries[child + 1]!.rank < entries[child]!.rank) child += 1
      if (entries[child]!.rank >= last.rank) break
      entries[at] = entries[child]!
      at = child
    }
    entries[at] = last
  }
}
