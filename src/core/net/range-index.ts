import type { Address } from './address.ts'
import { compareRanges, type Range, rangeOfAddress } from './range.ts'

/** Answers which of many ranges hold an address or meet a range, in address order. */
export interface RangeIndex<T> {
  readonly covering: (address: Address) => readonly T[]
  readonly meeting: (range: Range) => readonly T[]
}

interface Sorted<T> {
  readonly items: readonly { readonly range: Range; readonly item: T }[]
  /** The highest last address within each subtree of the implicit balanced tree over `items`. */
  readonly reach: readonly (number | bigint)[]
}

/** Built once in O(n log n); each question costs O(log n) plus at most O(log n) per hit. */
export function indexRanges<T>(items: readonly { readonly range: Range; readonly item: T }[]): RangeIndex<T> {
  const sorted = items.toSorted((a, b) => compareRanges(a.range, b.range))
  const start6 = sorted.findIndex(({ range }) => range.family === 6)
  const cut = start6 < 0 ? sorted.length : start6
  const families = { 4: withReach(sorted.slice(0, cut)), 6: withReach(sorted.slice(cut)) }
  const meeting = (range: Range): readonly T[] => {
    const found: T[] = []
    const family = families[range.family]
    collect(family, range, 0, family.items.length, found)
    return found
  }
  return { meeting, covering: (address) => meeting(rangeOfAddress(address)) }
}

function withReach<T>(items: Sorted<T>['items']): Sorted<T> {
  const reach: (number | bigint)[] = items.map(({ range }) => range.last)
  const fill = (from: number, to: number): number | bigint | undefined => {
    if (from >= to) return undefined
    const middle = (from + to) >>> 1
    const left = fill(from, middle)
    const right = fill(middle + 1, to)
    if (left !== undefined && left > reach[middle]!) reach[middle] = left
    if (right !== undefined && right > reach[middle]!) reach[middle] = right
    return reach[middle]
  }
  fill(0, items.length)
  return { items, reach }
}

/** In order; a subtree whose reach ends before the range, or that begins behind it, is never entered. */
function collect<T>(sorted: Sorted<T>, range: Range, from: number, to: number, found: T[]): void {
  if (from >= to) return
  const middle = (from + to) >>> 1
  if (sorted.reach[middle]! < range.first) return
  collect(sorted, range, from, middle, found)
  const here = sorted.items[middle]!
  if (here.range.first > range.last) return
  if (here.range.last >= range.first) found.push(here.item)
  collect(sorted, range, middle + 1, to, found)
}
