import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** UPD-007: no page says so outright; it follows from the immutability of the topology, hence a warning. */
export default defineRule({
  id: 'balancer-pool-not-removed-later',
  covers: ['UPD-007'],
  severity: 'warning',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec',
  sources: ['INFERRED', 'REF'],
  words: {
    en: {
      title: 'The load balancer node pool of a running cluster stays',
      why: 'Its nodes hold the VIPs. No page describes how to move the load balancers back to the control plane nodes, and the update is most likely refused.',
      remedy: 'Keep nodePoolSpec; single nodes of it can be replaced.',
      messages: { removed: 'loadBalancer.nodePoolSpec with {count} nodes is missing' },
    },
    'zh-CN': {
      title: '运行中集群的负载均衡器节点池予以保留',
      why: '其中的节点持有 VIP。没有文档说明如何将负载均衡器移回控制平面节点，更新很可能会被拒绝。',
      remedy: '保留 nodePoolSpec；可以替换其中的个别节点。',
      messages: { removed: '缺少 loadBalancer.nodePoolSpec (原有 {count} 个节点)' },
    },
  },
  check({ cluster, deployed }, report) {
    const before = deployed?.cluster.loadBalancer.nodePool
    const { nodePool } = cluster.loadBalancer
    if (before?.written !== true || nodePool.written) return
    report({ message: 'removed', args: { count: before.nodes.items.length }, at: nodePool.path })
  },
})

const deployed = exampleFile({ balancers: ['10.200.0.5', '10.200.0.6'] })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'A node replaced', 'zh-CN': '替换一个节点' },
      text: exampleFile({ balancers: ['10.200.0.5', '10.200.0.7'] }),
      deployed,
    },
  ],
  invalid: [
    {
      name: { en: 'The pool is gone', 'zh-CN': '节点池已移除' },
      text: exampleFile(),
      deployed,
      expect: [{ message: 'removed', at: '2/spec/loadBalancer/nodePoolSpec' }],
    },
  ],
}
