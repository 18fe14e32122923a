import { type Address } from '../net/address.ts'
import { compareRanges, printRangeShort, type Range, rangeLike, rangeOfAddress } from '../net/range.ts'
import { reportWords } from './report-words.ts'

/** More runs than these are counted, not listed. */
const mostRuns = 12

/** `10.200.0.2 – .4, 10.200.0.10`: in order, neighbours together. */
export const sayAddresses = (addresses: readonly Address[], language: 'en' | 'zh-CN'): string =>
  sayRanges(addresses.map(rangeOfAddress), language)

/** The same of ranges; what meets or touches is told as one. */
export function sayRanges(ranges: readonly Range[], language: 'en' | 'zh-CN'): string {
  const words = reportWords[language]
  const runs = runsOfRanges(ranges)
  const shown = runs.slice(0, mostRuns).map((range) => printRangeShort(range))
  const rest = runs.length - shown.length
  return [shown.join(words.listed), ...(rest > 0 ? [words.more(rest)] : [])].join(words.comma)
}

/** In address order, disjoint, none touching the next; of both families. */
export function runsOfRanges(ranges: readonly Range[]): readonly Range[] {
  const runs: Range[] = []
  for (const range of ranges.toSorted(compareRanges)) {
    const open = runs.at(-1)
    if (open === undefined || open.family !== range.family || BigInt(range.first) > BigInt(open.last) + 1n) {
      runs.push(range)
    } else if (range.last > open.last) runs[runs.length - 1] = rangeLike(open, open.first, range.last)
  }
  return runs
}
