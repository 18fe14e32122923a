import { type Family, printAddress } from '../net/address.ts'
import { demandOf } from './claim.ts'
import { type Controller, type Held, isRefusal, type OpenPool, type Refusal } from './controller.ts'
import { findAmong, findInPool } from './find.ts'
import { acceptsService, pinnedPools } from './pinned.ts'
import type { PlannedService, Pool } from './plan-input.ts'
import { reason } from './reason.ts'

/**
 * Gives a Service what it asks for, as controller/service.go does: explicit addresses, else the named pool, else any
 * automatic one. The pools are tried in the order of the list, which upstream shuffles.
 */
export function serve(controller: Controller, service: PlannedService): Held | Refusal {
  const unfit = refuseRequest(service)
  if (unfit !== undefined) return unfit
  if (service.requested.length > 0) {
    const pool = checkRequested(controller, service)
    return isRefusal(pool) ? pool : controller.assign(service, service.requested)
  }
  return service.pool === undefined ? serveAny(controller, service) : serveNamed(controller, service)
}

/** Allocate: the pools kept for the Service first, then all others that are automatic. */
export function serveAny(controller: Controller, service: PlannedService): Held | Refusal {
  const { pools, shared } = controller
  const found = findAmong(pinnedPools(pools, service), service) ?? findAmong(shared, service)
  return found === undefined
    ? refuseAny(controller, service)
    : controller.give(service, found.pool, found.addresses)
}

/** AllocateFromPool: the pool of the annotation and no other. */
export function serveNamed(controller: Controller, service: PlannedService): Held | Refusal {
  const named = namedPool(controller.pools, service)
  if (isRefusal(named)) return named
  const found = findInPool(named, service)
  return found === undefined ? refuseNamed(named, service) : controller.give(service, named.pool, found)
}

/** What is wrong with the request whatever the pools are. */
export function refuseRequest(service: PlannedService): Refusal | undefined {
  const { families, familyPolicy, requested } = service
  const needed = new Set(families)
  if (familyPolicy === 'RequireDualStack' && needed.size < 2) return refuse(reason('one-cluster-ip'))
  if (requested.length === 0) return undefined
  const addresses = requested.map(printAddress).join(', ')
  const asked = new Set(requested.map(({ family }) => family))
  if (requested.length > 2 || asked.size < requested.length) {
    return refuse(reason('too-many-addresses', { addresses }))
  }
  if (asked.size === needed.size && [...asked].every((family) => needed.has(family))) return undefined
  return refuse(reason('family-mismatch', { addresses, families: [...needed].map(nameFamily).join(', ') }))
}

/** The pool of the requested addresses, which must also be the named one, or why they are not to be had. */
export function checkRequested(controller: Controller, service: PlannedService): Pool | Refusal {
  const pool = controller.check(service, service.requested)
  if (isRefusal(pool) || service.pool === undefined || pool.name === service.pool) return pool
  const address = service.requested.map(printAddress).join(', ')
  return refuse(reason('address-not-in-pool', { address, pool: service.pool }))
}

/** The pool of the annotation. */
export function namedPool(pools: readonly OpenPool[], service: PlannedService): OpenPool | Refusal {
  const name = service.pool ?? ''
  const open = pools.find(({ pool }) => pool.name === name)
  if (open === undefined) return refuse(reason('unknown-pool', { pool: name }))
  return acceptsService(open.pool, service) ? open : refuse(reason('pool-pinned', { pool: name }))
}

export function refuseNamed({ pool, lanes }: OpenPool, service: PlannedService): Refusal {
  const short = neededFamilies(service).filter((family) => lanes[family].freeCount() <= 0)
  const families = short.length > 0 ? short : neededFamilies(service)
  return refuse(
    ...families.map((family) =>
      reason(lanes[family].space.size === 0 ? 'pool-lacks-family' : 'pool-full', {
        pool: pool.name,
        family: nameFamily(family),
      }),
    ),
  )
}

/** Why no automatic pool serves the Service. */
export function refuseAny({ pools, shared }: Controller, service: PlannedService): Refusal {
  if (pools.length === 0) return refuse(reason('no-pools'))
  const automatic = [...pinnedPools(pools, service), ...shared]
  if (automatic.length === 0) return refuse(reason('no-automatic-pool'))
  const families = neededFamilies(service)
  const lacking = families.filter((family) => automatic.every(({ lanes }) => lanes[family].space.size === 0))
  if (lacking.length > 0)
    return refuse(...lacking.map((family) => reason('no-pool-of-family', { family: nameFamily(family) })))
  if (
    families.length === 2 &&
    !automatic.some(({ lanes }) => lanes[4].space.size > 0 && lanes[6].space.size > 0)
  )
    return refuse(reason('no-pool-with-both-families'))
  const full = families.filter((family) => automatic.every(({ lanes }) => lanes[family].freeCount() <= 0))
  return refuseFull(full.length > 0 ? full : families)
}

export function refuseFull(families: readonly Family[]): Refusal {
  return refuse(...families.map((family) => reason('pools-full', { family: nameFamily(family) })))
}

/** The families whose want leaves a Service without anything; of PreferDualStack, the primary one. */
export function neededFamilies(service: PlannedService): readonly Family[] {
  const demand = demandOf(service)
  return demand.kind === 'all' ? demand.families : [demand.primary]
}

const nameFamily = (family: Family): string => `IPv${family}`

const refuse = (...reasons: Refusal['reasons']): Refusal => ({ reasons })
