import type { Address, Family } from '../net/address.ts'
import type { Range } from '../net/range.ts'

/** One address pool as MetalLB's controller sees it. The order of `ranges` is the order of handing out. */
export interface Pool {
  readonly name: string
  /** The entries of `addresses` in the order of the file, both families mixed; never sorted, never merged. */
  readonly ranges: readonly Range[]
  /** False for `manualAssign: true`: only an explicit address or the pool's name reaches it. */
  readonly autoAssign: boolean
  /** IPv4 addresses that end in .0 or .255 are neither handed out nor granted on request. */
  readonly avoidBuggyIPs: boolean
  /** Upstream's `serviceAllocation`; a cluster file has no counterpart, so pools of a cluster never carry it. */
  readonly pinned?: PoolPin
}

/** For which Services a pool is kept; both lists must match when both are there (v0.13.8+). */
export interface PoolPin {
  /** Lower is tried first; 0 or absent is tried last. */
  readonly priority: number
  readonly namespaces: readonly string[]
  /** Each a conjunction of `key=value` labels; one of them must match. */
  readonly selectors: readonly Labels[]
}

export type Labels = Readonly<Record<string, string>>

export type Protocol = 'TCP' | 'UDP' | 'SCTP'

export interface ServicePort {
  readonly protocol: Protocol
  /** 1 to 65535. */
  readonly port: number
}

export type TrafficPolicy = 'Cluster' | 'Local'

export type FamilyPolicy = 'SingleStack' | 'PreferDualStack' | 'RequireDualStack'

/** A Service of type LoadBalancer, with everything that MetalLB looks at and nothing else. */
export interface PlannedService {
  /** `namespace/name`, unique among the Services that are allocated together. */
  readonly id: string
  readonly ports: readonly ServicePort[]
  /** externalTrafficPolicy. */
  readonly policy: TrafficPolicy
  /** Families of its cluster IPs, the primary one first: `[4]`, `[6]`, `[4, 6]` or `[6, 4]`. */
  readonly families: readonly Family[]
  readonly familyPolicy: FamilyPolicy
  /** From the loadBalancerIPs annotation or spec.loadBalancerIP; empty = any address. */
  readonly requested: readonly Address[]
  /** From the address-pool annotation. */
  readonly pool?: string
  /** From the allow-shared-ip annotation; `''` = shares with nobody. */
  readonly sharingKey: string
  /** The Pod selector; it counts for sharing under Local, and as `{}` it means none. */
  readonly selector: Labels
  /** The Service's own labels; only upstream's pinned pools look at them. */
  readonly labels?: Labels
  /** Where its Pods run; `'anywhere'` = at least one of them can serve, wherever that is. */
  readonly endpoints: readonly Endpoint[] | 'anywhere'
  /** What it holds already (status.loadBalancer); it keeps that as long as the pools and the request allow. */
  readonly holds?: readonly Address[]
}

/** One Pod behind a Service. Conditions that are absent count as Kubernetes counts them: ready unset is ready. */
export interface Endpoint {
  /** The node it runs on. */
  readonly node: string
  readonly ready?: boolean
  /** A Pod that is shutting down may still serve; MetalLB counts it from v0.14.0. */
  readonly serving?: boolean
}
