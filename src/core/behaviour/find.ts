import { type Address, addressOf, type Family } from '../net/address.ts'
import { claimOf, demandOf } from './claim.ts'
import type { OpenPool } from './controller.ts'
import type { PlannedService, Pool } from './plan-input.ts'

/**
 * What one pool would give a Service: one address per family that it must have, IPv4 first; of PreferDualStack
 * whatever there is. Undefined when that is too little.
 */
export function findInPool({ lanes }: OpenPool, service: PlannedService): readonly Address[] | undefined {
  const claim = claimOf(service)
  const demand = demandOf(service)
  const wanted: readonly Family[] = demand.kind === 'all' ? demand.families : [4, 6]
  const found: Address[] = []
  for (const family of wanted) {
    const [value] = lanes[family].fits(claim, 1)
    if (value !== undefined) found.push(addressOf(value))
  }
  const isEnough = demand.kind === 'all' ? found.length === wanted.length : found.length > 0
  return isEnough ? found : undefined
}

/**
 * The pool that serves a Service first when the pools are tried in this order: for PreferDualStack the first with
 * both families, else the first with the primary one, else the first with the other (findBestPoolForService).
 */
export function findAmong(
  pools: readonly OpenPool[],
  service: PlannedService,
): { readonly pool: Pool; readonly addresses: readonly Address[] } | undefined {
  const demand = demandOf(service)
  let best: { readonly pool: Pool; readonly addresses: readonly Address[]; readonly rank: number } | undefined
  for (const open of pools) {
    const addresses = findInPool(open, service)
    if (addresses === undefined) continue
    if (demand.kind === 'all' || addresses.length === 2) return { pool: open.pool, addresses }
    const rank = addresses[0]?.family === demand.primary ? 1 : 2
    if (best === undefined || rank < best.rank) best = { pool: open.pool, addresses, rank }
  }
  return best
}
