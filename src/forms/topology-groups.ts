import type { NodeFact } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { type Address, printAddress } from '../core/net/address.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { printRangeShort, rangeOfAddress } from '../core/net/range.ts'
import type { RoleKeyName } from '../look/RoleKey.tsx'
import { joinList } from '../words/join-list.ts'
import type { Say } from '../words/say.ts'
import type { Announced } from './announced.ts'
import { poolTotals } from './pool-totals.ts'
import { printCount } from './print-count.ts'
import { mostDrawn } from './topology-measures.ts'

/** An address, or a pool of them, that somebody answers for. */
export interface HeldAddress {
  readonly role: 'control-plane-vip' | 'ingress-vip' | 'pool'
  readonly name: string
  readonly help: string
  /** One machine at a time holds it and others stand by, one machine for each Service, or all at once. */
  readonly held: 'one' | 'spread' | 'all'
  /** Keys of the machines that answer by the forecast; without one the picture shows how it works. */
  readonly holders?: ReadonlySet<string>
}

export interface Machine {
  readonly key: string
  readonly role: RoleKeyName
  readonly name: string
  /** Planned Services that it announces by the forecast. */
  readonly announces?: number
  /** Taken down in the forecast. */
  readonly isDown?: boolean
}

/** Machines that answer for the same addresses, and by what. */
export interface HolderGroup {
  readonly addresses: readonly HeldAddress[]
  readonly machines: readonly Machine[]
  /** A load balancer outside the cluster stands for itself. */
  readonly holds: 'machines' | 'nothing'
  readonly title: string
  readonly help: string
}

export interface TopologyPicture {
  readonly groups: readonly HolderGroup[]
  /** What stands behind them: workers, routers, back ends. */
  readonly below: readonly { readonly label: string; readonly machines: readonly Machine[] }[]
  /** Layer 2 holds the groups together; undefined where addresses are routed or held outside. */
  readonly domain: string | undefined
}

/** Who answers for the control plane VIP, who announces Services, and on which machines (domain 3). */
export function topologyPicture(view: ClusterView, words: Say, announced?: Announced): TopologyPicture {
  switch (view.facts.topology) {
    case 'control-plane':
    case 'pool':
      return withForecast(sharedPicture(view, words), announced)
    case 'split':
      return withForecast(splitPicture(view, words), announced)
    case 'bgp':
      return bgpPicture(view, words)
    case 'manual':
      return manualPicture(view, words)
  }
}

/** Who announces what, where a forecast tells. */
function withForecast(picture: TopologyPicture, announced: Announced | undefined): TopologyPicture {
  if (announced === undefined) return picture
  const { ingress, services, counts, down } = announced
  return {
    ...picture,
    groups: picture.groups.map((group) => ({
      ...group,
      addresses: group.addresses.map((address) => {
        if (address.role === 'control-plane-vip') return address
        return { ...address, holders: address.role === 'pool' ? services : ingress }
      }),
      machines: group.machines.map((machine) => ({
        ...machine,
        announces: counts.get(machine.key) ?? 0,
        isDown: down.has(machine.key),
      })),
    })),
  }
}

function sharedPicture(view: ClusterView, words: Say): TopologyPicture {
  const { facts } = view
  return {
    groups: [
      {
        addresses: [apiAddress(view, words), ...serviceAddresses(view, words)],
        machines: machines(view, facts.vipNodes),
        holds: 'machines',
        title: words('form.topology.both'),
        help: words('form.topology.bothHelp'),
      },
    ],
    below: workers(view, words),
    domain: domainOf(view, words),
  }
}

function splitPicture(view: ClusterView, words: Say): TopologyPicture {
  const { facts } = view
  return {
    groups: [
      {
        addresses: [apiAddress(view, words)],
        machines: machines(view, facts.vipNodes),
        holds: 'machines',
        title: words('form.topology.keepalived'),
        help: words('form.topology.keepalivedHelp'),
      },
      {
        addresses: serviceAddresses(view, words),
        machines: machines(view, facts.dataPlaneNodes),
        holds: 'machines',
        title: words('form.topology.speakers'),
        help: words('form.topology.speakersHelp'),
      },
    ],
    below: workers(view, words),
    domain: domainOf(view, words),
  }
}

