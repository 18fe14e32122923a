import { isNodeRole, isPoolRole, isVipRole, type Use } from '../../model/occupancy.ts'
import type { SubnetView } from '../../model/segments.ts'
import { type Address, printAddress } from '../../net/address.ts'
import { broadcastAddress, networkAddress, printPrefix } from '../../net/prefix.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { isBuggy } from '../../net/special.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'

interface Special {
  readonly address: Address
  readonly what: 'gateway' | 'network' | 'broadcast'
}

/** VIP-017: such an address cannot be a host’s. A pool may cover network and broadcast address, as every whole subnet does. */
export default defineRule({
  id: 'no-special-address-of-subnet',
  covers: ['VIP-017'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips',
  sources: ['INFERRED', 'NET'],
  words: {
    en: {
      title: 'No VIP and no node has the gateway, network or broadcast address of the subnet',
      why: 'The network and broadcast address are no host’s, and two machines that claim the gateway’s address cut the whole subnet off. MetalLB knows no subnet and gives such addresses out like any other.',
      remedy: 'Use another address of the subnet, or correct the subnet in the network plan.',
      messages: {
        gateway: '{address} is the gateway of {subnet}',
        network: '{address} is the network address of {subnet}',
        broadcast: '{address} is the broadcast address of {subnet}',
        networkAssumed: '{address} is the network address of {subnet} (assumed, not confirmed)',
        broadcastAssumed: '{address} is the broadcast address of {subnet} (assumed, not confirmed)',
        poolNetwork: '{pool} gives out {address}, the network address of {subnet}',
        poolBroadcast: '{pool} gives out {address}, the broadcast address of {subnet}',
        poolAssumed: '{pool} gives out {address}, an end of {subnet} (assumed, not confirmed)',
      },
    },
    'zh-CN': {
      title: 'VIP 和节点都不使用子网的网关、网络或广播地址',
      why: '网络地址和广播地址不属于任何主机；两台机器争用网关地址会使整个子网断网。MetalLB 不了解子网，会照常分配这些地址。',
      remedy: '改用该子网中的其他地址，或在网络规划中更正子网。',
      messages: {
        gateway: '{address} 是 {subnet} 的网关',
        network: '{address} 是 {subnet} 的网络地址',
        broadcast: '{address} 是 {subnet} 的广播地址',
        networkAssumed: '{address} 是 {subnet} 的网络地址 (该子网为推定，尚未确认)',
        broadcastAssumed: '{address} 是 {subnet} 的广播地址 (该子网为推定，尚未确认)',
        poolNetwork: '{pool} 会分配 {subnet} 的网络地址 {address}',
        poolBroadcast: '{pool} 会分配 {subnet} 的广播地址 {address}',
        poolAssumed: '{pool} 会分配 {subnet} 的首个或末个地址 {address} (该子网为推定，尚未确认)',
      },
    },
  },
  check(view, report) {
    for (const subnet of view.segment?.subnets ?? []) {
      for (const special of specialOf(subnet)) {
        for (const use of usersOf(view, special)) {
          const isPool = isPoolRole(use.role)
          const assumed = !subnet.confirmed && special.what !== 'gateway'
          report({
            message: messageFor(special.what, isPool, assumed),
            args: {
              address: printAddress(special.address),
              subnet: printPrefix(subnet.prefix),
              pool: use.name,
            },
            at: use.place,
            related: subnet.place === undefined ? [] : [subnet.place],
            ranges: [rangeOfAddress(special.address)],
            assumed,
            ...(isPool ? { severity: 'warning' } : {}),
          })
        }
      }
    }
  },
})

function specialOf({ prefix, gateway }: SubnetView): readonly Special[] {
  const all = [
    { address: gateway, what: 'gateway' },
    { address: networkAddress(prefix), what: 'network' },
    { address: broadcastAddress(prefix), what: 'broadcast' },
  ] as const
  return all.flatMap(({ address, what }) => (address === undefined ? [] : [{ address, what }]))
}

/** A gateway in a pool is the reserved addresses’ rule; an address that avoidBuggyIPs skips is given to nobody. */
function usersOf(view: Scopes['cluster'], { address, what }: Special): readonly Use[] {
  const skipping = view.facts.pools.filter((pool) => pool.avoidBuggyIPs).flatMap((pool) => pool.ranges)
  return view.occupancy.index.covering(address).filter((use) => {
    if (isVipRole(use.role) || isNodeRole(use.role)) return true
    if (!isPoolRole(use.role) || what === 'gateway') return false
    return !(isBuggy(address) && skipping.some((entry) => entry.path === use.place.path))
  })
}

function messageFor(what: Special['what'], isPool: boolean, assumed: boolean): string {
  if (isPool) return assumed ? 'poolAssumed' : what === 'network' ? 'poolNetwork' : 'poolBroadcast'
  return assumed ? `${what}Assumed` : what
}

const vip = '2/spec/loadBalancer/vips/controlPlaneVIP'
const entry = '2/spec/loadBalancer/addressPools/1/addresses/0'
const plan = examplePlan({ cidr: '10.200.0.0/25', gateway: '10.200.0.1' })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Next to all three', 'zh-CN': '与三者都相邻' },
      text: exampleFile({ controlPlane: ['10.200.0.2'], vip: '10.200.0.126' }),
      plan,
    },
    {
      name: { en: 'The pool skips .0', 'zh-CN': '地址池跳过 .0' },
      text: exampleFile({
        pools: [{}, { name: 'low', addresses: ['10.200.0.0/31'], avoidBuggyIPs: 'true' }],
      }),
      plan: examplePlan({ cidr: '10.200.0.0/24' }),
    },
    {
      name: { en: 'A /31 has no network address', 'zh-CN': '/31 没有网络地址' },
      text: exampleFile({
        controlPlane: ['10.200.0.0'],
        workers: ['10.200.0.1'],
        vip: '10.1.1.1',
        ingress: '10.1.1.2',
        pools: null,
      }),
      plan: examplePlan({ cidr: '10.200.0.0/31' }),
    },
  ],
  invalid: [
    {
      name: { en: 'A VIP is the gateway', 'zh-CN': 'VIP 是网关' },
      text: exampleFile({ vip: '10.200.0.1' }),
      plan,
      expect: [{ message: 'gateway', at: vip }],
    },
    {
      name: { en: 'A node has the network address', 'zh-CN': '节点使用网络地址' },
      text: exampleFile({ workers: ['10.200.0.0'] }),
      plan,
      expect: [{ message: 'network', at: '3/spec/nodes/0/address' }],
    },
    {
      name: { en: 'A VIP is the broadcast address', 'zh-CN': 'VIP 是广播地址' },
      text: exampleFile({ vip: '10.200.0.127' }),
      plan,
      expect: [{ message: 'broadcast', at: vip }],
    },
    {
      name: { en: 'The same ends of a subnet that nobody confirmed', 'zh-CN': '同上，子网未确认' },
      text: exampleFile({ vip: '10.200.0.255', workers: ['10.200.0.0'] }),
      expect: [
        { message: 'networkAssumed', at: '3/spec/nodes/0/address', severity: 'warning' },
        { message: 'broadcastAssumed', at: vip, severity: 'warning' },
      ],
    },
    {
      name: { en: 'A pool covers the whole subnet', 'zh-CN': '地址池覆盖整个子网' },
      text: exampleFile({ pools: [{}, { name: 'all', addresses: ['10.200.0.0/25'] }] }),
      plan,
      expect: [
        { message: 'poolNetwork', at: entry, severity: 'warning' },
        { message: 'poolBroadcast', at: entry, severity: 'warning' },
      ],
    },
    {
      name: { en: 'A pool ends with a subnet that nobody confirmed', 'zh-CN': '地址池止于未确认子网的末尾' },
      text: exampleFile({ pools: [{}, { name: 'high', addresses: ['10.200.0.240/28'] }] }),
      expect: [{ message: 'poolAssumed', at: entry, severity: 'warning' }],
    },
  ],
}
