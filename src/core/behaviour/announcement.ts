import type { Address } from '../net/address.ts'
import type { Endpoint, TrafficPolicy } from './plan-input.ts'

/** A node on which MetalLB's speaker runs. Its name is the Kubernetes node name: the election hashes that text. */
export interface Speaker {
  readonly name: string
  /** Labelled node.kubernetes.io/exclude-from-external-load-balancers; counts from v0.14.0. */
  readonly isExcluded?: boolean
  /** Condition NodeNetworkUnavailable is true; counts from v0.13.10. */
  readonly hasNoNetwork?: boolean
}

/**
 * How the announcing node is found.
 *
 * - `address`: SHA-256 of node name, `#` and the address (v0.11 and later).
 * - `service`: SHA-256 of node name, `#` and namespace/name; only nodes with a ready Pod take part (v0.7 to v0.10).
 */
export type ElectionRule = 'address' | 'service'

/** One address that somebody has to answer for. */
export interface Target {
  /** Service id, `namespace/name`. */
  readonly service: string
  /** The first address of the Service; it decides for a second one too. */
  readonly address: Address
  readonly policy: TrafficPolicy
  readonly endpoints: readonly Endpoint[] | 'anywhere'
  /** Names of the nodes that may announce it (L2Advertisement nodeSelectors); absent = all speakers. */
  readonly advertisedFrom?: readonly string[]
}

/** Who answers for one address. */
export interface Announcement {
  readonly service: string
  readonly address: Address
  /** undefined = nobody, and `silence` says why. */
  readonly node: string | undefined
  /** All nodes that may answer, the announcing one first: each takes over when those before it are down. */
  readonly order: readonly string[]
  readonly silence?: Silence
}

export type Silence =
  | 'no-speaker' // there is no live speaker
  | 'no-serving-pod' // no Pod can serve
  | 'no-pod-on-a-speaker' // policy Local (or the older rule), and every Pod runs elsewhere
  | 'not-advertised' // no L2Advertisement selects a live speaker
  | 'all-excluded' // every live speaker is excluded or has no network

/** One address that changes its node. */
export interface Move {
  readonly service: string
  readonly address: Address
  readonly from: string | undefined
  readonly to: string | undefined
}

/** What a set of failed nodes changes, against all nodes up. */
export interface Failover {
  /** One per target, in the order of the targets. */
  readonly announcements: readonly Announcement[]
  /** Only what changes. The way back is the same list read from `to` to `from`: a node that returns takes its addresses back. */
  readonly moves: readonly Move[]
}
