import type { ClusterFacts, NodeFact } from '../model/facts.ts'
import { isAtLeast, type Version } from '../model/version.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { type Address, printAddress } from '../net/address.ts'
import type { PortUse } from './ports-words.ts'

export type PortHost = 'controlPlane' | 'loadBalancer' | 'worker'
/** Who has to get through. */
export type PortPeer = 'all' | 'nodes' | 'admin' | 'balancers' | 'controlPlane' | 'self' | 'clients'

/** Something that listens on the machines of one kind. */
export interface PortRule {
  readonly ports: string
  readonly protocol: 'TCP' | 'UDP' | 'TCP, UDP'
  readonly use: PortUse
  readonly from: PortPeer
  /** Minor releases in which it is listed: from the first, below the second. */
  readonly since?: string
  readonly before?: string
}

const ssh: PortRule = { ports: '22', protocol: 'TCP', use: 'ssh', from: 'admin' }
const everyNode: readonly PortRule[] = [
  { ports: '4240', protocol: 'TCP', use: 'cni', from: 'all' },
  { ports: '6081', protocol: 'UDP', use: 'geneve', from: 'nodes' },
  { ports: '10256', protocol: 'TCP', use: 'nodeHealth', from: 'all' },
  { ports: '9192', protocol: 'TCP', use: 'nodeAgent', from: 'admin', since: '1.33' },
]
const metrics: readonly PortRule[] = [
  { ports: '9100', protocol: 'TCP', use: 'metrics', from: 'nodes' },
  { ports: '9101', protocol: 'TCP', use: 'localMetrics', from: 'self', since: '1.28' },
  { ports: '10250', protocol: 'TCP', use: 'kubelet', from: 'controlPlane' },
]

/** Inbound ports by kind of machine (NET, the tables for 1.33 and later, 1.29–1.32, 1.28, 1.16, 1.15 and lower). */
const rules: Readonly<Record<PortHost, readonly PortRule[]>> = {
  controlPlane: [
    ssh,
    { ports: '2379–2381', protocol: 'TCP', use: 'etcd', from: 'controlPlane' },
    { ports: '2382–2384', protocol: 'TCP', use: 'etcdEvents', from: 'controlPlane', since: '1.16' },
    { ports: '6444', protocol: 'TCP', use: 'apiServer', from: 'all' },
    ...everyNode,
    ...metrics,
    { ports: '9977', protocol: 'TCP', use: 'audit', from: 'controlPlane' },
    { ports: '9443', protocol: 'TCP', use: 'controlMetrics', from: 'self', before: '1.28' },
    { ports: '10251', protocol: 'TCP', use: 'scheduler', from: 'self', before: '1.28' },
    { ports: '10252', protocol: 'TCP', use: 'controllers', from: 'self', before: '1.28' },
    { ports: '10257', protocol: 'TCP', use: 'controllers', from: 'self', since: '1.28' },
    { ports: '10259', protocol: 'TCP', use: 'scheduler', from: 'self', since: '1.28' },
    { ports: '8444', protocol: 'TCP', use: 'identityCore', from: 'all', since: '1.28', before: '1.29' },
    { ports: '11002', protocol: 'TCP', use: 'identityCore', from: 'self', since: '1.29' },
    { ports: '14443', protocol: 'TCP', use: 'webhook', from: 'controlPlane' },
  ],
  loadBalancer: [
    ssh,
    ...everyNode,
    { ports: '7946', protocol: 'TCP', use: 'memberlist', from: 'balancers', before: '1.28' },
    { ports: '7946', protocol: 'TCP, UDP', use: 'memberlist', from: 'balancers', since: '1.28' },
    { ports: '8443', protocol: 'TCP', use: 'identity', from: 'all', since: '1.28', before: '1.29' },
    { ports: '11000', protocol: 'TCP', use: 'haproxyMetrics', from: 'all', since: '1.29' },
    { ports: '11001', protocol: 'TCP', use: 'identity', from: 'all', since: '1.29' },
  ],
  worker: [
    ssh,
    ...everyNode,
    ...metrics,
    { ports: '30000–32767', protocol: 'TCP', use: 'nodePort', from: 'clients' },
  ],
}

/** Machines that do the same, with what must reach them. */
export interface PortGroup {
  readonly hosts: readonly PortHost[]
  /** Those that carry the traffic; in the order of the file. */
  readonly addresses: readonly Address[]
  readonly rules: readonly PortRule[]
}

/** Inbound ports for each set of machines that does the same. Without a readable version the newest documented one counts. */
export function portsOf({ cluster, facts }: ClusterView): readonly PortGroup[] {
  const text = cluster.loadBalancer.controlPlaneLBPort.value
  const entry: PortRule = { ports: String(text ?? 443), protocol: 'TCP', use: 'entry', from: 'all' }
  const vipNodes = new Set(facts.vipNodes.flatMap(({ dataAddress }) => keyOf(dataAddress)))
  return groupsOf(facts).map(({ hosts, addresses }) => {
    const holdsVip = addresses.some((address) => keyOf(address).some((key) => vipNodes.has(key)))
    const listed = hosts
      .flatMap((host) => rules[host])
      .filter((rule) => isListed(rule, cluster.version.value))
      // Only layer 2 balancing has speakers that watch each other.
      .filter(({ use }) => use !== 'memberlist' || facts.isLayer2)
    const all = distinct(holdsVip ? [entry, ...listed] : listed)
    return { hosts, addresses, rules: all.toSorted((a, b) => firstPort(a) - firstPort(b)) }
  })
}

function groupsOf(facts: ClusterFacts): readonly Pick<PortGroup, 'hosts' | 'addresses'>[] {
  const machines = new Map<string, { readonly address: Address; readonly hosts: Set<PortHost> }>()
  const add = (host: PortHost, nodes: readonly NodeFact[]): void => {
    for (const { dataAddress: address } of nodes) {
      for (const key of keyOf(address)) {
        const known = machines.get(key) ?? { address: address!, hosts: new Set<PortHost>() }
        known.hosts.add(host)
        machines.set(key, known)
      }
    }
  }
  const inRole = (role: NodeFact['role']): readonly NodeFact[] =>
    facts.nodes.filter((node) => node.role === role)
  add('controlPlane', inRole('controlPlane'))
  add('loadBalancer', [...facts.vipNodes, ...facts.dataPlaneNodes])
  add('worker', inRole('worker'))
  const groups = new Map<string, { readonly hosts: readonly PortHost[]; readonly addresses: Address[] }>()
  for (const { hosts, address } of machines.values()) {
    const key = [...hosts].join(' ')
    const group = groups.get(key) ?? { hosts: [...hosts], addresses: [] }
    group.addresses.push(address)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Nothing for a node without a readable address. */
const keyOf = (address: Address | undefined): readonly string[] =>
  address === undefined ? [] : [printAddress(address)]

function isListed({ since, before }: PortRule, version: Version | undefined): boolean {
  if (version === undefined) return before === undefined
  return (
    (since === undefined || isAtLeast(version, since)) &&
    (before === undefined || !isAtLeast(version, before))
  )
}

function distinct(all: readonly PortRule[]): readonly PortRule[] {
  return [...new Map(all.map((rule) => [`${rule.ports} ${rule.protocol}`, rule])).values()]
}

const firstPort = ({ ports }: PortRule): number => Number.parseInt(ports, 10)
