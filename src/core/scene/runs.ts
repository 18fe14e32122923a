import type { Address } from '../net/address.ts'
import { type Range, rangeLike } from '../net/range.ts'
import { bigintOf, distance, type Offset, offsetFrom } from './offset.ts'

/**
 * Disjoint ranges of one subnet in address order, as columns of doubles with prefix counts: what is drawn for a span of
 * pixels is found by binary search, without touching what lies outside it.
 */
export interface Runs {
  readonly length: number
  readonly firstHi: Float64Array
  readonly firstLo: Float64Array
  readonly lastHi: Float64Array
  readonly lastLo: Float64Array
  /** Addresses in all runs before the i-th; one entry more than there are runs. */
  readonly before: Float64Array
  /** What each run is called, where it has a name. */
  readonly names: readonly string[]
}

export interface NamedRange {
  readonly range: Range
  /** Nothing = no name. */
  readonly name?: string
}

/**
 * Merges ranges that overlap, and those that touch when they have one name. `ranges` must lie in the subnet that starts
 * at `origin`; O(n log n).
 */
export function runsOf(origin: Address, ranges: readonly NamedRange[]): Runs {
  const sorted = isAscending(ranges) ? ranges : ranges.toSorted((a, b) => compareFirst(a.range, b.range))
  const builder = new RunsBuilder(sorted.length)
  let first: number | bigint = 0
  let last: number | bigint = -1
  let name: string | undefined
  const flush = (): void => {
    if (name !== undefined) builder.push(offsetFrom(origin, first), offsetFrom(origin, last), name)
  }
  for (const { range, name: next = '' } of sorted) {
    const joins = name !== undefined && (range.first <= last || (next === name && isNext(last, range.first)))
    if (joins) {
      if (range.last > last) last = range.last
      continue
    }
    flush()
    first = range.first
    last = range.last
    name = next
  }
  flush()
  return builder.done()
}

function isAscending(ranges: readonly NamedRange[]): boolean {
  for (let index = 1; index < ranges.length; index += 1) {
    if (ranges[index]!.range.first < ranges[index - 1]!.range.first) return false
  }
  return true
}

function compareFirst(a: Range, b: Range): number {
  if (a.first === b.first) return 0
  return a.first < b.first ? -1 : 1
}

function isNext(last: number | bigint, first: number | bigint): boolean {
  return typeof last === 'number' ? first === last + 1 : first === last + 1n
}

/** Fills the columns; a plain loop, because this is most of what preparing 100,000 ranges costs. */
class RunsBuilder {
  readonly #columns: readonly Float64Array[]
  readonly #before: Float64Array
  readonly #names: string[] = []
  #length = 0

  constructor(most: number) {
    this.#columns = Array.from({ length: 4 }, () => new Float64Array(most))
    this.#before = new Float64Array(most + 1)
  }

  push(first: Offset, last: Offset, name: string): void {
    const at = this.#length
    const [firstHi, firstLo, lastHi, lastLo] = this.#columns as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    firstHi[at] = first.hi
    firstLo[at] = first.lo
    lastHi[at] = last.hi
    lastLo[at] = last.lo
    this.#before[at + 1] = this.#before[at]! + distance(last, first) + 1
    this.#names.push(name)
    this.#length = at + 1
  }

  done(): Runs {
    const length = this.#length
    // Most often nothing melted, and the columns are as long as they were made.
    const cut = (column: Float64Array, to: number): Float64Array =>
      column.length === to ? column : column.subarray(0, to)
    const [firstHi, firstLo, lastHi, lastLo] = this.#columns.map((column) => cut(column, length)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    const before = cut(this.#before, length + 1)
    return { length, firstHi, firstLo, lastHi, lastLo, before, names: this.#names }
  }
}

/** Most strands have nothing wrong with them: they share this. */
const noRuns: Runs = new RunsBuilder(0).done()

/** Addresses from `from` to the first of run `index`; negative when it starts before. */
export function runStart(runs: Runs, index: number, from: Offset): number {
  return (runs.firstHi[index]! - from.hi) * 2 ** 53 + (runs.firstLo[index]! - from.lo)
}

/** Addresses from `from` to the end (exclusive) of run `index`. */
export function runEnd(runs: Runs, index: number, from: Offset): number {
  return (runs.lastHi[index]! - from.hi) * 2 ** 53 + (runs.lastLo[index]! - from.lo) + 1
}

/** Index of the first run that ends behind the address `distance` from `from`; `runs.length` when none does. */
export function firstRunBehind(runs: Runs, from: Offset, at: number, low = 0): number {
  let left = low
  let right = runs.length
  while (left < right) {
    const middle = (left + right) >>> 1
    if (runEnd(runs, middle, from) <= at) left = middle + 1
    else right = middle
  }
  return left
}

/** How many addresses of the runs lie before the address `at` behind `from`; no run before `low` reaches it. */
export function countBefore(runs: Runs, from: Offset, at: number, low = 0): number {
  const index = firstRunBehind(runs, from, at, low)
  if (index === runs.length) return runs.before[index]!
  return runs.before[index]! + Math.max(0, at - runStart(runs, index, from))
}

export const totalOf = (runs: Runs): number => runs.before[runs.length]!

export function runRange(origin: Range, runs: Runs, index: number): Range {
  const base = BigInt(origin.first)
  const first = bigintOf({ hi: runs.firstHi[index]!, lo: runs.firstLo[index]! })
  const last = bigintOf({ hi: runs.lastHi[index]!, lo: runs.lastLo[index]! })
  return rangeLike(origin, base + first, base + last)
}

/** The addresses that both hold, as runs without names; O(|a| + log |b| + what meets). */
export function intersectRuns(a: Runs, b: Runs): Runs {
  if (a.length === 0 || b.length === 0) return noRuns
  const builder = new RunsBuilder(a.length + b.length)
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const aFirst = offsetIn(a.firstHi, a.firstLo, left)
    const aLast = offsetIn(a.lastHi, a.lastLo, left)
    right = firstRunBehind(b, aFirst, 0, right)
    if (right === b.length) break
    const bFirst = offsetIn(b.firstHi, b.firstLo, right)
    const bLast = offsetIn(b.lastHi, b.lastLo, right)
    const first = distance(aFirst, bFirst) >= 0 ? aFirst : bFirst
    const last = distance(aLast, bLast) <= 0 ? aLast : bLast
    if (distance(last, first) >= 0) builder.push(first, last, '')
    if (distance(aLast, bLast) < 0) left += 1
    else right += 1
  }
  return builder.done()
}

const offsetIn = (hi: Float64Array, lo: Float64Array, index: number): Offset => ({
  hi: hi[index]!,
  lo: lo[index]!,
})
