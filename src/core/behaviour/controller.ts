import { type Address, type Family, printAddress } from '../net/address.ts'
import { findOverlaps, indexRanges } from '../net/overlaps.ts'
import { type Claim, claimOf } from './claim.ts'
import { type FirstFit, openFirstFit } from './first-fit.ts'
import { conflictWith, type Ledger, openLedger } from './ledger.ts'
import { asMetalLB, rangeAsMetalLB } from './mapped.ts'
import type { Reason } from './outcome.ts'
import { acceptsService } from './pinned.ts'
import type { PlannedService, Pool } from './plan-input.ts'
import { isSkipped, spaceOf } from './pool-space.ts'
import { conflictReason, reason } from './reason.ts'

/** What a Service holds. */
export interface Held {
  readonly pool: Pool
  readonly addresses: readonly Address[]
}

/** One pool, ready to hand out. */
export interface OpenPool {
  readonly pool: Pool
  readonly lanes: Readonly<Record<Family, FirstFit>>
}

/**
 * MetalLB's allocator with its state, for one order of the pools (internal/allocator/allocator.go). Mutable; lives for
 * the length of one calculation and is never handed out.
 */
export interface Controller {
  readonly pools: readonly OpenPool[]
  /** The pools that anybody may be served from, which MetalLB walks in random order. */
  readonly shared: readonly OpenPool[]
  readonly ledger: Ledger
  readonly heldBy: (id: string) => Held | undefined
  /** The pool from which the Service may have these very addresses, or why not. */
  readonly check: (service: PlannedService, addresses: readonly Address[]) => Pool | Refusal
  /** Gives these very addresses, or says why not; what the Service held before is freed only on success. */
  readonly assign: (service: PlannedService, addresses: readonly Address[]) => Held | Refusal
  /** Gives addresses that were found in this pool. */
  readonly give: (service: PlannedService, pool: Pool, addresses: readonly Address[]) => Held
  readonly release: (id: string) => void
  /** The pools that hold the address, in order; with those that skip it. */
  readonly poolsAround: (address: Address) => readonly OpenPool[]
}

export interface Refusal {
  readonly reasons: readonly Reason[]
}

export function isRefusal(value: object): value is Refusal {
  return 'reasons' in value
}

export function openController(given: readonly Pool[]): Controller {
  const ledger = openLedger()
  const pools = given.map(
    (pool): OpenPool => ({
      pool,
      lanes: { 4: openFirstFit(spaceOf(pool, 4), ledger), 6: openFirstFit(spaceOf(pool, 6), ledger) },
    }),
  )
  const entries = given.flatMap((pool, item) =>
    pool.ranges.map((range) => ({ range: rangeAsMetalLB(range), item })),
  )
  const index = indexRanges(entries)
  const held = new Map<string, Held>()

  const poolsAround = (address: Address): readonly OpenPool[] =>
    [...new Set(index.covering(address))].sort((a, b) => a - b).map((item) => pools[item]!)

  const opened = new Map(pools.map((open) => [open.pool, open]))
  // Pools of a cluster that MetalLB accepts never overlap; then only the pool that gives is concerned.
  const areApart = findOverlaps(entries, 1).length === 0
  const note = (address: Address, from: Pool, change: 1 | 0 | -1): void => {
    const only = areApart ? opened.get(from) : undefined
    for (const { pool, lanes } of only === undefined ? poolsAround(address) : [only])
      if (!isSkipped(pool, address)) lanes[address.family].noteUse(change)
  }
  const release = (id: string): void => {
    const before = held.get(id)
    if (before === undefined) return
    for (const address of before.addresses) {
      ledger.remove(address.value, id)
      const left = ledger.holdings.get(address.value)
      if (left?.claim === undefined) note(address, before.pool, left === undefined ? -1 : 0)
    }
    held.delete(id)
  }
  const give = (service: PlannedService, pool: Pool, addresses: readonly Address[]): Held => {
    release(service.id)
    const claim = claimOf(service)
    for (const address of addresses) {
      const before = ledger.holdings.get(address.value)
      const isForgotten = before !== undefined && before.claim === undefined
      ledger.add(address.value, claim)
      if (before === undefined) note(address, pool, 1)
      else if (isForgotten) note(address, pool, 0)
    }
    const now = { pool, addresses }
    held.set(service.id, now)
    return now
  }
  const check = (service: PlannedService, wanted: readonly Address[]): Pool | Refusal => {
    const addresses = wanted.map(asMetalLB)
    const pool = poolOfAll(addresses, poolsAround, service.pool)
    if (isRefusal(pool)) return pool
    if (!acceptsService(pool, service)) return { reasons: [reason('pool-pinned', { pool: pool.name })] }
    const families = new Set(addresses.map(({ family }) => family))
    if (families.size < addresses.length) {
      return { reasons: [reason('too-many-addresses', { addresses: printAll(addresses) })] }
    }
    const conflicts = conflictsOf(addresses, claimOf(service), ledger)
    return conflicts.length > 0 ? { reasons: conflicts } : pool
  }
  return {
    pools,
    shared: pools.filter(({ pool }) => pool.autoAssign && pool.pinned === undefined),
    ledger,
    heldBy: (id) => held.get(id),
    release,
    give,
    poolsAround,
    check,
    assign: (service, wanted) => {
      const pool = check(service, wanted)
      return isRefusal(pool) ? pool : give(service, pool, wanted.map(asMetalLB))
    },
  }
}

const printAll = (addresses: readonly Address[]): string => addresses.map(printAddress).join(', ')

function conflictsOf(addresses: readonly Address[], claim: Claim, ledger: Ledger): readonly Reason[] {
  return addresses.flatMap((address) => {
    const conflict = conflictWith(ledger.holdings.get(address.value), claim)
    return conflict === undefined ? [] : [conflictReason(address, conflict)]
  })
}

/** The pool that holds all of them; where pools overlap, the one that was asked for, else the first. */
function poolOfAll(
  addresses: readonly Address[],
  poolsAround: Controller['poolsAround'],
  wanted: string | undefined,
): Pool | Refusal {
  const around = addresses.map((address) => ({ address, pools: poolsAround(address) }))
  const usable = around.map(({ address, pools }) =>
    pools.map(({ pool }) => pool).filter((pool) => !isSkipped(pool, address)),
  )
  const shared = (usable[0] ?? []).filter((pool) => usable.every((others) => others.includes(pool)))
  const chosen = shared.find(({ name }) => name === wanted) ?? shared[0]
  if (chosen !== undefined) return chosen
  const reasons = around.flatMap(({ address, pools }, at) => {
    if ((usable[at] ?? []).length > 0) return []
    const args = { address: printAddress(address) }
    const skipping = pools[0]?.pool.name
    return skipping === undefined
      ? [reason('address-in-no-pool', args)]
      : [reason('address-skipped-by-avoid-buggy', { ...args, pool: skipping })]
  })
  if (reasons.length > 0) return { reasons }
  return { reasons: [reason('addresses-in-different-pools', { addresses: printAll(addresses) })] }
}
