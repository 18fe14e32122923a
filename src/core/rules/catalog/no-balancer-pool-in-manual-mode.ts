import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-002: a load balancer node pool runs the bundled load balancer only (REF, TPL). */
export default defineRule({
  id: 'no-balancer-pool-in-manual-mode',
  covers: ['MOD-002'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec',
  sources: ['REF', 'TPL'],
  words: {
    en: {
      title: 'Manual mode has no load balancer node pool',
      why: 'In manual mode no load balancer runs in the cluster. The configuration is refused with machines for it, and they serve nothing.',
      remedy: 'Remove nodePoolSpec and use the machines as workers, or write mode: bundled.',
      messages: { present: 'nodePoolSpec with {count} nodes stands beside mode: manual ({line})' },
      fixes: { remove: 'Remove nodePoolSpec' },
    },
    'zh-CN': {
      title: '手动模式没有负载均衡器节点池',
      why: '手动模式下集群内不运行负载均衡器。为其指定机器的配置会被拒绝，这些机器也毫无用处。',
      remedy: '移除 nodePoolSpec 并将这些机器用作工作器节点，或写成 mode: bundled。',
      messages: { present: 'mode: manual ({line}) 的同时有 nodePoolSpec，共 {count} 个节点' },
      fixes: { remove: '移除 nodePoolSpec' },
    },
  },
  check({ facts, cluster }, report) {
    const { nodePool, mode } = cluster.loadBalancer
    if (!facts.isManual || !nodePool.written) return
    report({
      message: 'present',
      args: { count: nodePool.nodes.items.length, line: { place: { file: cluster.file, path: mode.path } } },
      at: nodePool.path,
      related: [mode.path],
      fixes: [{ title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, nodePool.path) }],
    })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Manual without it', 'zh-CN': '手动模式，没有该项' },
      text: exampleFile({ mode: 'manual', pools: null, workers: ['10.200.0.5'] }),
    },
    {
      name: { en: 'Bundled with it', 'zh-CN': '捆绑模式，有该项' },
      text: exampleFile({ balancers: ['10.200.0.5', '10.200.0.6'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Two load balancer nodes in manual mode', 'zh-CN': '手动模式下的两个负载均衡器节点' },
      text: exampleFile({ mode: 'manual', pools: null, balancers: ['10.200.0.5', '10.200.0.6'] }),
      expect: [{ message: 'present', at: '2/spec/loadBalancer/nodePoolSpec' }],
      fixed: exampleFile({ mode: 'manual', pools: null }),
    },
  ],
}