function bgpPicture(view: ClusterView, words: Say): TopologyPicture {
  const { cluster, facts } = view
  const floating = cluster.gatewayGroups.flatMap((group) => group.floatingIPs)
  const peers = cluster.loadBalancer.bgpPeers.items
  return {
    groups: [
      {
        addresses: [{ ...apiAddress(view, words), held: 'all' }],
        machines: machines(view, facts.vipNodes),
        holds: 'machines',
        title: words('network.bgpApi', { count: peers.length }),
        help: words('network.bgpApiHelp'),
      },
      {
        addresses: serviceAddresses(view, words).map((one) => ({ ...one, held: 'all' })),
        machines: floating.map(({ path, text }) => ({
          key: path.join('/'),
          role: 'floating-ip',
          name: text ?? '–',
        })),
        holds: 'machines',
        title: words('network.bgpServices'),
        help: words('network.bgpServicesHelp'),
      },
    ],
    below: [
      {
        label: words('network.routers'),
        machines: peers.map(({ path, ip }) => ({
          key: path.join('/'),
          role: 'gateway',
          name: ip.text ?? '–',
        })),
      },
      ...workers(view, words),
    ],
    domain: undefined,
  }
}

function manualPicture(view: ClusterView, words: Say): TopologyPicture {
  const { cluster, facts } = view
  const backEnds = facts.nodes.filter((node) => node.role === 'controlPlane')
  const needsIngress = !facts.isAdmin && cluster.network.bundledIngress.value !== false
  return {
    groups: [
      {
        addresses: [apiAddress(view, words), ...ingressAddress(view, words)],
        machines: [],
        holds: 'nothing',
        title: words('network.manual'),
        help: words('network.manualHelp'),
      },
    ],
    below: [
      { label: words('network.manualBack', { count: backEnds.length }), machines: machines(view, backEnds) },
      ...(needsIngress
        ? [
            {
              label: words('network.manualIngress'),
              machines: machines(
                view,
                facts.nodes.filter((node) => node.role === 'worker'),
              ),
            },
          ]
        : []),
    ],
    domain: undefined,
  }
}

function apiAddress({ cluster }: ClusterView, words: Say): HeldAddress {
  const { controlPlaneVIP, controlPlaneLBPort } = cluster.loadBalancer
  const address = controlPlaneVIP.value === undefined ? '–' : printAddress(controlPlaneVIP.value)
  const shown = address.includes(':') ? `[${address}]` : address
  return {
    role: 'control-plane-vip',
    name: `${shown}:${controlPlaneLBPort.value ?? 443}`,
    help: words('form.topology.api'),
    held: 'one',
  }
}

function ingressAddress({ cluster }: ClusterView, words: Say): readonly HeldAddress[] {
  const { value } = cluster.loadBalancer.ingressVIP
  if (value === undefined) return []
  const name = printAddress(value)
  return [{ role: 'ingress-vip', name, help: words('form.topology.ingress'), held: 'one' }]
}

const mostNames = 3

function serviceAddresses(view: ClusterView, words: Say): readonly HeldAddress[] {
  const { automatic, manual } = poolTotals(view)
  const names = view.facts.pools.map((pool) => pool.name)
  if (names.length === 0) return ingressAddress(view, words)
  const shown = joinList(names.slice(0, mostNames), words)
  return [
    ...ingressAddress(view, words),
    {
      role: 'pool',
      name: names.length > mostNames ? `${shown} …` : shown,
      help: words('form.topology.services', { count: printCount(automatic + manual) }),
      held: 'spread',
    },
  ]
}

function workers(view: ClusterView, words: Say): TopologyPicture['below'] {
  const nodes = view.facts.nodes.filter((node) => node.role === 'worker')
  if (nodes.length === 0) return []
  return [{ label: words('form.topology.workers'), machines: machines(view, nodes) }]
}

const roles = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const

const machines = (view: ClusterView, nodes: readonly NodeFact[]): readonly Machine[] =>
  nodes.map((node, index) => ({
    key: node.path.join('/'),
    role: roles[node.role],
    // Of thousands only a few are drawn, the others counted.
    name: index < mostDrawn ? shortOf(view, node.dataAddress) : '',
  }))

function shortOf(view: ClusterView, address: Address | undefined): string {
  if (address === undefined) return '–'
  const subnet = view.segment?.subnets.find((one) => one.prefix.family === address.family)
  return printRangeShort(rangeOfAddress(address), subnet?.prefix)
}

function domainOf(view: ClusterView, words: Say): string {
  const subnets = view.segment?.subnets.map((subnet) => printPrefix(subnet.prefix)) ?? []
  return `${words('form.topology.domain')} ${joinList(subnets, words)}`.trim()
}
