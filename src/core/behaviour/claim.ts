import type { Family } from '../net/address.ts'
import type { Labels, PlannedService } from './plan-input.ts'

/** What of a Service decides whether it may stand on an address beside others (SharingKey, BackendKey, Ports). */
export interface Claim {
  readonly id: string
  readonly key: string
  readonly backend: string
  /** Key and backend in one; only claims of one group ever share. `''` = shares with nobody. */
  readonly group: string
  /** `TCP/80`; tcp and udp of one number are two. */
  readonly ports: readonly string[]
}

export function claimOf(service: PlannedService): Claim {
  const known = claims.get(service)
  if (known !== undefined) return known
  const { id, sharingKey: key, policy, selector, ports } = service
  const backend = policy === 'Local' ? printLabels(selector) : ''
  const claim = {
    id,
    key,
    backend,
    group: key === '' ? '' : `${key}\n${backend}`,
    ports: ports.map(({ protocol, port }) => `${protocol}/${port}`),
  }
  claims.set(service, claim)
  return claim
}

/** A Service is asked for its claim in every pool. */
const claims = new WeakMap<PlannedService, Claim>()

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
  if (!families.includes(primary === 4 ? 6 : 4)) return primary === 4 ? onlyFour : onlySix
  return familyPolicy === 'PreferDualStack' ? { kind: 'any', primary } : bothFamilies
}

const onlyFour: Demand = { kind: 'all', families: [4] }
const onlySix: Demand = { kind: 'all', families: [6] }
const bothFamilies: Demand = { kind: 'all', families: [4, 6] }
