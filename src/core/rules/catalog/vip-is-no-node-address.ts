import { isNodeRole } from '../../model/occupancy.ts'
import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'
import { moveVipFixes } from '../move-vip.ts'

/** VIP-009: a VIP belongs to no interface of its own (NET, QS). */
export default defineRule({
  id: 'vip-is-no-node-address',
  covers: ['VIP-009'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips',
  sources: ['NET', 'QS', 'TPL'],
  words: {
    en: {
      title: 'A VIP is not the address of a machine',
      why: 'The load balancer claims the VIP by ARP. The machine that has the address loses its SSH sessions and its traffic as soon as another one claims it.',
      remedy: 'Use an address for the VIP that no machine has.',
      messages: {
        controlPlane: 'The control plane VIP {vip} is the address of a node ({line})',
        ingress: 'The ingress VIP {vip} is the address of a node ({line})',
      },
      fixes: { move: 'Move the VIP to {to}' },
    },
    'zh-CN': {
      title: 'VIP 不是机器自身的地址',
      why: '负载均衡器通过 ARP 声明 VIP。一旦另一台机器声明该地址，原本拥有它的机器会失去 SSH 会话和流量。',
      remedy: '为 VIP 换用没有机器使用的地址。',
      messages: {
        controlPlane: '控制平面 VIP {vip} 是某个节点的地址 ({line})',
        ingress: '入站流量 VIP {vip} 是某个节点的地址 ({line})',
      },
      fixes: { move: '将 VIP 改为 {to}' },
    },
  },
  check(view, report) {
    const { file, loadBalancer } = view.cluster
    for (const vip of ['controlPlaneVIP', 'ingressVIP'] as const) {
      const field = loadBalancer[vip]
      if (field.state !== 'read') continue
      const nodes = view.occupancy.index.covering(field.value).filter((use) => isNodeRole(use.role))
      const [first] = nodes
      if (first === undefined) continue
      report({
        message: vip === 'controlPlaneVIP' ? 'controlPlane' : 'ingress',
        args: { vip: printAddress(field.value), line: lineOf(file, first.place.path) },
        at: field.path,
        related: nodes.map((use) => use.place),
        ranges: [rangeOfAddress(field.value)],
        ...(view.facts.isManual ? { severity: 'warning' } : {}),
        fixes: moveVipFixes(view, vip),
      })
    }
  },
})

const vips = '2/spec/loadBalancer/vips'
export const cases: Cases = {
  valid: [
    { name: { en: 'Between the nodes', 'zh-CN': '位于节点之间' }, text: exampleFile({ vip: '10.200.0.5' }) },
    {
      name: { en: 'A node without a readable address', 'zh-CN': '节点地址无法读取' },
      text: exampleFile({ workers: ['10.200.0.71a'] }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'The control plane VIP on a control plane node',
        'zh-CN': '控制平面 VIP 落在控制平面节点上',
      },
      text: exampleFile({ vip: '10.200.0.4' }),
      expect: [{ message: 'controlPlane', at: `${vips}/controlPlaneVIP` }],
      fixed: exampleFile({ vip: '10.200.0.5' }),
    },
    {
      name: {
        en: 'The ingress VIP on the k8sIP of a load balancer node',
        'zh-CN': '入站流量 VIP 落在负载均衡器节点的 k8sIP 上',
      },
      text: exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.72', '10.9.0.6 k8s 10.200.0.6'] }),
      expect: [{ message: 'ingress', at: `${vips}/ingressVIP` }],
    },
    {
      name: { en: 'Manual mode warns', 'zh-CN': '手动模式为警告' },
      text: exampleFile({ mode: 'manual', vip: '10.200.0.11', pools: null }),
      expect: [{ message: 'controlPlane', at: `${vips}/controlPlaneVIP`, severity: 'warning' }],
    },
  ],
}
