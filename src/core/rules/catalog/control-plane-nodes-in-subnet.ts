import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import { knownSubnets, outsideOf } from '../known-subnets.ts'

/**
 * VIP-016: control plane nodes share the Layer 2 domain of the load balancers (NET). Where they run none themselves the
 * page says "domain", which may be more than one subnet: a warning then.
 */
export default defineRule({
  id: 'control-plane-nodes-in-subnet',
  covers: ['VIP-016'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.nodes[].address',
  sources: ['NET', 'BLB'],
  words: {
    en: {
      title: 'Control plane nodes are in the Layer 2 domain of the load balancers',
      why: 'A control plane node elsewhere cannot take the VIP over, nor be reached by the load balancer without a router in between. Failover then ends in an outage.',
      remedy: 'Use control plane nodes in the subnet, or give them a k8sIP there.',
      messages: {
        outside: 'The control plane node {node}, which runs a load balancer, lies outside {subnet}',
        assumed:
          'The control plane node {node}, which runs a load balancer, lies outside {subnet} (assumed, not confirmed)',
        apart: 'The control plane node {node} lies outside {subnet}, the subnet of the load balancer nodes',
        apartAssumed:
          'The control plane node {node} lies outside {subnet}, which is assumed for the load balancer nodes',
      },
    },
    'zh-CN': {
      title: '控制平面节点与负载均衡器位于同一个第 2 层网域',
      why: '位于别处的控制平面节点无法接管 VIP，负载均衡器也要经过路由器才能到达它。故障切换时会造成中断。',
      remedy: '使用该子网中的控制平面节点，或为它们设置位于其中的 k8sIP。',
      messages: {
        outside: '运行负载均衡器的控制平面节点 {node} 不在 {subnet} 内',
        assumed: '运行负载均衡器的控制平面节点 {node} 不在 {subnet} 内 (该子网为推定，尚未确认)',
        apart: '控制平面节点 {node} 不在负载均衡器节点的子网 {subnet} 内',
        apartAssumed: '控制平面节点 {node} 不在为负载均衡器节点推定的子网 {subnet} 内',
      },
    },
  },
  check(view, report) {
    if (!view.facts.isLayer2) return
    const apart = view.facts.topology === 'pool'
    for (const { role, dataAddress, dataPath } of view.facts.nodes) {
      if (role !== 'controlPlane' || dataAddress === undefined) continue
      const known = knownSubnets(view, dataAddress.family)
      const range = rangeOfAddress(dataAddress)
      if (known === undefined || outsideOf(known, range).length === 0) continue
      const message = known.confirmed ? (apart ? 'apart' : 'outside') : apart ? 'apartAssumed' : 'assumed'
      report({
        message,
        args: { node: printAddress(dataAddress), subnet: known.text },
        at: dataPath,
        related: known.places,
        ranges: [range],
        assumed: !known.confirmed,
        ...(apart ? { severity: 'warning' } : {}),
      })
    }
  },
})

const node = '2/spec/controlPlane/nodePoolSpec/nodes'
const plan = examplePlan({ cidr: '10.200.0.0/24' })
const split = ['    loadBalancer:', '      mode: bundled']
export const cases: Cases = {
  valid: [
    {
      name: { en: 'All in the subnet, workers elsewhere', 'zh-CN': '全部在子网内，工作器节点在别处' },
      text: exampleFile({ workers: ['10.201.0.10'] }),
      plan,
    },
    {
      name: { en: 'Manual mode asks for no common subnet', 'zh-CN': '手动模式不要求同一子网' },
      text: exampleFile({
        mode: 'manual',
        pools: null,
        controlPlane: ['10.1.0.2', '10.200.0.2', '10.2.0.2'],
      }),
      plan,
    },
  ],
  invalid: [
    {
      name: { en: 'One of three in another subnet', 'zh-CN': '三个节点之一在其他子网' },
      text: exampleFile({ controlPlane: ['10.200.0.2', '10.200.0.3', '10.200.7.4'] }),
      plan,
      expect: [{ message: 'outside', at: `${node}/2/address` }],
    },
    {
      name: { en: 'Their own load balancer since 1.32', 'zh-CN': '1.32 起的独立负载均衡器' },
      text: exampleFile({
        controlPlane: ['10.200.7.2'],
        balancers: ['10.200.0.5', '10.200.0.6'],
        controlPlaneLines: split,
      }),
      plan,
      expect: [{ message: 'outside', at: `${node}/0/address` }],
    },
    {
      name: {
        en: 'All load balancers run on a pool of their own',
        'zh-CN': '所有负载均衡器都在专用节点池上',
      },
      text: exampleFile({ controlPlane: ['10.200.7.2'], balancers: ['10.200.0.5', '10.200.0.6'] }),
      plan,
      expect: [{ message: 'apart', at: `${node}/0/address`, severity: 'warning' }],
    },
    {
      name: { en: 'The same, and nobody confirmed the subnet', 'zh-CN': '同上，但子网尚未确认' },
      text: exampleFile({ controlPlane: ['172.20.7.2'], balancers: ['10.200.0.5', '10.200.0.6'] }),
      expect: [{ message: 'apartAssumed', at: `${node}/0/address`, severity: 'warning' }],
    },
    {
      name: {
        en: 'Three nodes in two subnets, and nobody confirmed one',
        'zh-CN': '三个节点分布在两个子网，且均未确认',
      },
      text: exampleFile({ controlPlane: ['10.200.0.2', '10.200.0.3', '172.20.7.4'] }),
      expect: [{ message: 'assumed', at: `${node}/2/address`, severity: 'warning' }],
    },
  ],
}
