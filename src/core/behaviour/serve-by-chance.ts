import type { Address } from '../net/address.ts'
import type { Chance } from './chance.ts'
import { type Choice, serveFrom } from './choose.ts'
import { type Claim, claimOf } from './claim.ts'
import { type Controller, type Held, isRefusal, type Refusal } from './controller.ts'
import { findAmong } from './find.ts'
import { asMetalLB } from './mapped.ts'
import type { CandidateAddresses } from './outcome.ts'
import { pinnedPools } from './pinned.ts'
import type { PlannedService } from './plan-input.ts'
import { comparePositions, positionOf } from './pool-space.ts'
import { checkRequested, namedPool, refuseAny, refuseNamed, refuseRequest } from './request.ts'

/** As `serve`, but a choice that MetalLB makes by chance stays a choice, and so does all that hangs on one. */
export function serveByChance(
  controller: Controller,
  chance: Chance,
  service: PlannedService,
): Held | Refusal | Choice {
  const unfit = refuseRequest(service)
  if (unfit !== undefined) return unfit
  if (service.requested.length > 0) return serveRequested(controller, chance, service)
  if (service.pool !== undefined) {
    const named = namedPool(controller.pools, service)
    if (isRefusal(named)) return named
    return serveFrom(controller, chance, service, [named]) ?? refuseNamed(named, service)
  }
  const { pools, shared } = controller
  const pinned = findAmong(pinnedPools(pools, service), service)
  if (pinned !== undefined) return controller.give(service, pinned.pool, pinned.addresses)
  return serveFrom(controller, chance, service, shared) ?? refuseAny(controller, service)
}

/** Explicit addresses: certain, unless somebody whose own address is open may have come first. */
function serveRequested(
  controller: Controller,
  chance: Chance,
  service: PlannedService,
): Held | Refusal | Choice {
  const pool = checkRequested(controller, service)
  if (isRefusal(pool)) return pool
  const claim = claimOf(service)
  const addresses = service.requested.map(asMetalLB)
  if (addresses.every((address) => !mayBeTaken(controller, chance, claim, address))) {
    return controller.give(service, pool, addresses)
  }
  const pools = controller.pools.filter((open) => open.pool === pool)
  chance.add({ claim, pools, families: addresses.map(({ family }) => family), sure: [] })
  const families = addresses
    .toSorted((a, b) => a.family - b.family)
    .map((address): CandidateAddresses => ({ some: [address], count: 1, last: address }))
  return { candidates: [{ pool: pool.name, families }], mayStayPending: true }
}

/** Whether a Service of which only the possible addresses are known may stand in the way on this one. */
function mayBeTaken(controller: Controller, chance: Chance, claim: Claim, address: Address): boolean {
  if (chance.isWanted(address)) return true
  const isHeld = controller.ledger.holdings.has(address.value)
  return controller.poolsAround(address).some((open) => {
    const others = chance.touching(open, address.family)
    if (others === 0) return false
    if (isHeld)
      return chance
        .sharers(claim)
        .some((other) => other.claim.ports.some((port) => claim.ports.includes(port)))
    const { space, freeAt } = open.lanes[address.family]
    const last = freeAt(others)
    const [end, here] = [
      last === undefined ? undefined : positionOf(space, last),
      positionOf(space, address.value),
    ]
    return end !== undefined && here !== undefined && comparePositions(here, end) <= 0
  })
}
