import { isPoolRole } from '../model/occupancy.ts'
import type { PlannedService } from '../model/planned-services.ts'
import { type Address, addressPlus, printAddress } from '../net/address.ts'
import { contains } from '../net/range.ts'
import { isBuggy } from '../net/special.ts'
import { isFree, nearestFree } from '../plan/free.ts'
import type { Scopes } from './define.ts'
import { plannedServices, requestsOf } from './planned-requests.ts'

/** How many addresses to each side of the nearest free one are tried, when other Services ask for them. */
const reach = 64

/**
 * The address of a pool closest to `near` that nobody uses and no other planned Service asks for; in the pool that the
 * Service names, if it names one.
 */
export function freeForService(
  view: Scopes['cluster'],
  service: PlannedService,
  near: Address,
): Address | undefined {
  const named = service.addressPool.text ?? ''
  const asked = new Set(
    plannedServices(view)
      .filter((other) => other !== service)
      .flatMap((other) => requestsOf(other).map(({ address }) => printAddress(address))),
  )
  for (const pool of view.facts.pools) {
    if (named !== '' && pool.name !== named) continue
    const nearest = nearestFree(view.workspace, view, near, { inPool: pool })
    if (nearest === undefined) continue
    const isOpen = (address: Address): boolean =>
      pool.ranges.some(({ range }) => contains(range, address)) &&
      !isBuggy(address) &&
      !asked.has(printAddress(address)) &&
      isFree(view.workspace, view, address, { ignore: (use) => isPoolRole(use.role) })
    for (let step = 0; step <= reach; step += 1) {
      for (const by of step === 0 ? [0] : [step, -step]) {
        const address = addressPlus(nearest, by)
        if (address !== undefined && isOpen(address)) return address
      }
    }
  }
  return undefined
}
