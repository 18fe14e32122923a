import { type Place, samePlace } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import type { Use } from '../model/occupancy.ts'
import type { SubnetView } from '../model/segments.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import { type Address, sameAddress } from '../net/address.ts'
import { broadcastAddress, isPrivate, networkAddress } from '../net/prefix.ts'
import { contains, type Range, rangeOfAddress } from '../net/range.ts'
import { type SpecialUseCode, specialUse } from '../net/special.ts'
import type { Finding } from '../rules/finding.ts'
import type { ClusterNetworkName } from './change.ts'
import { judgeVip, type VipVerdict } from './judge-vip.ts'

/** A cluster's Pod or Service range that holds an address. */
export interface NetworkHit {
  readonly network: ClusterNetworkName
  readonly range: Range
  readonly cluster: Cluster
  readonly place: Place
}

/** A subnet of a segment that holds an address, and what the address is in it. */
export interface SubnetHit {
  readonly segment: string
  readonly subnet: SubnetView
  readonly position: 'network' | 'broadcast' | 'gateway' | 'host'
}

/** What is known of one address: for hover on the map, and for "explain an address". */
export interface AddressExplanation {
  readonly address: Address
  readonly special: SpecialUseCode | undefined
  readonly isPrivate: boolean
  /** What uses it, pools included; empty = nothing that is open does. */
  readonly uses: readonly Use[]
  readonly networks: readonly NetworkHit[]
  readonly subnets: readonly SubnetHit[]
  /** Whether it can be a VIP, for each cluster. */
  readonly verdicts: readonly VipVerdict[]
  readonly findings: readonly Finding[]
}

export function explainAddress(
  model: WorkspaceModel,
  findings: readonly Finding[],
  address: Address,
): AddressExplanation {
  const range = rangeOfAddress(address)
  const uses = model.occupancy.index.meeting(range)
  const networks = networksHolding(model, address)
  return {
    address,
    special: specialUse(range)?.code,
    isPrivate: isPrivate(range),
    uses,
    networks,
    subnets: subnetsHolding(model, address),
    verdicts: model.clusters.map((view) => judgeVip(view, { address, uses, networks })),
    findings: findings.filter((finding) => speaksOf(finding, address, uses)),
  }
}

export function networksHolding(model: WorkspaceModel, address: Address): readonly NetworkHit[] {
  return model.clusters.flatMap(({ cluster }) =>
    (['pods', 'services'] as const).flatMap((network) =>
      cluster.network[network].items.flatMap((field): readonly NetworkHit[] => {
        const range = field.value?.prefix.range
        if (range === undefined || !contains(range, address)) return []
        return [{ network, range, cluster, place: { file: cluster.file, path: field.path } }]
      }),
    ),
  )
}

function subnetsHolding(model: WorkspaceModel, address: Address): readonly SubnetHit[] {
  return model.segments.flatMap(({ name, subnets }) =>
    subnets
      .filter((subnet) => contains(subnet.prefix.range, address))
      .map((subnet): SubnetHit => ({ segment: name, subnet, position: positionIn(subnet, address) })),
  )
}

function positionIn({ prefix, gateway }: SubnetView, address: Address): SubnetHit['position'] {
  const is = (other: Address | undefined): boolean => other !== undefined && sameAddress(other, address)
  if (is(gateway)) return 'gateway'
  if (is(networkAddress(prefix))) return 'network'
  return is(broadcastAddress(prefix)) ? 'broadcast' : 'host'
}

/** Either the address is among those in question, or the finding stands at the very value that uses it. */
function speaksOf({ ranges, place }: Finding, address: Address, uses: readonly Use[]): boolean {
  return ranges.some((range) => contains(range, address)) || uses.some((use) => samePlace(use.place, place))
}
