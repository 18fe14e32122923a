import type { Path } from '../document.ts'
import type { Address } from '../net/address.ts'
import type { ListOf } from './cluster.ts'
import type { Field } from './field.ts'
import type { ServicePort } from './service-port.ts'
import {
  isKeyWritten,
  itemsOf,
  readAddress,
  readAddresses,
  readChoice,
  readFlag,
  readPorts,
  readText,
  type Spot,
  shapeOf,
  spotAt,
} from './spot.ts'

export const trafficPolicies = ['Cluster', 'Local'] as const
export type TrafficPolicy = (typeof trafficPolicies)[number]

export const familyPolicies = ['SingleStack', 'PreferDualStack', 'RequireDualStack'] as const
export type FamilyPolicy = (typeof familyPolicies)[number]

export const familyNames = ['IPv4', 'IPv6'] as const
export type FamilyName = (typeof familyNames)[number]

/**
 * By what MetalLB ranks the nodes: `address` hashes node name and address (v0.11 and later), `service` node name and
 * Service (v0.7 to v0.10). Source: metallb speaker/layer2_controller.go.
 */
export const elections = ['address', 'service'] as const
export type Election = (typeof elections)[number]

/**
 * A Service of type LoadBalancer that somebody plans, as our network plan keeps it. Names follow the Service's own
 * fields and MetalLB's annotations; what is absent has Kubernetes' default.
 */
export interface PlannedService {
  readonly path: Path
  readonly index: number
  readonly name: Field<string>
  /** Absent = `default`. */
  readonly namespace: Field<string>
  /** File or cluster name; needed only where several clusters are open. */
  readonly cluster: Field<string>
  readonly ports: Field<readonly ServicePort[]>
  /** Absent = Cluster. */
  readonly externalTrafficPolicy: Field<TrafficPolicy>
  /** `spec.loadBalancerIP`. */
  readonly loadBalancerIP: Field<Address>
  /** The annotation of that name: one address, or one of each family. */
  readonly loadBalancerIPs: Field<readonly Address[]>
  /** The annotation `address-pool`. */
  readonly addressPool: Field<string>
  /** The annotation `allow-shared-ip`. */
  readonly allowSharedIP: Field<string>
  /** Absent = SingleStack. */
  readonly ipFamilyPolicy: Field<FamilyPolicy>
  /** The first of `ipFamilies`; absent = the first of the cluster's Service ranges. */
  readonly ipFamily: Field<FamilyName>
  /** Labels of the Pods, `app=web,tier=front`. */
  readonly selector: Field<string>
  /** Whether the Pods have `nodeSelector: baremetal.cluster.gke.io/lbnode: "true"`. */
  readonly lbnodeSelector: Field<boolean>
  /** Whether the Pods tolerate the taints of the load balancer node pool. */
  readonly toleratesTaints: Field<boolean>
  /** Names or addresses of the machines with a ready Pod; not written = not known, `[]` = none. */
  readonly replicasOn: ListOf<Field<string>>
}

/** What Kubernetes calls a machine; the cluster file knows its address only. */
export interface NodeName {
  readonly path: Path
  readonly address: Field<Address>
  readonly name: Field<string>
}

export function readService(spot: Spot, index: number): PlannedService {
  const replicas = spotAt(spot, 'replicasOn')
  const shape = shapeOf(replicas)
  return {
    path: spot.path,
    index,
    name: readText(spotAt(spot, 'name')),
    namespace: readText(spotAt(spot, 'namespace')),
    cluster: readText(spotAt(spot, 'cluster')),
    ports: readPorts(spotAt(spot, 'ports')),
    externalTrafficPolicy: readChoice(spotAt(spot, 'externalTrafficPolicy'), trafficPolicies),
    loadBalancerIP: readAddress(spotAt(spot, 'loadBalancerIP')),
    loadBalancerIPs: readAddresses(spotAt(spot, 'loadBalancerIPs')),
    addressPool: readText(spotAt(spot, 'addressPool')),
    allowSharedIP: readText(spotAt(spot, 'allowSharedIP')),
    ipFamilyPolicy: readChoice(spotAt(spot, 'ipFamilyPolicy'), familyPolicies),
    ipFamily: readChoice(spotAt(spot, 'ipFamily'), familyNames),
    selector: readText(spotAt(spot, 'selector')),
    lbnodeSelector: readFlag(spotAt(spot, 'lbnodeSelector')),
    toleratesTaints: readFlag(spotAt(spot, 'toleratesTaints')),
    replicasOn: {
      path: replicas.path,
      written: isKeyWritten(replicas),
      ...(shape === undefined || shape === 'list' ? {} : { misshapen: shape }),
      items: itemsOf(replicas).map(readText),
    },
  }
}

export function readNodeName(spot: Spot): NodeName {
  return {
    path: spot.path,
    address: readAddress(spotAt(spot, 'address')),
    name: readText(spotAt(spot, 'name')),
  }
}

/** Everything of a Service that holds one value. */
export function fieldsOfService(service: PlannedService): readonly Field<unknown>[] {
  const { path: _path, index: _index, replicasOn, ...single } = service
  return [...Object.values(single), ...replicasOn.items]
}
