import { type Address, type Family, printAddress } from '../net/address.ts'
import type { Controller, Held, Refusal } from './controller.ts'
import type { FamilyPolicy, PlannedService } from './plan-input.ts'
import { reason } from './reason.ts'
import { serveAny, serveNamed } from './request.ts'
import { readIP, readPort } from './vector-texts.ts'

/** A Service as the allocator alone sees it: families and keys are given, not derived from a manifest. */
export interface Wish {
  readonly id: string
  readonly families: readonly Family[]
  readonly familyPolicy?: FamilyPolicy | undefined
  readonly ports?: readonly string[] | undefined
  readonly key?: string | undefined
  readonly backend?: string | undefined
  readonly pool?: string | undefined
}

/** The backend key stands in for the policy and selector that would give it. */
export function serviceOf({
  id,
  families,
  familyPolicy,
  ports = [],
  key = '',
  backend = '',
  pool,
}: Wish): PlannedService {
  const service: PlannedService = {
    id,
    families,
    familyPolicy: familyPolicy ?? 'SingleStack',
    ports: ports.map(readPort),
    policy: backend === '' ? 'Cluster' : 'Local',
    selector: backend === '' ? {} : { [backend]: '' },
    sharingKey: key,
    requested: [],
    endpoints: 'anywhere',
  }
  return pool === undefined ? service : { ...service, pool }
}

/** Allocate and AllocateFromPool: what a Service has is checked again and stays, whatever pool is named. */
export function allocateStep(controller: Controller, service: PlannedService): Held | Refusal {
  const held = controller.heldBy(service.id)
  if (held === undefined)
    return service.pool === undefined ? serveAny(controller, service) : serveNamed(controller, service)
  const families = new Set(service.families)
  const isSame =
    held.addresses.length === families.size && held.addresses.every(({ family }) => families.has(family))
  if (service.pool !== undefined && service.familyPolicy !== 'PreferDualStack' && !isSame) {
    return { reasons: [reason('family-mismatch', {})] }
  }
  return controller.assign(service, held.addresses)
}

export const readAll = (texts: readonly string[]): readonly Address[] =>
  texts.flatMap((text) => readIP(text) ?? [])

export const printAll = (addresses: readonly Address[]): readonly string[] => addresses.map(printAddress)

/** The codes that the cases use for refusals of the allocator. */
export function codeOf({ reasons }: Refusal): string {
  switch (reasons[0]?.code) {
    case 'unknown-pool':
      return 'unknown-pool'
    case 'family-mismatch':
      return 'wrong-family'
    case 'address-in-no-pool':
    case 'address-skipped-by-avoid-buggy':
    case 'addresses-in-different-pools':
      return 'not-allowed'
    case 'address-held':
    case 'sharing-key-differs':
    case 'backend-differs':
    case 'port-taken':
      return 'in-use'
    default:
      return 'pool-exhausted'
  }
}
