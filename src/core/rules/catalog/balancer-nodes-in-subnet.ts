import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import { knownSubnets, outsideOf } from '../known-subnets.ts'

/** VIP-015: `k8sIP` counts where it is written, `address` otherwise (BLB). */
export default defineRule({
  id: 'balancer-nodes-in-subnet',
  covers: ['VIP-015'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec.nodes[].address',
  sources: ['BLB', 'NET'],
  words: {
    en: {
      title: 'All load balancer nodes are in one Layer 2 subnet',
      why: 'A node in another subnet can win the election for a VIP. Its ARP answers do not reach the subnet, and the VIP is dead while that node holds it.',
      remedy: 'Take the node out of the load balancer pool, or give it a k8sIP in the subnet.',
      messages: {
        outside: 'The load balancer node {node} lies outside {subnet}',
        assumed: 'The load balancer node {node} lies outside {subnet} (assumed, not confirmed)',
      },
    },
    'zh-CN': {
      title: '所有负载均衡器节点位于同一个第 2 层子网',
      why: '其他子网中的节点也可能在选举中获得 VIP。它的 ARP 应答到不了该子网，在它持有期间 VIP 不可用。',
      remedy: '将该节点移出负载均衡器节点池，或为它设置位于该子网中的 k8sIP。',
      messages: {
        outside: '负载均衡器节点 {node} 不在 {subnet} 内',
        assumed: '负载均衡器节点 {node} 不在 {subnet} 内 (该子网为推定，尚未确认)',
      },
    },
  },
  check(view, report) {
    if (!view.facts.isLayer2) return
    for (const { role, dataAddress, dataPath } of view.facts.nodes) {
      if (role !== 'loadBalancer' || dataAddress === undefined) continue
      const known = knownSubnets(view, dataAddress.family)
      const range = rangeOfAddress(dataAddress)
      if (known === undefined || outsideOf(known, range).length === 0) continue
      report({
        message: known.confirmed ? 'outside' : 'assumed',
        args: { node: printAddress(dataAddress), subnet: known.text },
        at: dataPath,
        related: known.places,
        ranges: [range],
        assumed: !known.confirmed,
      })
    }
  },
})

const nodes = '2/spec/loadBalancer/nodePoolSpec/nodes'
const plan = examplePlan({ cidr: '10.200.0.0/24' })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The k8sIP is in the subnet', 'zh-CN': 'k8sIP 在子网内' },
      text: exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.5', '10.200.0.6'] }),
      plan,
    },
    {
      name: { en: 'Control plane nodes are another rule’s', 'zh-CN': '控制平面节点由另一条规则检查' },
      text: exampleFile({ controlPlane: ['10.9.0.2', '10.200.0.3', '10.200.0.4'] }),
      plan,
    },
  ],
  invalid: [
    {
      name: { en: 'One of three nodes in the next subnet', 'zh-CN': '三个节点之一在相邻子网' },
      text: exampleFile({ balancers: ['10.200.0.5', '10.200.0.6', '10.200.1.7'] }),
      plan,
      expect: [{ message: 'outside', at: `${nodes}/2/address` }],
    },
    {
      name: {
        en: 'The k8sIP is the wrong one, and nobody confirmed the subnet',
        'zh-CN': '出错的是 k8sIP，且子网尚未确认',
      },
      text: exampleFile({ balancers: ['10.200.0.5', '10.200.0.6 k8s 172.16.0.6'] }),
      expect: [{ message: 'assumed', at: `${nodes}/1/k8sIP`, severity: 'warning' }],
    },
  ],
}
