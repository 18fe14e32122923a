import type { FileId, Path } from '../document.ts'
import type { Address } from '../net/address.ts'
import type { AddressEntry } from '../net/entry.ts'
import type { ParsedPrefix } from '../net/prefix.ts'
import type { Field, Shape } from './field.ts'
import type { Version } from './version.ts'

export const clusterTypes = ['admin', 'user', 'hybrid', 'standalone'] as const
export const profiles = ['default', 'edge'] as const
export const balancerModes = ['bundled', 'manual'] as const
export const balancerTypes = ['layer2', 'bgp'] as const
export const forwardModes = ['snat', 'dsr'] as const
export const taintEffects = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'] as const

export type ClusterType = (typeof clusterTypes)[number]
export type Profile = (typeof profiles)[number]
export type BalancerMode = (typeof balancerModes)[number]
export type BalancerType = (typeof balancerTypes)[number]
export type ForwardMode = (typeof forwardModes)[number]
export type TaintEffect = (typeof taintEffects)[number]

/** A list of the file that may be absent, written empty, or of another shape. */
export interface ListOf<T> {
  readonly path: Path
  /** Whether the key is written, even with nothing after it. */
  readonly written: boolean
  /** Set when something else than a list stands there. */
  readonly misshapen?: Shape
  readonly items: readonly T[]
}

/** A Cluster document with the documents that belong to it, as written. Sections: domain 1 and 2. */
export interface Cluster {
  readonly file: FileId
  /** Index of the Cluster document in its file. */
  readonly document: number
  readonly path: Path
  readonly name: Field<string>
  readonly namespace: Field<string>
  readonly type: Field<ClusterType>
  readonly profile: Field<Profile>
  readonly version: Field<Version>
  readonly gkeConnect: { readonly projectID: Field<string>; readonly location: Field<string> }
  readonly gkeOnPremAPI: {
    readonly path: Path
    readonly written: boolean
    readonly enabled: Field<boolean>
    readonly location: Field<string>
  }
  readonly clusterOperations: { readonly projectID: Field<string>; readonly location: Field<string> }
  readonly controlPlane: ControlPlane
  readonly network: ClusterNetwork
  readonly loadBalancer: LoadBalancer
  readonly proxy: { readonly url: Field<string>; readonly noProxy: readonly Field<string>[] }
  readonly nodeConfig: {
    readonly maxPodsPerNode: Field<number>
    readonly containerRuntime: Field<string>
    readonly privateRegistries: readonly Field<string>[]
  }
  /** `clusterSecurity.authorization.clusterAdmin.gcpAccounts`, when written. */
  readonly gcpAccounts: Path | undefined
  readonly annotations: readonly string[]
  /** NodePool documents of the same file that name this cluster, and misnamed ones that stand below it. */
  readonly nodePools: readonly NodePool[]
  readonly gatewayGroups: readonly GatewayGroup[]
  readonly cidrConfigs: readonly CidrConfig[]
}

export interface ControlPlane {
  readonly pool: NodePoolSpec
  readonly loadBalancer: {
    readonly path: Path
    readonly written: boolean
    readonly mode: Field<BalancerMode>
    readonly garpRepeat: Field<number>
  }
}

export interface ClusterNetwork {
  readonly path: Path
  readonly pods: ListOf<Field<ParsedPrefix>>
  readonly services: ListOf<Field<ParsedPrefix>>
  readonly advancedNetworking: Field<boolean>
  readonly bundledIngress: Field<boolean>
  readonly flatIPv4: Field<boolean>
  readonly multipleNetworkInterfaces: Field<boolean>
  readonly forwardMode: Field<ForwardMode>
}

export interface LoadBalancer {
  readonly path: Path
  readonly written: boolean
  readonly mode: Field<BalancerMode>
  readonly type: Field<BalancerType>
  readonly controlPlaneLBPort: Field<number>
  readonly controlPlaneVIP: Field<Address>
  readonly ingressVIP: Field<Address>
  readonly pools: ListOf<AddressPool>
  /** Absent (`written: false`) = the control plane nodes do the work. */
  readonly nodePool: NodePoolSpec
  readonly localASN: Field<number>
  readonly bgpPeers: ListOf<BgpPeer>
}

export interface AddressPool {
  readonly path: Path
  readonly index: number
  readonly name: Field<string>
  readonly addresses: ListOf<Field<AddressEntry>>
  readonly avoidBuggyIPs: Field<boolean>
  readonly manualAssign: Field<boolean>
}

export interface BgpPeer {
  readonly path: Path
  readonly ip: Field<Address>
  readonly asn: Field<number>
  readonly controlPlaneNodes: readonly Field<Address>[]
  /** Keys of this peer that no document describes, such as a password. */
  readonly keys: readonly string[]
}

/** `nodePoolSpec` of the control plane or the load balancer, or the `spec` of a NodePool document. */
export interface NodePoolSpec {
  readonly path: Path
  readonly written: boolean
  readonly nodes: ListOf<NodeEntry>
  readonly clusterName: Field<string>
  readonly taints: readonly Taint[]
  readonly upgradeStrategy: {
    readonly path: Path
    readonly written: boolean
    readonly concurrentNodes: Field<number>
    readonly minimumAvailableNodes: Field<number>
  }
  readonly kubeletConfig: { readonly registryPullQPS: Field<number>; readonly registryBurst: Field<number> }
}

export interface NodeEntry {
  readonly path: Path
  readonly address: Field<Address>
  readonly k8sIP: Field<Address>
}

export interface Taint {
  readonly path: Path
  readonly key: Field<string>
  readonly value: Field<string>
  readonly effect: Field<TaintEffect>
}

export interface NodePool {
  readonly document: number
  readonly path: Path
  readonly name: Field<string>
  readonly namespace: Field<string>
  readonly spec: NodePoolSpec
  /** `spec.cluster`, which one published sample writes for `spec.clusterName`. */
  readonly misnamedCluster: Field<string>
  readonly maxPodsPerNode: Field<number>
  readonly annotations: readonly string[]
}

export interface GatewayGroup {
  readonly document: number
  readonly path: Path
  readonly name: Field<string>
  readonly namespace: Field<string>
  readonly floatingIPs: readonly Field<Address>[]
}

/** One family of a ClusterCIDRConfig: the range and the prefix length of each node's block. */
export interface CidrBlock {
  readonly path: Path
  readonly cidr: Field<ParsedPrefix>
  readonly perNodeMaskSize: Field<number>
}

export interface CidrConfig {
  readonly document: number
  readonly path: Path
  readonly name: Field<string>
  readonly namespace: Field<string>
  readonly ipv4: CidrBlock | undefined
  readonly ipv6: CidrBlock | undefined
  /** The node pool that `nodeSelector` binds it to, when it names one. */
  readonly nodePool: string | undefined
}
