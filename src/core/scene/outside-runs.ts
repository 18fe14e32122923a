import { indexRanges } from '../net/overlaps.ts'
import { type Range, rangeLike } from '../net/range.ts'
import { type AddressRow, describeRuns } from './describe-runs.ts'
import type { OutsideItem } from './outside-items.ts'
import type { PreparedSubnet } from './prepare.ts'

/** What is used but lies in no subnet, in rows as the addresses of a subnet are told; nothing there is free. O(n log n). */
export function describeOutside(subnet: PreparedSubnet): readonly AddressRow[] {
  return ([4, 6] as const).flatMap((family) => {
    const items = subnet.outside
      .filter(({ range }) => range.family === family)
      .toSorted((a, b) => (a.range.first < b.range.first ? -1 : a.range.first > b.range.first ? 1 : 0))
    const hull = hullOf(items)
    if (hull === undefined) return []
    const index = indexRanges(items.map((item) => ({ range: item.range, item })))
    const conflicts = {
      ...subnet.conflicts,
      findings: [...new Set(items.flatMap(({ problems }) => problems))],
    }
    const rows = describeRuns({ ...subnet, range: hull, items, index, conflicts })
    return rows.filter((row) => row.items.length > 0)
  })
}

function hullOf(items: readonly OutsideItem[]): Range | undefined {
  const first = items[0]?.range
  if (first === undefined) return undefined
  const last = items.reduce((far, { range }) => (range.last > far ? range.last : far), first.last)
  return rangeLike(first, first.first, last)
}
