import type { Path } from '../document.ts'
import type { Address } from '../net/address.ts'
import { parseEntry } from '../net/entry.ts'
import { type AddressProblemCode, isProblem } from '../net/problem.ts'
import type { Range } from '../net/range.ts'
import type { AddressPool, Cluster, NodeEntry, NodePoolSpec } from './cluster.ts'
import type { ValueProblem } from './field.ts'
import { isAtLeast, type Version } from './version.ts'

export type NodeRole = 'controlPlane' | 'loadBalancer' | 'worker'

/** A machine with what counts for traffic: `k8sIP` where it is written, else `address` (BLB: k8sIP). */
export interface NodeFact {
  readonly role: NodeRole
  readonly path: Path
  readonly entry: NodeEntry
  /** NodePool name for workers. */
  readonly pool: string | undefined
  readonly dataAddress: Address | undefined
  readonly dataPath: Path
}

/**
 * Where load balancing happens (domain 3): `control-plane` A, `pool` B, `split` C (1.32+), `bgp` D, `manual` E.
 */
export type Topology = 'control-plane' | 'pool' | 'split' | 'bgp' | 'manual'

export interface PoolFact {
  readonly pool: AddressPool
  readonly name: string
  readonly ranges: readonly { readonly range: Range; readonly path: Path; readonly text: string }[]
  readonly avoidBuggyIPs: boolean
  readonly manualAssign: boolean
}

/** What follows from the cluster file, derived once and used by rules, forms and map alike. */
export interface ClusterFacts {
  readonly topology: Topology
  readonly isAdmin: boolean
  readonly isBundled: boolean
  /** bundled and type layer2 or not written. */
  readonly isLayer2: boolean
  readonly isBgp: boolean
  readonly isManual: boolean
  readonly nodes: readonly NodeFact[]
  /** Machines on which MetalLB announces Services. */
  readonly dataPlaneNodes: readonly NodeFact[]
  /** Machines on which Keepalived holds the control plane VIP. */
  readonly vipNodes: readonly NodeFact[]
  readonly pools: readonly PoolFact[]
  readonly isDualStack: boolean
}

export function deriveFacts(cluster: Cluster): ClusterFacts {
  const { type } = cluster.loadBalancer
  const isManual = cluster.loadBalancer.mode.value === 'manual'
  const isBundled = cluster.loadBalancer.mode.value === 'bundled' || isUnstatedMode(cluster)
  const isBgp = isBundled && type.value === 'bgp'
  const controlPlane = nodesOf(cluster.controlPlane.pool, 'controlPlane', undefined)
  const balancers = nodesOf(cluster.loadBalancer.nodePool, 'loadBalancer', undefined)
  const workers = cluster.nodePools.flatMap((pool) => nodesOf(pool.spec, 'worker', pool.name.text))
  const topology = topologyOf(cluster, { isManual, isBgp })
  const ownPool =
    topology === 'pool' || topology === 'split' || (isBgp && cluster.loadBalancer.nodePool.written)
  return {
    topology,
    isAdmin: cluster.type.value === 'admin',
    isBundled,
    isLayer2: isBundled && (type.state === 'absent' || type.value === 'layer2'),
    isBgp,
    isManual,
    nodes: [...controlPlane, ...balancers, ...workers],
    dataPlaneNodes: isManual ? [] : ownPool ? balancers : controlPlane,
    vipNodes: isManual ? [] : topology === 'pool' ? balancers : controlPlane,
    pools: cluster.loadBalancer.pools.items.map(readPoolFact),
    isDualStack: isDualStack(cluster),
  }
}

/** A missing mode reads as bundled, so that a fragment can be judged; placeholders and typos decide nothing. */
function isUnstatedMode(cluster: Cluster): boolean {
  return cluster.loadBalancer.written && cluster.loadBalancer.mode.state === 'absent'
}

function topologyOf(cluster: Cluster, mode: { isManual: boolean; isBgp: boolean }): Topology {
  if (mode.isManual) return 'manual'
  if (mode.isBgp) return 'bgp'
  if (!cluster.loadBalancer.nodePool.written) return 'control-plane'
  return cluster.controlPlane.loadBalancer.mode.value === 'bundled' ? 'split' : 'pool'
}

function nodesOf(spec: NodePoolSpec, role: NodeRole, pool: string | undefined): readonly NodeFact[] {
  return spec.nodes.items.map((entry) => {
    const counts = entry.k8sIP.state === 'absent' ? entry.address : entry.k8sIP
    return { role, path: entry.path, entry, pool, dataAddress: counts.value, dataPath: counts.path }
  })
}

function readPoolFact(pool: AddressPool): PoolFact {
  return {
    pool,
    name: pool.name.text === undefined || pool.name.text === '' ? `#${pool.index + 1}` : pool.name.text,
    ranges: rangesOf(pool),
    avoidBuggyIPs: pool.avoidBuggyIPs.value === true,
    manualAssign: pool.manualAssign.value === true,
  }
}

function rangesOf(pool: AddressPool): PoolFact['ranges'] {
  const ranges: PoolFact['ranges'][number][] = []
  for (const field of pool.addresses.items) {
    const range = field.state === 'bad' ? certainRange(field.problem) : field.value?.range
    if (range !== undefined) ranges.push({ range, path: field.path, text: field.text ?? '' })
  }
  return ranges
}

/** Blanks and full-width characters hide no doubt about the addresses: they are taken, however the entry is written. */
const certain: ReadonlySet<AddressProblemCode> = new Set([
  'spaces-round-dash',
  'stray-spaces',
  'foreign-characters',
  'missing-prefix',
])

function certainRange(problem: ValueProblem): Range | undefined {
  if (problem.kind !== 'address' || !certain.has(problem.address.problem)) return undefined
  const meant = parseEntry(problem.address.meant ?? '')
  return isProblem(meant) ? undefined : meant.range
}

/** A second, IPv6 entry under services makes the cluster dual-stack (DS). */
function isDualStack(cluster: Cluster): boolean {
  const families = new Set(
    cluster.network.services.items.flatMap((field) =>
      field.value === undefined ? [] : [field.value.prefix.family],
    ),
  )
  return families.size === 2
}

/**
 * Whether a version-gated statement may be made: a missing, placeholder or unreadable version
 * silences every one of them (domain 4.9).
 */
export function versionBelow(cluster: Cluster, bound: string): boolean {
  const version: Version | undefined = cluster.version.value
  return version !== undefined && !isAtLeast(version, bound)
}

export function versionAtLeast(cluster: Cluster, bound: string): boolean {
  const version: Version | undefined = cluster.version.value
  return version !== undefined && isAtLeast(version, bound)
}
