import { printAddress } from '../../net/address.ts'
import { printPrefix } from '../../net/prefix.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'
import { examplePlan } from '../examples.ts'
import { podRanges, serviceRanges } from '../pod-ranges.ts'
import { roleNames } from '../role-names.ts'

/** BGP-008: reserved in a node subnet and used by nothing else. */
export default defineRule({
  id: 'floating-ips-are-free',
  covers: ['BGP-008'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'gatewayGroup.spec.floatingIPs',
  sources: ['BGP', 'INFERRED'],
  words: {
    en: {
      title: 'A floating IP is used by nothing else',
      why: 'A floating IP moves from node to node and answers ARP there. Where it is also a node, a VIP, a pool or a Pod address, two machines answer, and traffic goes to the wrong one.',
      remedy: 'Take a free address of a node subnet and keep it out of the pools.',
      messages: {
        used: '{address} is already used as {what} ({place})',
        pods: '{address} lies in the Pod range {cidr} ({place})',
        services: '{address} lies in the Service range {cidr} ({place})',
        outside: '{address} is in no node subnet ({subnet})',
        outsideOpen: '{address} is in no node subnet ({subnet}, not confirmed)',
      },
    },
    'zh-CN': {
      title: '浮动 IP 地址没有其他用途',
      why: '浮动 IP 地址在节点之间移动并在所在节点应答 ARP。如果它同时是节点、VIP、地址池或 Pod 的地址，就会有两台机器应答，流量会发往错误的一台。',
      remedy: '选用节点子网中的空闲地址，且不放入地址池。',
      messages: {
        used: '{address} 已用作{what} ({place})',
        pods: '{address} 位于 Pod 范围 {cidr} 内 ({place})',
        services: '{address} 位于 Service 范围 {cidr} 内 ({place})',
        outside: '{address} 不在任何节点子网中 ({subnet})',
        outsideOpen: '{address} 不在任何节点子网中 ({subnet}，尚未确认)',
      },
    },
  },
  check({ cluster, occupancy, segment }, report) {
    const ranges = [...podRanges(cluster), ...serviceRanges(cluster)]
    for (const { value, path } of cluster.gatewayGroups.flatMap(({ floatingIPs }) => floatingIPs)) {
      if (value === undefined) continue
      const address = printAddress(value)
      const common = { at: path, ranges: [rangeOfAddress(value)] }
      const use = occupancy.index.covering(value).find(({ place }) => place.path !== path)
      if (use !== undefined) {
        const args = { address, what: roleNames[use.role], place: { place: use.place } }
        report({ ...common, message: 'used', args, related: [use.place] })
      }
      const range = ranges.find(({ prefix }) => contains(prefix.range, value))
      if (range !== undefined) {
        const place = { place: { file: cluster.file, path: range.path } }
        report({
          ...common,
          message: range.kind,
          args: { address, cidr: range.text, place },
          related: [range.path],
        })
      }
      // Only subnets that the plan states: nodes of several racks say little about a floating IP's subnet.
      const subnets = (segment?.subnets ?? []).filter(
        ({ prefix, place }) => place !== undefined && prefix.family === value.family,
      )
      const [first] = subnets
      if (first === undefined || subnets.some(({ prefix }) => contains(prefix.range, value))) continue
      report({
        ...common,
        message: first.confirmed ? 'outside' : 'outsideOpen',
        severity: 'warning',
        args: { address, subnet: subnets.map(({ prefix }) => printPrefix(prefix)).join(', ') },
        assumed: !first.confirmed,
      })
    }
  },
})

const plan = examplePlan({ cidr: '10.200.0.0/24' })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Elsewhere, while no plan states a subnet', 'zh-CN': '在别处，网络规划未写明子网' },
      text: exampleBgp({ floatingIPs: ['10.0.3.100', '10.0.4.100'] }),
    },
    {
      name: { en: 'Free addresses of the node subnet', 'zh-CN': '节点子网的空闲地址' },
      text: exampleBgp({ floatingIPs: ['10.200.0.200', '10.200.0.201'] }),
      plan,
    },
  ],
  invalid: [
    {
      name: {
        en: 'A worker node, and an address of the pool',
        'zh-CN': '一个工作器节点，以及地址池中的一个地址',
      },
      text: exampleBgp({ floatingIPs: ['10.200.0.10', '10.200.0.80'] }),
      plan,
      expect: [
        { message: 'used', at: '4/spec/floatingIPs/0' },
        { message: 'used', at: '4/spec/floatingIPs/1' },
      ],
    },
    {
      name: {
        en: 'In the Pod and in the Service range, outside the subnet',
        'zh-CN': '在 Pod 和 Service 范围内，子网之外',
      },
      text: exampleBgp({ floatingIPs: ['192.168.1.1', '10.96.0.9'] }),
      plan,
      expect: [
        { message: 'pods', at: '4/spec/floatingIPs/0' },
        { message: 'services', at: '4/spec/floatingIPs/1' },
        { message: 'outside', at: '4/spec/floatingIPs/0', severity: 'warning' },
        { message: 'outside', at: '4/spec/floatingIPs/1', severity: 'warning' },
      ],
    },
    {
      name: { en: 'Outside a subnet that is not confirmed', 'zh-CN': '在未确认的子网之外' },
      text: exampleBgp({ floatingIPs: ['10.200.0.200', '10.0.2.101'] }),
      plan: examplePlan({ cidr: '10.200.0.0/24', confirmed: false }),
      expect: [{ message: 'outsideOpen', at: '4/spec/floatingIPs/1', severity: 'warning' }],
    },
  ],
}
