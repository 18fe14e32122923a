import { type Address, addressOf, printAddress, sameAddress } from '../net/address.ts'
import { claimOf, demandOf } from './claim.ts'
import { type Controller, type Held, isRefusal } from './controller.ts'
import { asMetalLB } from './mapped.ts'
import type { Reason } from './outcome.ts'
import type { PlannedService } from './plan-input.ts'
import { reason } from './reason.ts'

/** What a Service still holds of what it held, or why it lost it; undefined when it held nothing. */
export type Kept = Held | { readonly lost: Reason } | undefined

/**
 * Checks a Service's present addresses against pools, sharing and request, as convergeBalancer does: they stay when
 * nothing speaks against them, and PreferDualStack with one address gets a second one from the same pool.
 */
export function keepHolds(controller: Controller, service: PlannedService): Kept {
  const holds = (service.holds ?? []).map(asMetalLB)
  if (holds.length === 0) return undefined
  if (!areOfFamilies(holds, service)) {
    return lost(reason('former-address-not-requested', { address: printAll(holds) }))
  }
  const held = controller.assign(service, holds)
  if (isRefusal(held)) return lost(formerly(held.reasons[0]!))
  if (service.pool !== undefined && held.pool.name !== service.pool) return drop(controller, service, holds)
  if (service.requested.length > 0 && !sameAddresses(service.requested.map(asMetalLB), holds)) {
    return drop(controller, service, holds)
  }
  return completed(controller, service, held)
}

const printAll = (addresses: readonly Address[]): string => addresses.map(printAddress).join(', ')

const lost = (why: Reason): Kept => ({ lost: why })

function drop(controller: Controller, service: PlannedService, holds: readonly Address[]): Kept {
  controller.release(service.id)
  return lost(reason('former-address-not-requested', { address: printAll(holds) }))
}

/** Fewer families than wanted are right only under PreferDualStack (serviceFamilyChanged). */
function areOfFamilies(holds: readonly Address[], service: PlannedService): boolean {
  const held = new Set(holds.map(({ family }) => family))
  if (held.size !== holds.length) return false
  const demand = demandOf(service)
  if (demand.kind === 'any') return true
  return held.size === demand.families.length && demand.families.every((family) => held.has(family))
}

function sameAddresses(a: readonly Address[], b: readonly Address[]): boolean {
  return a.length === b.length && a.every((one) => b.some((other) => sameAddress(one, other)))
}

/** The same refusal, told of an address that was held. */
function formerly({ code, args }: Reason): Reason {
  switch (code) {
    case 'address-skipped-by-avoid-buggy':
      return reason('former-address-skipped-by-avoid-buggy', args)
    case 'address-held':
    case 'sharing-key-differs':
    case 'backend-differs':
    case 'port-taken':
      return reason('former-address-taken', args)
    default:
      return reason('former-address-in-no-pool', { address: args['address'] ?? args['addresses'] ?? '' })
  }
}

function completed(controller: Controller, service: PlannedService, held: Held): Held {
  const [only, second] = held.addresses
  if (demandOf(service).kind === 'all' || only === undefined || second !== undefined) return held
  const open = controller.pools.find(({ pool }) => pool === held.pool)
  const [found] = open?.lanes[only.family === 4 ? 6 : 4].fits(claimOf(service), 1) ?? []
  return found === undefined ? held : controller.give(service, held.pool, [only, addressOf(found)])
}
