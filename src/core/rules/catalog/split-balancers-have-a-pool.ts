import { setBalancerPlace } from '../../edits/balancer-nodes.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-006: without a pool of their own both load balancers stay on the control plane nodes (REF, BLB). */
export default defineRule({
  id: 'split-balancers-have-a-pool',
  covers: ['MOD-006'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.loadBalancer.mode',
  sources: ['REF', 'BLB'],
  words: {
    en: {
      title: 'Separate load balancers have a node pool for Services',
      why: 'controlPlane.loadBalancer.mode: bundled separates nothing by itself: without loadBalancer.nodePoolSpec Services are announced from the control plane nodes too.',
      remedy: 'Add a load balancer node pool, or take the field away.',
      messages: {
        alone: 'controlPlane.loadBalancer.mode is bundled, but loadBalancer.nodePoolSpec is missing',
      },
      fixes: { remove: 'Remove controlPlane.loadBalancer.mode' },
    },
    'zh-CN': {
      title: '分离的负载均衡器为 Service 设有节点池',
      why: '仅设置 controlPlane.loadBalancer.mode: bundled 并不会分离：没有 loadBalancer.nodePoolSpec 时，Service 仍由控制平面节点通告。',
      remedy: '添加负载均衡器节点池，或去掉该字段。',
      messages: { alone: 'controlPlane.loadBalancer.mode 为 bundled，但缺少 loadBalancer.nodePoolSpec' },
      fixes: { remove: '移除 controlPlane.loadBalancer.mode' },
    },
  },
  check({ cluster, facts }, report) {
    const { mode } = cluster.controlPlane.loadBalancer
    const { nodePool } = cluster.loadBalancer
    if (!facts.isBundled || mode.value !== 'bundled' || nodePool.written) return
    const edits = setBalancerPlace(cluster, 'control-plane')
    report({ message: 'alone', at: mode.path, fixes: [{ title: 'remove', args: {}, safe: false, edits }] })
  },
})

const controlPlaneLines = ['    loadBalancer:', '      mode: bundled']
export const cases: Cases = {
  valid: [
    {
      name: { en: 'With a pool', 'zh-CN': '有节点池' },
      text: exampleFile({ controlPlaneLines, balancers: ['10.200.0.5', '10.200.0.6'] }),
    },
    {
      name: { en: 'Manual mode: nothing to say', 'zh-CN': '手动模式：无需检查' },
      text: exampleFile({ controlPlaneLines, mode: 'manual', pools: null }),
    },
  ],
  invalid: [
    {
      name: { en: 'Without a pool', 'zh-CN': '没有节点池' },
      text: exampleFile({ controlPlaneLines }),
      expect: [{ message: 'alone', at: '2/spec/controlPlane/loadBalancer/mode' }],
      fixed: exampleFile(),
    },
  ],
}
