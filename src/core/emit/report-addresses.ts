import { type Address, compareAddresses } from '../net/address.ts'
import { printRangeShort, type Range, rangeLike, rangeOfAddress } from '../net/range.ts'
import { reportWords } from './report-words.ts'

/** More runs than these are counted, not listed. */
const mostRuns = 12

/** `10.200.0.2 – .4, 10.200.0.10`: in order, neighbours together. */
export function sayAddresses(addresses: readonly Address[], language: 'en' | 'zh-CN'): string {
  const runs: Range[] = []
  for (const address of addresses.toSorted(compareAddresses)) {
    const one = rangeOfAddress(address)
    const last = runs.at(-1)
    const touches = last?.family === one.family && BigInt(one.first) <= BigInt(last.last) + 1n
    if (last !== undefined && touches) runs[runs.length - 1] = rangeLike(last, last.first, one.last)
    else runs.push(one)
  }
  return sayRanges(runs, language)
}

export function sayRanges(ranges: readonly Range[], language: 'en' | 'zh-CN'): string {
  const words = reportWords[language]
  const shown = ranges.slice(0, mostRuns).map((range) => printRangeShort(range))
  const rest = ranges.length - shown.length
  return [...shown, ...(rest > 0 ? [words.more(rest)] : [])].join(words.comma)
}
