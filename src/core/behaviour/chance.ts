import type { Address, Family } from '../net/address.ts'
import type { Claim } from './claim.ts'
import type { OpenPool } from './controller.ts'
import type { Ledger } from './ledger.ts'

/** A Service that has an address of which only the possible ones are known. */
export interface Floater {
  readonly claim: Claim
  /** Where its address may lie. */
  readonly pools: readonly OpenPool[]
  readonly families: readonly Family[]
  /** The families of which it certainly holds an address; empty when it may stay pending. */
  readonly sure: readonly Family[]
}

/**
 * Keeps count of the Services whose addresses are left to chance. They stand in no ledger: of a pool that n of them
 * may touch, the first n addresses that would suit somebody may be taken.
 */
export interface Chance {
  readonly add: (floater: Floater) => void
  /** How many may hold an address of this family in this pool. */
  readonly touching: (open: OpenPool, family: Family) => number
  /** How many may hold an address of one of these families in one of these pools. */
  readonly touchingAny: (pools: readonly OpenPool[], families: readonly Family[]) => number
  /** How many addresses of the family they take from these pools at the very least. */
  readonly surelyTaken: (pools: readonly OpenPool[], family: Family) => number
  /** Those that the claim might share with, by their keys. */
  readonly sharers: (claim: Claim) => readonly Floater[]
  /** Whether somebody else asks for this very address and may have come first. */
  readonly isWanted: (address: Address) => boolean
}

/** Floaters that are alike in all that counts, so that thousands of them are a handful of numbers. */
interface Kind {
  readonly pools: ReadonlySet<OpenPool>
  readonly families: readonly Family[]
  readonly sure: readonly Family[]
  count: number
  /** Of these, how many share with nobody. */
  alone: number
  /** Keys under which the others share among each other. */
  readonly groups: Map<string, Claim>
}

export function openChance(ledger: Ledger): Chance {
  const kinds = new Map<string, Kind>()
  const touched = new Map<OpenPool, Record<Family, number>>()
  const groups = new Map<string, Floater[]>()
  const numbers = new Map<OpenPool, number>()
  const numberOf = (open: OpenPool): number => {
    const number = numbers.get(open) ?? numbers.size
    numbers.set(open, number)
    return number
  }
  return {
    add: (floater) => {
      const { claim, pools, families, sure } = floater
      const name = `${pools.map(numberOf).join()}/${families.join()}/${sure.join()}`
      const kind = kinds.get(name) ?? {
        pools: new Set(pools),
        families,
        sure,
        count: 0,
        alone: 0,
        groups: new Map(),
      }
      kinds.set(name, kind)
      kind.count += 1
      if (claim.key === '') kind.alone += 1
      else {
        kind.groups.set(claim.group, claim)
        const group = groups.get(claim.group)
        if (group === undefined) groups.set(claim.group, [floater])
        else group.push(floater)
      }
      for (const open of pools) {
        const counts = touched.get(open) ?? { 4: 0, 6: 0 }
        for (const family of families) counts[family] += 1
        touched.set(open, counts)
      }
    },
    touching: (open, family) => touched.get(open)?.[family] ?? 0,
    touchingAny: (pools, families) =>
      sum(kinds, (kind) => {
        const isOfFamily = families.some((family) => kind.families.includes(family))
        return isOfFamily && pools.some((open) => kind.pools.has(open)) ? kind.count : 0
      }),
    surelyTaken: (pools, family) => {
      const shared = new Set<string>()
      const alone = sum(kinds, (kind) => {
        if (!kind.sure.includes(family) || ![...kind.pools].every((open) => pools.includes(open))) return 0
        // Who may join an address that is certainly in use need not take one of its own.
        for (const [group, claim] of kind.groups) if (!ledger.isShared(claim)) shared.add(group)
        return kind.alone
      })
      return alone + shared.size
    },
    sharers: (claim) => (claim.key === '' ? [] : (groups.get(claim.group) ?? [])),
    // Where the order is given, whoever came first holds the address and is found there.
    isWanted: () => false,
  }
}

function sum(kinds: ReadonlyMap<string, Kind>, of: (kind: Kind) => number): number {
  let total = 0
  for (const kind of kinds.values()) total += of(kind)
  return total
}
