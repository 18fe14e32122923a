import { type Family, printAddress } from '../net/address.ts'
import { type Chance, type Floater, openChance } from './chance.ts'
import { claimOf, demandOf } from './claim.ts'
import type { Controller, OpenPool } from './controller.ts'
import { asMetalLB } from './mapped.ts'
import { pinnedPools } from './pinned.ts'
import type { PlannedService } from './plan-input.ts'

/**
 * For Services that come in no promised order: each sees all the others as possible neighbours that may have come
 * first. Gives the chance that one of them has to reckon with.
 */
export function chanceAmong(
  controller: Controller,
  services: readonly PlannedService[],
): (service: PlannedService) => Chance {
  const all = openChance(controller.ledger)
  const own = new Map<string, Floater>()
  const wanted = new Map<string, number>()
  for (const service of services) {
    const floater = floaterOf(controller, service)
    own.set(service.id, floater)
    all.add(floater)
    for (const address of service.requested) {
      const text = printAddress(asMetalLB(address))
      wanted.set(text, (wanted.get(text) ?? 0) + 1)
    }
  }
  return (service) => {
    const mine = own.get(service.id)
    const isMine = (pools: readonly OpenPool[], families: readonly Family[]): boolean =>
      mine !== undefined &&
      families.some((family) => mine.families.includes(family)) &&
      pools.some((open) => mine.pools.includes(open))
    return {
      add: () => undefined,
      touching: (open, family) => all.touching(open, family) - (isMine([open], [family]) ? 1 : 0),
      touchingAny: (pools, families) => all.touchingAny(pools, families) - (isMine(pools, families) ? 1 : 0),
      surelyTaken: () => 0,
      sharers: (claim) => all.sharers(claim).filter((other) => other !== mine),
      isWanted: (address) => (wanted.get(printAddress(address)) ?? 0) > 1,
    }
  }
}

/** Everything that a Service might take. */
function floaterOf({ pools, shared, poolsAround }: Controller, service: PlannedService): Floater {
  const demand = demandOf(service)
  const families: readonly Family[] = demand.kind === 'all' ? demand.families : [4, 6]
  const named = pools.filter(({ pool }) => pool.name === service.pool)
  const around = service.requested.flatMap((address) => poolsAround(asMetalLB(address)))
  const reach =
    around.length > 0
      ? around
      : service.pool === undefined
        ? [...pinnedPools(pools, service), ...shared]
        : named
  return { claim: claimOf(service), pools: reach, families, sure: [] }
}
