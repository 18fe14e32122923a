import { type Chance, openChance } from './chance.ts'
import { type Controller, type Held, isRefusal, openController } from './controller.ts'
import { type Kept, keepHolds } from './keep.ts'
import { chanceAmong } from './no-order.ts'
import type { Allocation } from './outcome.ts'
import type { PlannedService, Pool } from './plan-input.ts'
import { serveByChance } from './serve-by-chance.ts'

/**
 * The address each Service gets, may get, or why none: the Services are created in the order of the list, or in no
 * promised order, after those that hold an address already. One outcome per Service, in the order of the list. Pools
 * are walked by MetalLB in random order, so where two of them can serve a Service the answer is one of several, and
 * what that leaves open stays open.
 */
export function allocate(
  pools: readonly Pool[],
  services: readonly PlannedService[],
  order: 'given' | 'any' = 'given',
): readonly Allocation[] {
  const controller = openController(pools)
  const kept = services.map((service) => keepHolds(controller, service))
  const newcomers = services.filter((_, index) => !isHeld(kept[index]))
  const chance = openChance(controller.ledger)
  const chanceOf = order === 'given' ? (): Chance => chance : chanceAmong(controller, newcomers)
  return services.map((service, index) => {
    const before = kept[index]
    if (isHeld(before)) return assigned(controller, service.id, before)
    const outcome = outcomeOf(controller, chanceOf(service), service)
    return before === undefined ? outcome : { ...outcome, lost: before.lost }
  })
}

const isHeld = (kept: Kept): kept is Held => kept !== undefined && 'addresses' in kept

function outcomeOf(controller: Controller, chance: Chance, service: PlannedService): Allocation {
  const served = serveByChance(controller, chance, service)
  if (isRefusal(served)) return { state: 'pending', service: service.id, reasons: served.reasons }
  if ('candidates' in served) return { state: 'one-of', service: service.id, ...served }
  return assigned(controller, service.id, served)
}

function assigned(controller: Controller, id: string, { pool, addresses }: Held): Allocation {
  const others = new Set<string>()
  for (const { value } of addresses)
    for (const owner of controller.ledger.holdings.get(value)?.owners.keys() ?? [])
      if (owner !== id) others.add(owner)
  return { state: 'assigned', service: id, pool: pool.name, addresses, sharedWith: [...others] }
}
