import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import { giveSubnetFixes } from '../give-subnet.ts'
import { knownSubnets, outsideOf } from '../known-subnets.ts'
import { moveVipFixes } from '../move-vip.ts'

/** VIP-013: Keepalived announces the VIP by ARP, which reaches its own subnet only (BLB, NET). Workers may be elsewhere. */
export default defineRule({
  id: 'control-plane-vip-in-subnet',
  covers: ['VIP-013'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.controlPlaneVIP',
  sources: ['BLB', 'NET', 'TPL'],
  words: {
    en: {
      title: 'The control plane VIP lies in the subnet of the load balancer nodes',
      why: 'The VIP is announced by ARP, and ARP stays within one subnet. The router sends traffic for an address of another subnet elsewhere, and the API server is not reached.',
      remedy: 'Use a free address of the subnet, or correct the subnet in the network plan.',
      messages: {
        outside: 'The control plane VIP {vip} lies outside {subnet}',
        assumed: 'The control plane VIP {vip} lies outside {subnet} (assumed, not confirmed)',
      },
      fixes: { move: 'Move the control plane VIP to {to}', widen: 'Enter {subnet} as the subnet' },
    },
    'zh-CN': {
      title: '控制平面 VIP 位于负载均衡器节点的子网内',
      why: 'VIP 通过 ARP 声明，而 ARP 只在一个子网内有效。路由器会把发往其他子网地址的流量送往别处，API 服务器无法访问。',
      remedy: '改用该子网中的空闲地址，或在网络规划中更正子网。',
      messages: {
        outside: '控制平面 VIP {vip} 不在 {subnet} 内',
        assumed: '控制平面 VIP {vip} 不在 {subnet} 内 (该子网为推定，尚未确认)',
      },
      fixes: { move: '将控制平面 VIP 改为 {to}', widen: '将 {subnet} 填为子网' },
    },
  },
  check(view, report) {
    const vip = view.cluster.loadBalancer.controlPlaneVIP
    if (!view.facts.isLayer2 || vip.state !== 'read') return
    const known = knownSubnets(view, vip.value.family)
    const range = rangeOfAddress(vip.value)
    if (known === undefined || outsideOf(known, range).length === 0) return
    report({
      message: known.confirmed ? 'outside' : 'assumed',
      args: { vip: printAddress(vip.value), subnet: known.text },
      at: vip.path,
      related: known.places,
      ranges: [range],
      assumed: !known.confirmed,
      fixes: [...giveSubnetFixes(view, range), ...moveVipFixes(view, 'controlPlaneVIP')],
    })
  },
})

const at = '2/spec/loadBalancer/vips/controlPlaneVIP'
const plan = examplePlan({ cidr: '10.200.0.0/25', gateway: '10.200.0.1' })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Last address but one of the subnet', 'zh-CN': '子网的倒数第二个地址' },
      text: exampleFile({ vip: '10.200.0.126' }),
      plan,
    },
    {
      name: { en: 'BGP carries it anywhere', 'zh-CN': 'BGP 可通告到任何位置' },
      text: exampleFile({ vip: '10.9.9.9', lbType: 'bgp' }),
      plan,
    },
    {
      name: { en: 'The workers sit in another subnet', 'zh-CN': '工作器节点在其他子网' },
      text: exampleFile({ workers: ['10.201.0.10'], vip: '10.200.0.100' }),
      plan,
    },
    {
      name: { en: 'An IPv6 address without an IPv6 subnet', 'zh-CN': 'IPv6 地址，但没有 IPv6 子网' },
      text: exampleFile({ vip: 'fd00::71' }),
      plan,
    },
  ],
  invalid: [
    {
      name: { en: 'One above a confirmed subnet', 'zh-CN': '比已确认的子网高一个地址' },
      text: exampleFile({ vip: '10.200.0.128' }),
      plan,
      expect: [{ message: 'outside', at }],
      fixed: exampleFile({ vip: '10.200.0.126' }),
    },
    {
      name: { en: 'Outside the subnet that the nodes suggest', 'zh-CN': '在节点所示的子网之外' },
      text: exampleFile({ vip: '10.200.1.71' }),
      expect: [{ message: 'assumed', at, severity: 'warning' }],
      fixed: exampleFile({ vip: '10.200.1.71' }),
    },
    {
      name: {
        en: 'Outside a subnet that the plan has, but nobody confirmed',
        'zh-CN': '在网络规划中尚未确认的子网之外',
      },
      text: exampleFile({ vip: '10.200.0.130' }),
      plan: examplePlan({ cidr: '10.200.0.0/25', confirmed: false }),
      expect: [{ message: 'assumed', at, severity: 'warning' }],
    },
  ],
}
