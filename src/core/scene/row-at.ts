import type { Address } from '../net/address.ts'
import type { AddressRow } from './describe-runs.ts'

/** Index of the row that holds an address, by binary search; rows follow each other without a gap. */
export function rowAt(rows: readonly AddressRow[], address: Address): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows[middle]!.range.last < address.value) low = middle + 1
    else high = middle
  }
  return low
}
