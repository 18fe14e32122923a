import { setBalancerPlace } from '../../edits/balancer-nodes.ts'
import { versionAtLeast } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-007: since 1.32 the two load balancers can run apart (BLB). */
export default defineRule({
  id: 'control-plane-balancer-may-stay',
  covers: ['MOD-007'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.loadBalancer',
  since: '1.32',
  sources: ['BLB'],
  words: {
    en: {
      title: 'The control plane load balancer can stay on the control plane nodes',
      why: 'With both load balancers on one pool, busy Services compete with the Kubernetes API. From 1.32 on only the one for Services needs the pool.',
      remedy: 'Set controlPlane.loadBalancer.mode: bundled to separate them.',
      messages: { together: 'Both load balancers run on nodePoolSpec; from 1.32 on they can run apart' },
      fixes: { split: 'Keep the control plane load balancer on the control plane nodes' },
    },
    'zh-CN': {
      title: '控制平面负载均衡器可以留在控制平面节点上',
      why: '两个负载均衡器共用一个节点池时，繁忙的 Service 会与 Kubernetes API 争用资源。自 1.32 起，只有 Service 的负载均衡器需要该节点池。',
      remedy: '设置 controlPlane.loadBalancer.mode: bundled 即可分离。',
      messages: { together: '两个负载均衡器都运行在 nodePoolSpec 上；自 1.32 起可以分开运行' },
      fixes: { split: '将控制平面负载均衡器留在控制平面节点上' },
    },
  },
  check({ cluster, facts }, report) {
    const { nodePool } = cluster.loadBalancer
    const { written } = cluster.controlPlane.loadBalancer
    if (!facts.isLayer2 || !nodePool.written || written || !versionAtLeast(cluster, '1.32')) return
    const edits = setBalancerPlace(cluster, 'split')
    report({
      message: 'together',
      at: nodePool.path,
      fixes: [{ title: 'split', args: {}, safe: false, edits }],
    })
  },
})

const balancers = ['10.200.0.5', '10.200.0.6', '10.200.0.7']
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Before 1.32', 'zh-CN': '低于 1.32' },
      text: exampleFile({ balancers, version: '1.31.0' }),
    },
    {
      name: { en: 'Apart already', 'zh-CN': '原本就分开' },
      text: exampleFile({ balancers, controlPlaneLines: ['    loadBalancer:', '      mode: bundled'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Both on the pool', 'zh-CN': '两者都在节点池上' },
      text: exampleFile({ balancers, version: '1.32.100' }),
      expect: [{ message: 'together', at: '2/spec/loadBalancer/nodePoolSpec' }],
      fixed: exampleFile({
        balancers,
        version: '1.32.100',
        controlPlaneLines: ['    loadBalancer:', '      mode: bundled'],
      }),
    },
  ],
}
