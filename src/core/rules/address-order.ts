import { compareRanges, type Range } from '../net/range.ts'

/** By first address; most lists are written in that order and are returned as they are. */
export function inAddressOrder<T extends { readonly range: Range }>(items: readonly T[]): readonly T[] {
  for (let at = 1; at < items.length; at += 1) {
    if (compareRanges(items[at - 1]!.range, items[at]!.range) > 0) {
      return items.toSorted((a, b) => compareRanges(a.range, b.range))
    }
  }
  return items
}
