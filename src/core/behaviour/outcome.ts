import type { Address } from '../net/address.ts'

/** What becomes of one Service's wish for an address. */
export type Allocation = Assigned | OneOf | Pending

/** Certain: MetalLB has no other choice. */
export interface Assigned {
  readonly state: 'assigned'
  readonly service: string
  readonly pool: string
  /** One, or for dual-stack IPv4 and then IPv6. The first one decides who announces. */
  readonly addresses: readonly Address[]
  /** Ids of the earlier Services that hold one of these addresses too. */
  readonly sharedWith: readonly string[]
  /** What it held before is gone, for this reason; absent when it held nothing or keeps it. */
  readonly lost?: Reason
}

/** Which one is chance: MetalLB walks several pools in random order, or an earlier Service did. */
export interface OneOf {
  readonly state: 'one-of'
  readonly service: string
  /** One per pool, in the order of the file. */
  readonly candidates: readonly Candidate[]
  /** Also possible: that nothing is left and the Service stays pending. */
  readonly mayStayPending: boolean
  readonly lost?: Reason
}

/** What one pool may give. */
export interface Candidate {
  readonly pool: string
  /** One per family, IPv4 first. */
  readonly families: readonly CandidateAddresses[]
}

/** Any free address from the first to the last, in the order in which the pool hands them out. */
export interface CandidateAddresses {
  /** The first of them, at most eight. */
  readonly some: readonly Address[]
  /** How many there are in all. */
  readonly count: number
  /** The last one that is possible. */
  readonly last: Address
}

/** No address; the Service's external IP stays `<pending>`. */
export interface Pending {
  readonly state: 'pending'
  readonly service: string
  /** Why, most important first; at least one. */
  readonly reasons: readonly Reason[]
  readonly lost?: Reason
}

/** A fact as data; `sayReason` in words.ts puts it into words. */
export interface Reason {
  readonly code: ReasonCode
  readonly args: Readonly<Record<string, string | number>>
}

/** The comment behind a code lists the arguments it always carries. */
export type ReasonCode =
  | 'no-pools' // –
  | 'no-automatic-pool' // – every pool has manualAssign
  | 'no-pool-of-family' // family
  | 'pools-full' // family
  | 'no-pool-with-both-families' // –
  | 'unknown-pool' // pool
  | 'pool-lacks-family' // pool, family
  | 'pool-full' // pool, family
  | 'address-in-no-pool' // address
  | 'addresses-in-different-pools' // addresses
  | 'address-not-in-pool' // address, pool
  | 'address-skipped-by-avoid-buggy' // address, pool
  | 'family-mismatch' // addresses, families
  | 'too-many-addresses' // addresses
  | 'one-cluster-ip' // – RequireDualStack, and the Service has cluster IPs of one family only
  | 'pool-pinned' // pool; upstream's serviceAllocation
  | 'address-held' // address, by
  | 'sharing-key-differs' // address, by
  | 'port-taken' // address, by, port
  | 'backend-differs' // address, by
  | 'former-address-in-no-pool' // address
  | 'former-address-skipped-by-avoid-buggy' // address, pool
  | 'former-address-not-requested' // address
  | 'former-address-taken' // address, by
