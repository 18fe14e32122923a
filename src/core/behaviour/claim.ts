import type { Family } from '../net/address.ts'
import type { Labels, PlannedService } from './plan-input.ts'

/** What of a Service decides whether it may stand on an address beside others (SharingKey, BackendKey, Ports). */
export interface Claim {
  readonly id: string
  readonly key: string
  readonly backend: string
  /** `TCP/80`; tcp and udp of one number are two. */
  readonly ports: readonly string[]
}

export function claimOf({ id, sharingKey, policy, selector, ports }: PlannedService): Claim {
  return {
    id,
    key: sharingKey,
    backend: policy === 'Local' ? printLabels(selector) : '',
    ports: ports.map(({ protocol, port }) => `${protocol}/${port}`),
  }
}

/** Sorted, so that the order in which a selector was written does not matter. */
function printLabels(labels: Labels): string {
  return Object.keys(labels)
    .toSorted()
    .map((key) => `${key}=${labels[key]}`)
    .join(',')
}

/**
 * The families a Service must get. Two cluster IPs mean both, whatever the policy says, except under
 * PreferDualStack, where either will do (internal/allocator: findBestPoolForService).
 */
export type Demand =
  | { readonly kind: 'all'; readonly families: readonly Family[] }
  | { readonly kind: 'any'; readonly primary: Family }

export function demandOf({ families, familyPolicy }: PlannedService): Demand {
  const primary = families[0] ?? 4
  if (new Set(families).size < 2) return { kind: 'all', families: [primary] }
  return familyPolicy === 'PreferDualStack' ? { kind: 'any', primary } : { kind: 'all', families: [4, 6] }
}
