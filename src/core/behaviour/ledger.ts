import type { Claim } from './claim.ts'
import type { AddressValue } from './pool-space.ts'

/** Who stands on one address. */
export interface Holding {
  /** Ids with the ports they use. */
  readonly owners: Map<string, readonly string[]>
  /** Port to id. */
  readonly ports: Map<string, string>
  /** The claim whose keys count; undefined once no port is in use any more: MetalLB then forgets the address. */
  claim: Claim | undefined
}

/** Why a Service may not join an address. */
export type Conflict =
  | { readonly code: 'address-held' | 'sharing-key-differs' | 'backend-differs'; readonly by: string }
  | { readonly code: 'port-taken'; readonly by: string; readonly port: string }

/** All addresses in use and by whom. Mutable, for the length of one calculation. */
export interface Ledger {
  readonly holdings: ReadonlyMap<AddressValue, Holding>
  readonly add: (address: AddressValue, claim: Claim) => void
  readonly remove: (address: AddressValue, id: string) => void
  /** Addresses in use that the claim may join, in no particular order. */
  readonly joinable: (claim: Claim) => readonly AddressValue[]
  /** Whether anybody with the same keys holds an address. */
  readonly isShared: (claim: Claim) => boolean
}

interface Group {
  readonly addresses: Set<AddressValue>
  /** On how many of the addresses each port is in use. */
  readonly ports: Map<string, number>
}

export function openLedger(): Ledger {
  const holdings = new Map<AddressValue, Holding>()
  const groups = new Map<string, Group>()
  const groupOf = (claim: Claim): Group => {
    const group = groups.get(claim.group) ?? { addresses: new Set(), ports: new Map() }
    groups.set(claim.group, group)
    return group
  }
  const enter = (address: AddressValue, claim: Claim, holding: Holding, sign: 1 | -1): void => {
    if (claim.key === '') return
    const group = groupOf(claim)
    if (sign === 1) group.addresses.add(address)
    else group.addresses.delete(address)
    for (const port of holding.ports.keys()) group.ports.set(port, (group.ports.get(port) ?? 0) + sign)
  }
  return {
    holdings,
    add: (address, claim) => {
      const holding = holdings.get(address) ?? { owners: new Map(), ports: new Map(), claim: undefined }
      holdings.set(address, holding)
      if (holding.claim !== undefined) enter(address, holding.claim, holding, -1)
      for (const port of claim.ports) holding.ports.set(port, claim.id)
      holding.owners.set(claim.id, claim.ports)
      holding.claim = claim
      enter(address, claim, holding, 1)
    },
    remove: (address, id) => {
      const holding = holdings.get(address)
      const ports = holding?.owners.get(id)
      if (holding === undefined || ports === undefined) return
      if (holding.claim !== undefined) enter(address, holding.claim, holding, -1)
      for (const port of ports) holding.ports.delete(port)
      holding.owners.delete(id)
      if (holding.ports.size === 0) holding.claim = undefined
      if (holding.claim !== undefined) enter(address, holding.claim, holding, 1)
      if (holding.owners.size === 0) holdings.delete(address)
    },
    isShared: (claim) => (groups.get(claim.group)?.addresses.size ?? 0) > 0,
    joinable: (claim) => {
      if (claim.key === '') return []
      const group = groups.get(claim.group)
      if (group === undefined) return []
      // A port that is in use on every address of the group rules all of them out at once.
      if (claim.ports.some((port) => group.ports.get(port) === group.addresses.size)) return []
      return [...group.addresses].filter((address) => isFree(holdings.get(address), claim.ports))
    },
  }
}

function isFree(holding: Holding | undefined, ports: readonly string[]): boolean {
  return holding === undefined || !ports.some((port) => holding.ports.has(port))
}

/**
 * Whether the claim may join: same key, not empty, same backend key, no port in common. The sole owner may change its
 * own key in place (internal/allocator: checkSharing).
 */
export function conflictWith(holding: Holding | undefined, claim: Claim): Conflict | undefined {
  const theirs = holding?.claim
  if (holding === undefined || theirs === undefined) return undefined
  const other = firstOther(holding, claim.id)
  if (other !== undefined) {
    if (theirs.key === '' || claim.key === '') return { code: 'address-held', by: other }
    if (theirs.key !== claim.key) return { code: 'sharing-key-differs', by: other }
    if (theirs.backend !== claim.backend) return { code: 'backend-differs', by: other }
  }
  for (const port of claim.ports) {
    const by = holding.ports.get(port)
    if (by !== undefined && by !== claim.id) return { code: 'port-taken', by, port }
  }
  return undefined
}

function firstOther({ owners }: Holding, id: string): string | undefined {
  for (const owner of owners.keys()) if (owner !== id) return owner
  return undefined
}
