import type { Claim } from './claim.ts'
import type { Ledger } from './ledger.ts'
import {
  type AddressValue,
  comparePositions,
  firstPosition,
  nextPosition,
  type PoolSpace,
  type Position,
  positionOf,
} from './pool-space.ts'

/** Finds what a pool would give, without looking at every address from the start each time. */
export interface FirstFit {
  readonly space: PoolSpace
  /** The first addresses the claim may get, in order; at most `count`. */
  readonly fits: (claim: Claim, count: number) => readonly AddressValue[]
  /** How many addresses that others hold the claim may join. */
  readonly joinedCount: (claim: Claim) => number
  /** The `count`th free address from the front (from 1), or the last one there is. */
  readonly freeAt: (count: number) => AddressValue | undefined
  /** How many addresses nobody holds; at most 2^53. */
  readonly freeCount: () => number
  /** To be called when an address gets its first owner (1), loses its last (-1), or is forgotten under its owners or found again (0). */
  readonly noteUse: (change: 1 | 0 | -1) => void
}

export function openFirstFit(space: PoolSpace, ledger: Ledger): FirstFit {
  let used = 0
  // Nothing before this place is free. It only moves on, until something is given back.
  let front = firstPosition(space)
  // The place of the `count`th free address; good until anything changes.
  let mark: { readonly count: number; readonly at: Position } | undefined
  // The first free addresses, for the many who share with nobody; good until anything changes.
  let ahead: readonly AddressValue[] = []
  const isHeld = (value: AddressValue): boolean => ledger.holdings.get(value)?.claim !== undefined
  const skipHeld = (from: Position | undefined): Position | undefined => {
    let at = from
    while (at !== undefined && isHeld(at.value)) at = nextPosition(space, at)
    return at
  }
  const joined = (claim: Claim): Position[] =>
    ledger.joinable(claim).flatMap((value) => positionOf(space, value) ?? [])
  const advance = (): Position | undefined => {
    front = skipHeld(front)
    return front
  }
  const freeAhead = (count: number): readonly AddressValue[] => {
    const found: AddressValue[] = []
    for (let at = advance(); at !== undefined && found.length < count; at = skipHeld(nextPosition(space, at)))
      found.push(at.value)
    return found
  }
  return {
    space,
    freeCount: () => space.size - used,
    noteUse: (change) => {
      used += change
      mark = undefined
      ahead = []
      if (change !== 1) front = firstPosition(space)
    },
    joinedCount: (claim) => joined(claim).length,
    fits: (claim, count) => {
      const shared = claim.group === '' ? [] : joined(claim).sort(comparePositions)
      if (shared.length === 0) {
        if (ahead.length < count) ahead = freeAhead(count)
        return ahead.length === count ? ahead : ahead.slice(0, count)
      }
      const found: AddressValue[] = []
      let free = advance()
      let next = 0
      while (found.length < count) {
        const joined = shared[next]
        if (joined !== undefined && (free === undefined || comparePositions(joined, free) < 0)) {
          found.push(joined.value)
          next += 1
        } else if (free !== undefined) {
          found.push(free.value)
          free = skipHeld(nextPosition(space, free))
        } else break
      }
      return found
    },
    freeAt: (count) => {
      let at = mark !== undefined && mark.count <= count ? mark.at : advance()
      let passed = mark !== undefined && mark.count <= count ? mark.count : 1
      if (at === undefined) return undefined
      while (passed < count) {
        const next = skipHeld(nextPosition(space, at))
        if (next === undefined) break
        at = next
        passed += 1
      }
      mark = { count: passed, at }
      return at.value
    },
  }
}
