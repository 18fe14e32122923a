import { type Address, type Family, printAddress } from '../net/address.ts'
import { type Controller, isRefusal, openController, type Refusal } from './controller.ts'
import { keepHolds } from './keep.ts'
import type { FamilyPolicy, PlannedService, TrafficPolicy } from './plan-input.ts'
import { serve } from './request.ts'
import { familyOf } from './vector-config.ts'
import { readFamilies, readIP, readPool, type VectorPool } from './vector-texts.ts'
import type { VectorAnswer } from './vectors.ts'

/** A Service as the controller's tests give it. */
export interface VectorService {
  readonly type?: string
  readonly namespace?: string
  readonly name?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly clusterIPs?: readonly string[]
  readonly ipFamilyPolicy?: FamilyPolicy
  readonly ipFamilies?: readonly string[]
  readonly loadBalancerIP?: string
  readonly externalTrafficPolicy?: TrafficPolicy
  readonly annotations?: Readonly<Record<string, string>>
  readonly selector?: Readonly<Record<string, string>>
  readonly ports?: readonly { readonly protocol?: string; readonly port: number }[]
  readonly status?: readonly string[]
}

/** What one pass over a Service leaves behind (controller/service.go: convergeBalancer). */
interface Pass {
  readonly addresses: readonly string[]
  readonly pool: string | undefined
  /** Why an error event was raised. */
  readonly reason?: string
}

export function answerService(input: unknown): VectorAnswer {
  const { pools, service } = input as {
    readonly pools: readonly VectorPool[]
    readonly service: VectorService
  }
  const before = service.status ?? []
  const pass = converge(openController(pools.map(readPool)), service)
  const recorded = annotationOf(service, 'ip-allocated-from-pool')
  const change = before.join() !== pass.addresses.join() || recorded !== (pass.pool ?? '')
  const result = { change, warning: pass.reason !== undefined, ...(change ? { status: pass.addresses } : {}) }
  return pass.reason === undefined ? { valid: true, result } : { valid: false, reason: pass.reason, result }
}

/** The newer prefix wins, even when it is empty (v0.14.9). */
function annotationOf({ annotations = {} }: VectorService, name: string): string {
  return annotations[`metallb.io/${name}`] ?? annotations[`metallb.universe.tf/${name}`] ?? ''
}

/** `{ pools, service }` of one Service, once; `reason` also when it ends well after an error event. */
export function converge(controller: Controller, given: VectorService): Pass {
  const id = `${given.namespace ?? 'default'}/${given.name ?? 'service'}`
  const clusterIPs = given.clusterIPs ?? []
  const cleared: Pass = { addresses: [], pool: undefined }
  const clear = (reason?: string): Pass => {
    controller.release(id)
    return reason === undefined ? cleared : { ...cleared, reason }
  }
  if ((given.type ?? 'LoadBalancer') !== 'LoadBalancer') return clear()
  if (controller.pools.length === 0 || clusterIPs.length === 0) return clear()
  if (given.ipFamilyPolicy === 'RequireDualStack' && clusterIPs.length < 2) return clear('ip-family-mismatch')

  const family = familyOf(clusterIPs)
  const status = (given.status ?? []).filter((text) => !text.startsWith('host:'))
  const held = status.map(readIP)
  const isUnclear = held.length > 0 && familyOf(status) === 'unknown'
  if (family === 'unknown') {
    return { addresses: given.status ?? [], pool: undefined, reason: 'ip-family-mismatch' }
  }
  const wish = desiredOf(given)
  const families = readFamilies(family, given.ipFamilies?.[0] === 'IPv6')
  const requested = 'reason' in wish ? [] : wish.addresses
  const service = serviceOf(given, {
    id,
    families,
    requested,
    holds: isUnclear ? [] : held.flatMap((ip) => ip ?? []),
  })
  const event = isUnclear ? { reason: 'ip-family-mismatch' } : {}
  const kept = keepHolds(controller, service)
  if (kept !== undefined && 'addresses' in kept) {
    if ('reason' in wish)
      return { addresses: print(kept.addresses), pool: kept.pool.name, reason: wish.reason }
    return { addresses: print(kept.addresses), pool: kept.pool.name, ...event }
  }
  if ('reason' in wish) return clear(wish.reason)
  const served = serve(controller, service)
  if (isRefusal(served)) return clear(codeOf(served))
  return { addresses: print(served.addresses), pool: served.pool.name, ...event }
}

const print = (addresses: readonly Address[]): readonly string[] => addresses.map(printAddress)

interface Known {
  readonly id: string
  readonly families: readonly Family[]
  readonly requested: readonly Address[]
  readonly holds: readonly Address[]
}

function serviceOf(given: VectorService, { id, families, requested, holds }: Known): PlannedService {
  const service: PlannedService = {
    id,
    families,
    requested,
    holds,
    familyPolicy: given.ipFamilyPolicy ?? 'SingleStack',
    ports: (given.ports ?? []).map(({ protocol = 'TCP', port }) => ({
      protocol: protocol === 'UDP' || protocol === 'SCTP' ? protocol : 'TCP',
      port,
    })),
    policy: given.externalTrafficPolicy ?? 'Cluster',
    sharingKey: annotationOf(given, 'allow-shared-ip'),
    selector: given.selector ?? {},
    labels: given.labels ?? {},
    endpoints: 'anywhere',
  }
  const pool = annotationOf(given, 'address-pool')
  return pool === '' ? service : { ...service, pool }
}

/** The requested addresses, or why they cannot be read (getDesiredLbIPs). */
function desiredOf(
  given: VectorService,
): { readonly addresses: readonly Address[] } | { readonly reason: string } {
  const list = annotationOf(given, 'loadBalancerIPs')
  const single = given.loadBalancerIP ?? ''
  if (list === '' && single === '') return { addresses: [] }
  if (list !== '' && single !== '') return { reason: 'both-ip-fields' }
  const texts = list === '' ? [single] : list.split(',').map((text) => text.trim())
  const addresses = texts.map(readIP)
  if (addresses.includes(undefined)) return { reason: 'invalid-ip' }
  if (texts.length > 1 && familyOf(texts) === 'unknown') return { reason: 'same-family' }
  return { addresses: addresses.flatMap((address) => address ?? []) }
}

/** The codes that the cases use for refusals of the controller. */
function codeOf({ reasons }: Refusal): string {
  switch (reasons[0]?.code) {
    case 'family-mismatch':
      return 'ip-family-mismatch'
    case 'address-in-no-pool':
    case 'address-skipped-by-avoid-buggy':
    case 'addresses-in-different-pools':
      return 'ip-not-in-a-pool'
    case 'unknown-pool':
      return 'unknown-pool'
    case 'address-not-in-pool':
      return 'ip-not-in-pool'
    default:
      return 'pool-exhausted'
  }
}
