import type { NodeFact } from '../model/facts.ts'
import { versionAtLeast, versionBelow } from '../model/facts.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { printAddress } from '../net/address.ts'

/** The three ways by which clients reach a cluster (domain 8, BLB). */
export const trafficWays = ['loadBalancer', 'nodePort', 'ingress'] as const
export type TrafficWay = (typeof trafficWays)[number]

/** What somebody can choose: as it is by default, keeping the address, or keeping it for the whole cluster. */
export const sourceChoices = ['default', 'kept', 'dsr'] as const
export type SourceChoice = (typeof sourceChoices)[number]

/** A station of a packet on its way to the Pod that answers. */
export interface Hop {
  readonly at: 'client' | 'balancer' | 'called-node' | 'ingress-pod' | 'pod'
  /** Machine on which it stands; undefined where it is nobody's of this cluster. */
  readonly node: string | undefined
  /** Whether it is the machine of the station before. */
  readonly isSameNode: boolean
  /** The source address that the packet has on its way from here to the next station, or in what the last one sees. */
  readonly source: string
  /** What happens to the source on the way out of the station before. */
  readonly change: 'none' | 'nat' | 'proxied'
  /** The VIP that the machine announces, where the file says which. */
  readonly announces: string | undefined
  /** The client's address in X-Forwarded-For, where HTTP carries it. */
  readonly header: string | undefined
}

/** An address of nobody, kept for documentation (RFC 5737). */
export const exampleClient = '203.0.113.9'

/** Addresses of machines to draw with; what the file does not say is undefined. */
interface Machines {
  readonly balancer: string | undefined
  readonly worker: string | undefined
  /** Another one than the balancer, where there is one. */
  readonly other: string | undefined
}

/** The way of a packet through this cluster, station by station. */
export function wayOf(view: ClusterView, way: TrafficWay, choice: SourceChoice): readonly Hop[] {
  const { balancer, worker, other } = machinesOf(view)
  const isKept = choice !== 'default'
  const client: Hop = {
    at: 'client',
    node: undefined,
    isSameNode: false,
    source: exampleClient,
    change: 'none',
    announces: undefined,
    header: undefined,
  }
  const entry = way === 'nodePort' ? worker : balancer
  const first: Hop =
    way === 'nodePort'
      ? { ...client, at: 'called-node', node: entry }
      : {
          ...client,
          at: 'balancer',
          node: entry,
          announces: way === 'ingress' ? ingressVip(view) : undefined,
        }
  // With Local the Pod stands on the machine that the packet reached; else anywhere, behind source NAT.
  const isLocal = choice === 'kept'
  const farther = way === 'nodePort' ? (other ?? balancer) : other
  const seen: Hop = {
    ...client,
    at: way === 'ingress' ? 'ingress-pod' : 'pod',
    node: isLocal ? entry : farther,
    isSameNode: isLocal,
    source: isKept ? exampleClient : (entry ?? ''),
    change: isKept ? 'none' : 'nat',
  }
  if (way !== 'ingress') return [client, first, seen]
  const backEnd: Hop = {
    ...client,
    at: 'pod',
    node: worker,
    source: '',
    change: 'proxied',
    header: seen.source,
  }
  return [client, first, seen, backEnd]
}

const ingressVip = ({ cluster }: ClusterView): string | undefined =>
  cluster.loadBalancer.ingressVIP.value === undefined ? undefined : cluster.loadBalancer.ingressVIP.text

/** Whether the last station can tell the client's address, and from what. */
export function keptIn(hops: readonly Hop[]): 'packet' | 'header' | 'nowhere' {
  const last = hops.at(-1)
  if (last?.header !== undefined) return last.header === exampleClient ? 'header' : 'nowhere'
  return last?.source === exampleClient ? 'packet' : 'nowhere'
}

function machinesOf({ facts }: ClusterView): Machines {
  const balancer = addressOf(facts.dataPlaneNodes[0] ?? facts.nodes[0])
  const workers = facts.nodes.filter(({ role }) => role === 'worker').map(addressOf)
  const all = facts.nodes.map(addressOf)
  const worker = workers[0] ?? all.find((one) => one !== balancer) ?? balancer
  const other = [...workers.slice(1), worker, ...all].find((one) => one !== undefined && one !== balancer)
  return { balancer, worker, other: other ?? balancer }
}

