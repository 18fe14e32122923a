import type { Path } from '../document.ts'
import type { NodeRole } from '../model/facts.ts'
import type { Range } from '../net/range.ts'

/** Machines with one job: the control plane, the load balancer nodes, or the workers of one node pool. */
export interface NodeGroup {
  readonly role: NodeRole
  /** NodePool name for workers, else undefined. */
  readonly pool: string | undefined
}

export type Vip = 'controlPlaneVIP' | 'ingressVIP'
export type ClusterNetworkName = 'pods' | 'services'

/** One difference between two readings of a cluster, in addresses and settings. Texts are as written in the file. */
export type Change = {
  /** Where it stands in the earlier and in the later file; undefined where nothing does. */
  readonly before: Path | undefined
  readonly after: Path | undefined
} & (
  | { readonly kind: 'setting'; readonly field: string; readonly from?: string; readonly to?: string }
  | { readonly kind: 'vip'; readonly vip: Vip; readonly from?: string; readonly to?: string }
  | {
      readonly kind: 'pool-added' | 'pool-removed' | 'pool-gained' | 'pool-lost'
      readonly pool: string
      readonly ranges: readonly Range[]
      /** How many addresses the ranges hold. */
      readonly count: bigint
    }
  | { readonly kind: 'pool-renamed'; readonly pool: string; readonly to: string }
  | {
      readonly kind: 'pool-flag'
      readonly pool: string
      readonly flag: 'avoidBuggyIPs' | 'manualAssign'
      readonly to: boolean
    }
  /** Entries that differ and cannot be read, so that their addresses are not compared. */
  | { readonly kind: 'pool-unread'; readonly pool: string; readonly texts: readonly string[] }
  | {
      readonly kind: 'nodes-added' | 'nodes-removed'
      readonly group: NodeGroup
      readonly addresses: readonly string[]
    }
  | {
      readonly kind: 'node-moved'
      readonly address: string
      readonly from: NodeGroup
      readonly to: NodeGroup
    }
  | { readonly kind: 'k8s-ip'; readonly address: string; readonly from?: string; readonly to?: string }
  | {
      readonly kind: 'network'
      readonly network: ClusterNetworkName
      readonly from: readonly string[]
      readonly to: readonly string[]
    }
  | { readonly kind: 'floating-added' | 'floating-removed'; readonly addresses: readonly string[] }
)

/** A group of addresses of which it can be said as a whole that nothing changed. */
export type Part = Vip | 'pools' | 'nodes' | 'networks'

export interface ClusterChanges {
  /** The later name, or the earlier one of a cluster that is gone. */
  readonly name: string
  readonly status: 'added' | 'removed' | 'kept'
  readonly changes: readonly Change[]
  /** What a kept cluster has and has still, address for address. */
  readonly unchanged: readonly Part[]
}
