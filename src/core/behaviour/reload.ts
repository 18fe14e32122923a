import { sameAddress } from '../net/address.ts'
import { allocate } from './allocate.ts'
import type { Allocation } from './outcome.ts'
import type { PlannedService, Pool } from './plan-input.ts'

/** What a change of the pools does to one Service. */
export interface Reloaded {
  readonly service: string
  readonly before: Allocation
  readonly after: Allocation
  readonly change: Change
}

export type Change =
  | 'keeps' // the same addresses, maybe from a pool of another name
  | 'moves' // other addresses than before
  | 'loses' // none any more
  | 'gains' // none before, some now
  | 'waits' // none before, none now
  | 'open' // chance decides, before or after

/**
 * What happens when the pools become others under running Services (v0.14.2 and later; before that MetalLB refused
 * a change that took an address away, #2449). Whoever holds an address that some pool still has keeps it; the others
 * are served anew, in no promised order.
 */
export function reload(
  before: readonly Pool[],
  after: readonly Pool[],
  services: readonly PlannedService[],
): readonly Reloaded[] {
  const first = allocate(before, services)
  const running = services.map((service, index): PlannedService => {
    const held = first[index]
    return held?.state === 'assigned' ? { ...service, holds: held.addresses } : service
  })
  const second = allocate(after, running, 'any')
  return services.map(({ id }, index) => {
    const [was, is] = [first[index]!, second[index]!]
    return { service: id, before: was, after: is, change: changeOf(was, is) }
  })
}

function changeOf(before: Allocation, after: Allocation): Change {
  if (before.state === 'one-of' || after.state === 'one-of') return 'open'
  if (before.state === 'pending') return after.state === 'pending' ? 'waits' : 'gains'
  if (after.state === 'pending') return 'loses'
  const isSame =
    before.addresses.length === after.addresses.length &&
    before.addresses.every((address, index) => sameAddress(address, after.addresses[index]!))
  return isSame ? 'keeps' : 'moves'
}
