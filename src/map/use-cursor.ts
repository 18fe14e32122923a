import { useDeferredValue, useMemo, useState } from 'react'
import { type Address, addressPlus } from '../core/net/address.ts'
import { contains, firstOf, lastOf, type Range, rangeOfAddress } from '../core/net/range.ts'
import { type AddressRow, describeRange, describeRuns } from '../core/scene/describe-runs.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { rowAt } from '../core/scene/row-at.ts'

/** Where the keyboard is: a run as a whole, or one address of it. */
export interface Cursor {
  readonly rows: readonly AddressRow[]
  readonly at: number
  /** What is said and ringed: the run, or the address alone. */
  readonly row: AddressRow | undefined
  readonly address: Address
  readonly goToRow: (index: number) => Range | undefined
  readonly goBy: (addresses: number) => Range | undefined
  readonly goTo: (address: Address) => void
}

/** A cursor over every address of a subnet; it stays on its address when the runs round it change. */
export function useCursor(subnet: PreparedSubnet): Cursor {
  const [place, setPlace] = useState<{ readonly address: Address; readonly isRun: boolean }>()
  // The drawing is there first; thousands of rows are told a moment later.
  const listed = useDeferredValue<PreparedSubnet | undefined>(subnet, undefined) ?? subnet
  const isListed = useDeferredValue(true, false)
  const rows = useMemo(() => (isListed ? describeRuns(listed) : []), [isListed, listed])
  const isHere = place !== undefined && contains(listed.range, place.address)
  const address = isHere ? place.address : firstOf(listed.range)
  const isRun = isHere ? place.isRun : true
  const at = rowAt(rows, address)
  const run = rows[at]
  const row = useMemo(
    () =>
      isRun || run === undefined || run.count === 1n ? run : describeRange(listed, rangeOfAddress(address)),
    [isRun, run, listed, address],
  )
  return {
    rows,
    at,
    row,
    address,
    goToRow: (index) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
      if (next !== undefined) setPlace({ address: firstOf(next.range), isRun: true })
      return next?.range
    },
    goBy: (addresses) => {
      const next = addressPlus(address, addresses)
      const inside =
        next !== undefined && contains(listed.range, next)
          ? next
          : addresses > 0
            ? lastOf(listed.range)
            : firstOf(listed.range)
      setPlace({ address: inside, isRun: false })
      return rangeOfAddress(inside)
    },
    goTo: (next) => setPlace({ address: next, isRun: true }),
  }
}
