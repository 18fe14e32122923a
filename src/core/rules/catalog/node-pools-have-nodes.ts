import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-025: a load balancer pool without machines balances nothing (CRD, REF). The control plane has a rule of its own. */
export default defineRule({
  id: 'node-pools-have-nodes',
  covers: ['MOD-025'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec.nodes',
  sources: ['CRD', 'REF'],
  words: {
    en: {
      title: 'Each node pool has at least one node',
      why: 'An empty load balancer pool leaves the VIPs without a machine that holds them. An empty worker pool runs nothing.',
      remedy: 'Add a node, or take the pool away.',
      messages: {
        balancers: 'The load balancer node pool has no nodes',
        workers: 'Node pool {pool} has no nodes',
      },
      fixes: { remove: 'Remove nodePoolSpec: use the control plane nodes' },
    },
    'zh-CN': {
      title: '每个节点池至少有一个节点',
      why: '负载均衡器节点池为空时，没有机器持有 VIP。空的工作器节点池不运行任何内容。',
      remedy: '添加节点，或移除该节点池。',
      messages: {
        balancers: '负载均衡器节点池没有节点',
        workers: '节点池 {pool} 没有节点',
      },
      fixes: { remove: '移除 nodePoolSpec：使用控制平面节点' },
    },
  },
  check({ cluster, facts }, report) {
    const { nodePool } = cluster.loadBalancer
    const isEmpty = nodePool.nodes.misshapen === undefined && nodePool.nodes.items.length === 0
    if (facts.isBundled && nodePool.written && isEmpty) {
      const edits = removeField(cluster.file, nodePool.path)
      report({
        message: 'balancers',
        at: nodePool.nodes.path,
        related: [nodePool.path],
        fixes: [{ title: 'remove', args: {}, safe: false, edits }],
      })
    }
    for (const { spec, name } of cluster.nodePools) {
      if (spec.nodes.misshapen !== undefined || spec.nodes.items.length > 0) continue
      report({
        message: 'workers',
        args: { pool: name.text ?? '' },
        at: spec.nodes.path,
        severity: 'warning',
        related: [name.path],
      })
    }
  },
})

const empty = (pool: string): string =>
  `apiVersion: baremetal.cluster.gke.io/v1\nkind: NodePool\nmetadata:\n  name: ${pool}\n  namespace: cluster-demo\nspec:\n  clusterName: demo\n  nodes: []`
export const cases: Cases = {
  valid: [
    {
      name: { en: 'All have nodes', 'zh-CN': '都有节点' },
      text: exampleFile({ balancers: ['10.200.0.5', '10.200.0.7'] }),
    },
    {
      name: { en: 'Manual mode', 'zh-CN': '手动模式' },
      text: exampleFile({ mode: 'manual', pools: null, balancers: [] }),
    },
  ],
  invalid: [
    {
      name: { en: 'An empty load balancer pool', 'zh-CN': '负载均衡器节点池为空' },
      text: exampleFile({ balancers: [] }),
      expect: [{ message: 'balancers', at: '2/spec/loadBalancer/nodePoolSpec/nodes' }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'An empty worker pool', 'zh-CN': '工作器节点池为空' },
      text: exampleFile({ documents: [empty('spare')] }),
      expect: [{ message: 'workers', at: '4/spec/nodes', severity: 'warning' }],
    },
  ],
}
