import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-013: Google recommends a pool of their own; it cannot be added later before 1.32 (REF, BLB). */
export default defineRule({
  id: 'balancers-have-their-own-nodes',
  covers: ['MOD-013'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec',
  sources: ['REF', 'BLB'],
  words: {
    en: {
      title: 'Load balancers run on a node pool of their own',
      why: 'On control plane nodes the traffic of all Services passes the machines that hold the Kubernetes API and its secrets. Before 1.32 a load balancer node pool cannot be added after creation.',
      remedy: 'Add loadBalancer.nodePoolSpec before the cluster is created, where machines can be spared.',
      messages: { together: 'The load balancers run on the control plane nodes' },
    },
    'zh-CN': {
      title: '负载均衡器运行在自己的节点池中',
      why: '运行在控制平面节点上时，所有 Service 的流量都经过存有 Kubernetes API 及其 Secret 的机器。1.32 之前，集群创建后无法再添加负载均衡器节点池。',
      remedy: '如果机器充足，在创建集群前添加 loadBalancer.nodePoolSpec。',
      messages: { together: '负载均衡器运行在控制平面节点上' },
    },
  },
  check({ cluster, facts, deployed }, report) {
    const { written, path } = cluster.loadBalancer
    if (facts.topology !== 'control-plane' || !facts.isBundled || !written || deployed !== undefined) return
    report({ message: 'together', at: path, related: [cluster.controlPlane.pool.path] })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A pool of their own', 'zh-CN': '专用节点池' },
      text: exampleFile({ balancers: ['10.200.0.5', '10.200.0.8'] }),
    },
    { name: { en: 'Manual mode', 'zh-CN': '手动模式' }, text: exampleFile({ mode: 'manual', pools: null }) },
    {
      name: { en: 'The cluster runs already', 'zh-CN': '集群已在运行' },
      text: exampleFile(),
      deployed: exampleFile(),
    },
  ],
  invalid: [
    {
      name: { en: 'On the control plane nodes', 'zh-CN': '在控制平面节点上' },
      text: exampleFile({ version: '1.30.100' }),
      expect: [{ message: 'together', at: '2/spec/loadBalancer' }],
    },
  ],
}
