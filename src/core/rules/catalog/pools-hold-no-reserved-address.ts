import { carveEntry, carvePool } from '../../edits/carve.ts'
import { isReservedRole, type Use } from '../../model/occupancy.ts'
import { printAddress } from '../../net/address.ts'
import { indexRanges, type RangeIndex } from '../../net/overlaps.ts'
import { contains, intersection, type Range, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { type PoolEntry, poolEntries } from '../entry-fault.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import type { Fix } from '../finding.ts'

/** VIP-018: nothing else may lie in a pool (QS), and MetalLB never probes before it gives an address out. */
export default defineRule({
  id: 'pools-hold-no-reserved-address',
  covers: ['VIP-018'],
  severity: 'warning',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['QS', 'INFERRED'],
  words: {
    en: {
      title: 'Pools and VIPs keep off reserved addresses',
      why: 'MetalLB does not look whether an address is in use. Whoever has it, a gateway, a DNS server, a machine with a DHCP lease, loses its traffic to a Service.',
      remedy: 'Take the reserved addresses out of the pool, or correct them in the network plan.',
      messages: {
        gateway: '{entry} of {pool} holds the gateway {shared} (network plan, {line})',
        dhcp: '{entry} of {pool} holds addresses that DHCP gives out, {shared} (network plan, {line})',
        dns: '{entry} of {pool} holds the DNS server {shared} (network plan, {line})',
        reserved: '{entry} of {pool} holds reserved addresses, {shared} (network plan, {line})',
        vip: 'The control plane VIP {shared} is reserved (network plan, {line})',
      },
      fixes: { carve: 'Take {shared} out of {pool}' },
    },
    'zh-CN': {
      title: '地址池和 VIP 避开保留地址',
      why: 'MetalLB 不会检查地址是否已被占用。原本使用该地址的网关、DNS 服务器或通过 DHCP 获得地址的机器，其流量会转到某个 Service。',
      remedy: '从地址池中去掉保留地址，或在网络规划中更正。',
      messages: {
        gateway: '{pool} 的 {entry} 包含网关 {shared} (网络规划，{line})',
        dhcp: '{pool} 的 {entry} 包含由 DHCP 分配的地址 {shared} (网络规划，{line})',
        dns: '{pool} 的 {entry} 包含 DNS 服务器 {shared} (网络规划，{line})',
        reserved: '{pool} 的 {entry} 包含保留地址 {shared} (网络规划，{line})',
        vip: '控制平面 VIP {shared} 属于保留地址 (网络规划，{line})',
      },
      fixes: { carve: '从 {pool} 中去掉 {shared}' },
    },
  },
  check(view, report) {
    const uses = view.workspace.occupancy.uses.filter((use) => isReservedRole(use.role))
    const reserved = indexRanges(uses.map((use) => ({ range: use.range, item: use })))
    for (const entry of poolEntries(view)) {
      const { field, name } = entry
      if (field.state !== 'read') continue
      for (const { use, shared } of sharedWith(reserved, field.value.range)) {
        report({
          message: use.role,
          args: { entry: field.text, pool: name, shared: { range: shared }, line: { place: use.place } },
          at: field.path,
          related: [use.place],
          ranges: [shared],
          fixes: carveFix(view, entry, shared),
        })
      }
    }
    const vip = view.cluster.loadBalancer.controlPlaneVIP
    if (vip.state !== 'read') return
    for (const { use, shared } of sharedWith(reserved, rangeOfAddress(vip.value))) {
      // The gateway as a VIP is an error of its own.
      if (use.role === 'gateway') continue
      const args = { shared: printAddress(vip.value), line: { place: use.place } }
      report({ message: 'vip', args, at: vip.path, related: [use.place], ranges: [shared] })
    }
  },
})

interface Shared {
  readonly use: Use
  readonly shared: Range
}

function sharedWith(reserved: RangeIndex<Use>, range: Range): readonly Shared[] {
  return reserved.meeting(range).flatMap((use) => {
    const shared = intersection(use.range, range)
    return shared === undefined ? [] : [{ use, shared }]
  })
}

function carveFix(
  { cluster }: Scopes['cluster'],
  { pool, name, field }: PoolEntry,
  shared: Range,
): readonly Fix[] {
  const ingress = cluster.loadBalancer.ingressVIP.value
  if (field.value === undefined || (ingress !== undefined && contains(shared, ingress))) return []
  if (carveEntry(field.value, shared).length === 0 && pool.addresses.items.length === 1) return []
  const edits = carvePool(cluster, pool, Number(field.path.at(-1)), shared)
  return [{ title: 'carve', args: { shared: { range: shared }, pool: name }, safe: false, edits }]
}

const at = '2/spec/loadBalancer/addressPools/0/addresses/0'
const cidr = '10.200.0.0/24'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Reserved right behind the pool', 'zh-CN': '保留地址紧跟在地址池之后' },
      text: exampleFile(),
      plan: examplePlan({
        cidr,
        gateway: '10.200.0.1',
        reserved: ['10.200.0.91-10.200.0.99 dhcp', '10.200.0.53 dns'],
      }),
    },
    {
      name: { en: 'Without a plan nothing is reserved', 'zh-CN': '没有网络规划就没有保留地址' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.250'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'The DHCP range begins in the pool', 'zh-CN': 'DHCP 范围从地址池中开始' },
      text: exampleFile(),
      plan: examplePlan({ cidr, reserved: ['10.200.0.86-10.200.0.99 dhcp'] }),
      expect: [{ message: 'dhcp', at }],
      fixed: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.85'] }] }),
    },
    {
      name: { en: 'Gateway, DNS and a printer in the pool', 'zh-CN': '网关、DNS 和打印机在地址池中' },
      text: exampleFile(),
      plan: examplePlan({ cidr, gateway: '10.200.0.80', reserved: ['10.200.0.81 dns', '10.200.0.82 host'] }),
      expect: [
        { message: 'gateway', at },
        { message: 'dns', at },
        { message: 'reserved', at },
      ],
    },
    {
      name: { en: 'The control plane VIP in the DHCP range', 'zh-CN': '控制平面 VIP 在 DHCP 范围内' },
      text: exampleFile(),
      plan: examplePlan({ cidr, reserved: ['10.200.0.60-10.200.0.71 dhcp'] }),
      expect: [{ message: 'vip', at: '2/spec/loadBalancer/vips/controlPlaneVIP' }],
    },
  ],
}
