import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-012: Keepalived and MetalLB move a VIP to another node only if there is one. */
export default defineRule({
  id: 'balancer-pool-survives-a-failure',
  covers: ['MOD-012'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec.nodes',
  sources: ['INFERRED', 'BLB'],
  words: {
    en: {
      title: 'The load balancer node pool survives the loss of a node',
      why: 'A VIP moves to another load balancer node when its node fails. With one node there is none, and everything behind the VIPs is down.',
      remedy: 'Add a second load balancer node.',
      messages: { single: 'The load balancer node pool has one node: VIPs cannot fail over' },
    },
    'zh-CN': {
      title: '负载均衡器节点池可承受一个节点的故障',
      why: '节点故障时，VIP 会迁移到其他负载均衡器节点。只有一个节点时无处可迁，VIP 后面的一切都会中断。',
      remedy: '添加第二个负载均衡器节点。',
      messages: { single: '负载均衡器节点池只有一个节点：VIP 无法故障切换' },
    },
  },
  check({ cluster, facts }, report) {
    const { nodes } = cluster.loadBalancer.nodePool
    if (facts.isBundled && nodes.items.length === 1) report({ message: 'single', at: nodes.path })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Two nodes', 'zh-CN': '两个节点' },
      text: exampleFile({ balancers: ['10.200.0.6', '10.200.0.7'] }),
    },
    {
      name: { en: 'No pool of their own', 'zh-CN': '没有专用节点池' },
      text: exampleFile({ controlPlane: ['10.200.0.2'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'One node', 'zh-CN': '一个节点' },
      text: exampleFile({ balancers: ['10.200.0.7'] }),
      expect: [{ message: 'single', at: '2/spec/loadBalancer/nodePoolSpec/nodes' }],
    },
  ],
}
