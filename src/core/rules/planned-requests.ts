import { type Path, PLAN_FILE, type Place } from '../document.ts'
import type { PlannedService } from '../model/planned-services.ts'
import { parseLabels, printLabels } from '../model/pod-labels.ts'
import { printServicePort } from '../model/service-port.ts'
import { servesServices, serviceId, servicesOfCluster } from '../model/services-of-cluster.ts'
import { type Address, printAddress } from '../net/address.ts'
import type { Scopes } from './define.ts'

/** One address that a planned Service asks for, and where it says so. */
export interface AddressRequest {
  readonly service: PlannedService
  readonly address: Address
  readonly place: Place
}

/** Two planned Services that ask for the same address, in the order of the plan. */
export interface SharedRequest {
  readonly first: AddressRequest
  readonly second: AddressRequest
}

export const planPlace = (path: Path): Place => ({ file: PLAN_FILE, path })

/** The planned Services to which MetalLB would give an address. */
export function plannedServices(view: Scopes['cluster']): readonly PlannedService[] {
  return servesServices(view) ? servicesOfCluster(view, view.workspace) : []
}

/** What one Service asks for, by field and by annotation; an address that it names twice counts once. */
export function requestsOf(service: PlannedService): readonly AddressRequest[] {
  const { loadBalancerIP, loadBalancerIPs } = service
  const seen = new Set<string>()
  return [
    ...(loadBalancerIP.state === 'read'
      ? [{ address: loadBalancerIP.value, path: loadBalancerIP.path }]
      : []),
    ...(loadBalancerIPs.value ?? []).map((address) => ({ address, path: loadBalancerIPs.path })),
  ].flatMap(({ address, path }) => {
    const key = printAddress(address)
    if (seen.has(key)) return []
    seen.add(key)
    return [{ service, address, place: planPlace(path) }]
  })
}

/** For every Service, the first earlier one that asks for the same address and meets the condition. */
export function sharedRequests(
  view: Scopes['cluster'],
  isMeant: (first: PlannedService, second: PlannedService) => boolean,
): readonly SharedRequest[] {
  const earlier = new Map<string, AddressRequest[]>()
  const found: SharedRequest[] = []
  for (const second of plannedServices(view).flatMap(requestsOf)) {
    const key = printAddress(second.address)
    const others = earlier.get(key) ?? []
    const first = others.find(({ service }) => service !== second.service && isMeant(service, second.service))
    if (first !== undefined) found.push({ first, second })
    others.push(second)
    earlier.set(key, others)
  }
  return found
}

/** How a message names a Service; the namespace `default` goes without saying. */
export const nameOfService = (service: PlannedService): string => serviceId(service).replace(/^default\//, '')

export const isLocal = (service: PlannedService): boolean => service.externalTrafficPolicy.value === 'Local'

/** The key under which a Service shares its address; `''` = with nobody. */
export const sharingKey = (service: PlannedService): string => service.allowSharedIP.text ?? ''

/** Ports with their protocol that both have: tcp/53 and udp/53 are two. */
export function commonPorts(first: PlannedService, second: PlannedService): readonly string[] {
  const print = (service: PlannedService): readonly string[] =>
    (service.ports.value ?? []).map(printServicePort)
  const taken = new Set(print(first))
  return [...new Set(print(second))].filter((port) => taken.has(port))
}

/** Both under Local with labels that differ; labels that nobody wrote down decide nothing. */
export function haveOtherPods(first: PlannedService, second: PlannedService): boolean {
  if (!isLocal(first) || !isLocal(second)) return false
  const [a, b] = [first.selector, second.selector]
  if (a.state !== 'read' || b.state !== 'read') return false
  return printLabels(parseLabels(a.value)) !== printLabels(parseLabels(b.value))
}
