import { type FileId, type Path, PLAN_FILE, type Place } from '../document.ts'
import type { Address, Family } from '../net/address.ts'
import { indexRanges, type RangeIndex } from '../net/overlaps.ts'
import { type Range, rangeOfAddress } from '../net/range.ts'
import type { Cluster } from './cluster.ts'
import type { ClusterFacts, NodeFact } from './facts.ts'
import type { NetworkPlan, Purpose } from './network-plan.ts'

/** What an address is used for; the map's alphabet has one letter for each (look/map-spec). */
export type Role =
  | 'control-plane-node'
  | 'load-balancer-node'
  | 'worker-node'
  | 'k8s-ip'
  | 'control-plane-vip'
  | 'ingress-vip'
  | 'pool'
  | 'manual-pool'
  | 'floating-ip'
  | 'gateway'
  | 'dhcp'
  | 'dns'
  | 'reserved'

/** Which cluster of the workspace, by where its document stands. */
export interface ClusterRef {
  readonly file: FileId
  readonly document: number
}

/** One use of one range of addresses by one thing that stands in a text. */
export interface Use {
  readonly role: Role
  readonly range: Range
  readonly place: Place
  /** Pool name, node pool name, or the note of a reserved range; may be `''`. */
  readonly name: string
  /** undefined for what the network plan reserves. */
  readonly cluster: ClusterRef | undefined
  /** The address of a node that has a k8sIP: for SSH only, no traffic. */
  readonly ssh?: true
}

/** What uses which address, for rules, planner, scene and explanations alike. */
export interface Occupancy {
  readonly uses: readonly Use[]
  readonly index: RangeIndex<Use>
}

export function occupancyOf(uses: readonly Use[]): Occupancy {
  let index: RangeIndex<Use> | undefined
  return {
    uses,
    // Built on first question: most keystrokes never ask the workspace-wide one.
    get index() {
      index ??= indexRanges(uses.map((use) => ({ range: use.range, item: use })))
      return index
    },
  }
}

const nodeRole = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const satisfies Record<NodeFact['role'], Role>

export function usesOfCluster(cluster: Cluster, facts: ClusterFacts): readonly Use[] {
  const uses: Use[] = []
  const ref: ClusterRef = { file: cluster.file, document: cluster.document }
  const add = (role: Role, range: Range, path: Path, name: string, ssh?: true): void => {
    const place = { file: cluster.file, path }
    if (ssh === undefined) uses.push({ role, range, place, name, cluster: ref })
    else uses.push({ role, range, place, name, cluster: ref, ssh })
  }
  const addOne = (role: Role, address: Address | undefined, path: Path, name = ''): void => {
    if (address !== undefined) add(role, rangeOfAddress(address), path, name)
  }
  for (const node of facts.nodes) {
    const { address, k8sIP } = node.entry
    const name = node.pool ?? ''
    const separate = k8sIP.value !== undefined && !sameValue(k8sIP.value, address.value)
    if (address.value !== undefined) {
      add(nodeRole[node.role], rangeOfAddress(address.value), address.path, name, separate ? true : undefined)
    }
    if (separate) addOne('k8s-ip', k8sIP.value, k8sIP.path, name)
  }
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  addOne('control-plane-vip', controlPlaneVIP.value, controlPlaneVIP.path)
  addOne('ingress-vip', ingressVIP.value, ingressVIP.path)
  for (const pool of facts.pools) {
    const role = pool.manualAssign ? 'manual-pool' : 'pool'
    for (const entry of pool.ranges) add(role, entry.range, entry.path, pool.name)
  }
  for (const group of cluster.gatewayGroups) {
    for (const ip of group.floatingIPs) addOne('floating-ip', ip.value, ip.path, group.name.text ?? '')
  }
  return uses
}

function sameValue(a: Address, b: Address | undefined): boolean {
  return b !== undefined && a.family === b.family && a.value === b.value
}

const purposeRole = {
  gateway: 'gateway',
  dhcp: 'dhcp',
  dns: 'dns',
  ntp: 'reserved',
  host: 'reserved',
  cluster: 'reserved',
  other: 'reserved',
} as const satisfies Record<Purpose, Role>

export function usesOfPlan(plan: NetworkPlan): readonly Use[] {
  const uses: Use[] = []
  for (const segment of plan.segments) {
    for (const { gateway } of segment.subnets) {
      if (gateway.value === undefined) continue
      uses.push(planUse('gateway', rangeOfAddress(gateway.value), gateway.path, ''))
    }
    for (const { range, purpose, note } of segment.reserved) {
      if (range.value === undefined) continue
      const role = purposeRole[purpose.value ?? 'other']
      uses.push(planUse(role, range.value.range, range.path, note.text ?? ''))
    }
  }
  return uses
}

function planUse(role: Role, range: Range, path: Path, name: string): Use {
  return { role, range, place: { file: PLAN_FILE, path }, name, cluster: undefined }
}

export const usesOfFamily = (uses: readonly Use[], family: Family): readonly Use[] =>
  uses.filter((use) => use.range.family === family)

const nodeRoles: ReadonlySet<Role> = new Set([
  'control-plane-node',
  'load-balancer-node',
  'worker-node',
  'k8s-ip',
])
export const isNodeRole = (role: Role): boolean => nodeRoles.has(role)
const poolRoles: ReadonlySet<Role> = new Set(['pool', 'manual-pool'])
export const isPoolRole = (role: Role): boolean => poolRoles.has(role)
const vipRoles: ReadonlySet<Role> = new Set(['control-plane-vip', 'ingress-vip'])
export const isVipRole = (role: Role): boolean => vipRoles.has(role)
const reservedRoles: ReadonlySet<Role> = new Set(['gateway', 'dhcp', 'dns', 'reserved'])
export const isReservedRole = (role: Role): boolean => reservedRoles.has(role)