const addressOf = (node: NodeFact | undefined): string | undefined =>
  node?.dataAddress === undefined ? undefined : printAddress(node.dataAddress)

/** What has to be known about this cluster before somebody follows the guide. */
export type SourceRemark =
  | { readonly code: 'manual' | 'bgp' | 'admin' | 'announcer-has-pod' | 'called-node-has-pod' }
  | { readonly code: 'header-only' | 'no-bundled-ingress' | 'no-ingress-vip' }
  /** The load balancer nodes are the control plane nodes `nodes`. */
  | { readonly code: 'on-control-plane'; readonly nodes: string }
  /** The load balancer node pool has `taints`, and what has to run there tolerates them. */
  | { readonly code: 'tainted'; readonly taints: string }
  | { readonly code: DsrState }

/** Whether `forwardMode: dsr` is a way here (DSR: from 1.16, flat mode, at creation only). */
export type DsrState =
  | 'dsr-on'
  | 'dsr-possible'
  | 'dsr-needs-flat'
  | 'dsr-fixed'
  | 'dsr-too-old'
  | 'dsr-unknown-version'

export function remarksOn(view: ClusterView, way: TrafficWay): readonly SourceRemark[] {
  const { cluster, facts } = view
  const taints = balancerTaints(view).map(
    ({ key, value, effect }) => `${key}${value === '' ? '' : `=${value}`}:${effect}`,
  )
  const nodes = facts.dataPlaneNodes.flatMap((node) => addressOf(node) ?? [])
  const remarks: (SourceRemark | false)[] = [
    facts.isAdmin && { code: 'admin' },
    facts.isManual && way !== 'nodePort' && { code: 'manual' },
    facts.isBgp && way !== 'nodePort' && { code: 'bgp' },
    way === 'nodePort' && { code: 'called-node-has-pod' },
    way !== 'nodePort' && facts.isLayer2 && { code: 'announcer-has-pod' },
    way === 'ingress' && { code: 'header-only' },
    way === 'ingress' && cluster.network.bundledIngress.value === false && { code: 'no-bundled-ingress' },
    way === 'ingress' && cluster.loadBalancer.ingressVIP.value === undefined && { code: 'no-ingress-vip' },
    way !== 'nodePort' &&
      facts.topology === 'control-plane' &&
      nodes.length > 0 && { code: 'on-control-plane', nodes: nodes.join(', ') },
    way !== 'nodePort' && taints.length > 0 && { code: 'tainted', taints: taints.join(', ') },
  ]
  return remarks.filter((one) => one !== false)
}

export function dsrStateOf({ cluster, deployed }: ClusterView): DsrState {
  const { forwardMode, flatIPv4 } = cluster.network
  const isFlat = flatIPv4.value === true
  if (forwardMode.value === 'dsr' && isFlat && !versionBelow(cluster, '1.16')) return 'dsr-on'
  if (versionBelow(cluster, '1.16')) return 'dsr-too-old'
  if (deployed !== undefined) return 'dsr-fixed'
  if (!isFlat) return 'dsr-needs-flat'
  return versionAtLeast(cluster, '1.16') ? 'dsr-possible' : 'dsr-unknown-version'
}

export interface BalancerTaint {
  readonly key: string
  readonly value: string
  readonly effect: string
}

/** What keeps Pods off the load balancer nodes; PreferNoSchedule keeps none off. */
export function balancerTaints({ cluster, facts }: ClusterView): readonly BalancerTaint[] {
  const spec = facts.topology === 'control-plane' ? cluster.controlPlane.pool : cluster.loadBalancer.nodePool
  if (facts.isManual) return []
  return spec.taints
    .map(({ key, value, effect }) => ({
      key: key.text ?? '',
      value: value.text ?? '',
      effect: effect.text ?? '',
    }))
    .filter(({ key, effect }) => key !== '' && effect !== 'PreferNoSchedule')
}
