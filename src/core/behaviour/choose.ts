import type { Family } from '../net/address.ts'
import { candidateOf } from './candidates.ts'
import type { Chance } from './chance.ts'
import { type Claim, claimOf, demandOf } from './claim.ts'
import { type Controller, type Held, type OpenPool } from './controller.ts'
import { findAmong, findInPool } from './find.ts'
import type { OneOf } from './outcome.ts'
import type { PlannedService } from './plan-input.ts'

/** What is possible, where MetalLB has a choice. */
export type Choice = Pick<OneOf, 'candidates' | 'mayStayPending'>

/** One pool that may serve, with the families it can. */
interface Offer {
  readonly open: OpenPool
  readonly families: readonly Family[]
}

/** Serves from one of the pools, whose order is chance; gives the address only where there is no choice. */
export function serveFrom(
  controller: Controller,
  chance: Chance,
  service: PlannedService,
  pools: readonly OpenPool[],
): Held | Choice | undefined {
  const [only] = pools
  if (only !== undefined && pools.length === 1 && chance.touchingAny(pools, [4, 6]) === 0) {
    const found = findInPool(only, service)
    return found === undefined ? undefined : controller.give(service, only.pool, found)
  }
  const claim = claimOf(service)
  const demand = demandOf(service)
  const wanted: readonly Family[] = demand.kind === 'all' ? demand.families : [4, 6]
  const offers = pools.flatMap((open): Offer | [] => {
    const families = findInPool(open, service)?.map(({ family }) => family)
    return families === undefined ? [] : { open, families }
  })
  if (offers.length === 0 || isUsedUp(chance, claim, pools, service)) return undefined

  const whole = offers.filter(({ families }) => families.length === wanted.length)
  const isWholeSure = hasSlot(chance, claim, whole, wanted)
  const isWidened = demand.kind === 'any' && !isWholeSure
  const chosen = isWidened ? widen(chance, offers, whole, demand.primary) : whole
  const places = chosen.map(({ open }) => open)
  const rivals = (isWidened ? offers : chosen).map(({ open }) => open)
  if (chosen.length === 1 && chance.touchingAny(rivals, wanted) === 0) {
    const found = findAmong(places, service)!
    return controller.give(service, found.pool, found.addresses)
  }
  const isSure = isWidened
    ? wanted.some((family) => hasSlot(chance, claim, offersOf(offers, family), [family]))
    : isWholeSure || canJoinOne(chance, claim, places, wanted)
  const candidates = chosen.map(({ open, families }) => candidateOf(open, chance, claim, families))
  chance.add({ claim, pools: places, families: wanted, sure: isSure && !isWidened ? wanted : [] })
  return { candidates, mayStayPending: !isSure }
}

const offersOf = (offers: readonly Offer[], family: Family): readonly Offer[] =>
  offers.filter(({ families }) => families.includes(family))

/**
 * PreferDualStack where both families are not certain. As long as nothing is open, the first pool with the primary
 * family follows, and then the other one; otherwise any of them may.
 */
function widen(
  chance: Chance,
  offers: readonly Offer[],
  whole: readonly Offer[],
  primary: Family,
): readonly Offer[] {
  const isOpen =
    chance.touchingAny(
      offers.map(({ open }) => open),
      [4, 6],
    ) > 0
  if (isOpen) return offers
  if (whole.length > 0) return whole
  const first = offersOf(offers, primary)
  return first.length > 0 ? first : offers
}

/**
 * Whether a place is certainly left: every Service whose address is open lands in one pool and takes at most one
 * place there, a place being one address of each wanted family.
 */
function hasSlot(
  chance: Chance,
  claim: Claim,
  offers: readonly Offer[],
  families: readonly Family[],
): boolean {
  const slots = offers.reduce((sum, { open }) => {
    const perFamily = families.map((family) => {
      const lane = open.lanes[family]
      return lane.freeCount() + (lane.joinedCount(claim) > 0 ? 1 : 0)
    })
    return sum + Math.min(...perFamily)
  }, 0)
  return (
    slots >
    chance.touchingAny(
      offers.map(({ open }) => open),
      families,
    )
  )
}

/** Whether the open ones have taken all there is of a family that must be had, and none of them shares. */
function isUsedUp(
  chance: Chance,
  claim: Claim,
  pools: readonly OpenPool[],
  service: PlannedService,
): boolean {
  if (chance.sharers(claim).length > 0) return false
  const isGone = (family: Family): boolean => {
    const left = pools.reduce(
      (sum, { lanes }) => sum + lanes[family].freeCount() + lanes[family].joinedCount(claim),
      0,
    )
    return left <= chance.touchingAny(pools, [family]) && left <= chance.surelyTaken(pools, family)
  }
  const demand = demandOf(service)
  return demand.kind === 'all' ? demand.families.some(isGone) : isGone(4) && isGone(6)
}

/** Whether one whose address is open certainly has a place here on which the claim may join it. */
function canJoinOne(
  chance: Chance,
  claim: Claim,
  pools: readonly OpenPool[],
  families: readonly Family[],
): boolean {
  const sharers = chance.sharers(claim)
  const isFree = sharers.every((other) => !other.claim.ports.some((port) => claim.ports.includes(port)))
  return (
    isFree &&
    sharers.some(
      (other) =>
        families.every((family) => other.sure.includes(family)) &&
        other.pools.every((open) => pools.includes(open)),
    )
  )
}
