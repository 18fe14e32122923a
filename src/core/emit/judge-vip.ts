import type { Place } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import { isPoolRole, type Use } from '../model/occupancy.ts'
import type { SubnetView } from '../model/segments.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { type Address, sameAddress } from '../net/address.ts'
import { broadcastAddress, networkAddress } from '../net/prefix.ts'
import { contains, rangeOfAddress } from '../net/range.ts'
import { isBuggy, type SpecialUseCode, specialUse } from '../net/special.ts'
import type { Vip } from './change.ts'

/** Why an address cannot be a VIP. */
export type VipObstacle =
  | { readonly code: 'special-use'; readonly use: SpecialUseCode }
  | { readonly code: 'in-network'; readonly network: 'pods' | 'services'; readonly place: Place }
  /** Another thing has the address already; for the control plane VIP also a pool. */
  | { readonly code: 'used'; readonly use: Use }
  | { readonly code: 'in-no-pool' }
  /** The pool never gives out addresses that end in .0 or .255. */
  | { readonly code: 'skipped-by-pool'; readonly use: Use }
  | { readonly code: 'network-address' | 'broadcast-address' | 'outside-subnet'; readonly subnet: SubnetView }
  | { readonly code: 'admin-has-none' }
  | { readonly code: 'not-ipv4' }

export interface VipVerdict {
  readonly cluster: Cluster
  /** The VIP that it is already. */
  readonly is: Vip | undefined
  /** No obstacle = it can be. */
  readonly obstacles: Readonly<Record<Vip, readonly VipObstacle[]>>
}

interface Known {
  readonly address: Address
  /** Everything that uses the address. */
  readonly uses: readonly Use[]
  readonly networks: readonly {
    readonly network: 'pods' | 'services'
    readonly place: Place
    readonly cluster: Cluster
  }[]
}

/** Whether an address can be a VIP of a cluster, by the rules for VIPs (domain VIP-002 to VIP-018). */
export function judgeVip(view: ClusterView, known: Known): VipVerdict {
  const { controlPlaneVIP, ingressVIP } = view.cluster.loadBalancer
  const is = (other: Address | undefined): boolean => other !== undefined && sameAddress(other, known.address)
  const shared = [...ownFaults(view, known), ...subnetFaults(view, known)]
  return {
    cluster: view.cluster,
    is: is(controlPlaneVIP.value) ? 'controlPlaneVIP' : is(ingressVIP.value) ? 'ingressVIP' : undefined,
    obstacles: {
      controlPlaneVIP: [...shared, ...takenFor('controlPlaneVIP', view, known)],
      ingressVIP: [...ingressFaults(view, known), ...shared, ...takenFor('ingressVIP', view, known)],
    },
  }
}

/** What holds whoever wants the address. A VIP inside a cluster range is never reached from outside. */
function ownFaults({ cluster }: ClusterView, { address, networks }: Known): readonly VipObstacle[] {
  const special = specialUse(rangeOfAddress(address))
  return [
    ...(special === undefined ? [] : [{ code: 'special-use', use: special.code } as const]),
    ...networks
      .filter((hit) => hit.cluster === cluster)
      .map(({ network, place }) => ({ code: 'in-network', network, place }) as const),
  ]
}

/** Layer 2 only: with BGP or a load balancer of one's own, VIPs need not be in the nodes' subnet. */
function subnetFaults({ segment, facts }: ClusterView, { address }: Known): readonly VipObstacle[] {
  const subnets = segment?.subnets.filter(({ prefix }) => prefix.family === address.family) ?? []
  const first = subnets[0]
  if (!facts.isLayer2 || first === undefined) return []
  const subnet = subnets.find(({ prefix }) => contains(prefix.range, address))
  if (subnet === undefined) return [{ code: 'outside-subnet', subnet: first }]
  const is = (other: Address | undefined): boolean => other !== undefined && sameAddress(other, address)
  if (is(networkAddress(subnet.prefix))) return [{ code: 'network-address', subnet }]
  return is(broadcastAddress(subnet.prefix)) ? [{ code: 'broadcast-address', subnet }] : []
}

const roleOf = { controlPlaneVIP: 'control-plane-vip', ingressVIP: 'ingress-vip' } as const

function takenFor(vip: Vip, { cluster }: ClusterView, { uses }: Known): readonly VipObstacle[] {
  const isOwn = (use: Use): boolean =>
    use.cluster?.file === cluster.file && use.cluster.document === cluster.document
  return uses
    .filter((use) => !(isOwn(use) && use.role === roleOf[vip]))
    .filter((use) => !(vip === 'ingressVIP' && isOwn(use) && isPoolRole(use.role)))
    .map((use) => ({ code: 'used', use }))
}

function ingressFaults({ cluster, facts }: ClusterView, { address, uses }: Known): readonly VipObstacle[] {
  const faults: VipObstacle[] = []
  if (facts.isAdmin) return [{ code: 'admin-has-none' }]
  if (address.family === 6) faults.push({ code: 'not-ipv4' })
  if (!facts.isBundled) return faults
  const own = uses.filter(
    (use) =>
      isPoolRole(use.role) && use.cluster?.file === cluster.file && use.cluster.document === cluster.document,
  )
  if (own.length === 0) return [...faults, { code: 'in-no-pool' }]
  const skips = (use: Use): boolean =>
    facts.pools.some((pool) => pool.avoidBuggyIPs && pool.ranges.some(({ path }) => path === use.place.path))
  const [first] = own
  if (first !== undefined && isBuggy(address) && own.every(skips))
    faults.push({ code: 'skipped-by-pool', use: first })
  return faults
}
