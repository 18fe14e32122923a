import { startTransition, useCallback, useMemo, useState } from 'react'
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

/** Fewer uses than this are listed at once. */
const few = 2000

/**
 * A cursor over every address of a subnet; it stays on its address when the runs round it change. The second is the ref
 * of something that is there as long as the list is.
 */
export function useCursor(
  subnet: PreparedSubnet,
): readonly [Cursor, (element: Element | null) => (() => void) | undefined] {
  const [place, setPlace] = useState<{ readonly address: Address; readonly isRun: boolean }>()
  const [later, setLater] = useState<PreparedSubnet>()
  const listed = subnet.items.length < few ? subnet : later
  const rows = useMemo(() => (listed === undefined ? [] : describeRuns(listed)), [listed])
  // The drawing is there first: many thousands of rows are told in the frame after it.
  const follow = useCallback(
    (element: Element | null) => {
      if (element === null || subnet.items.length < few) return undefined
      let frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => startTransition(() => setLater(subnet)))
      })
      return () => cancelAnimationFrame(frame)
    },
    [subnet],
  )
  const isHere = place !== undefined && contains(subnet.range, place.address)
  const address = isHere ? place.address : firstOf(subnet.range)
  const isRun = isHere ? place.isRun : true
  const at = rowAt(rows, address)
  const run = rows[at]
  const row = useMemo(
    () =>
      isRun || run === undefined || run.count === 1n
        ? run
        : describeRange(listed ?? subnet, rangeOfAddress(address)),
    [isRun, run, listed, subnet, address],
  )
  const cursor: Cursor = {
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
        next !== undefined && contains(subnet.range, next)
          ? next
          : addresses > 0
            ? lastOf(subnet.range)
            : firstOf(subnet.range)
      setPlace({ address: inside, isRun: false })
      return rangeOfAddress(inside)
    },
    goTo: (next) => setPlace({ address: next, isRun: true }),
  }
  return [cursor, follow]
}
