import { setBalancerPlace } from '../../edits/balancer-nodes.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-004: the control plane cannot be manual by itself (REF). */
export default defineRule({
  id: 'manual-control-plane-needs-manual',
  covers: ['MOD-004'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.loadBalancer.mode',
  sources: ['REF'],
  words: {
    en: {
      title: 'controlPlane.loadBalancer is manual only where loadBalancer is manual',
      why: 'The configuration is refused: with bundled load balancing for Services, the control plane has to be bundled too.',
      remedy: 'Write loadBalancer.mode: manual as well, or take controlPlane.loadBalancer.mode away.',
      messages: { differ: 'controlPlane.loadBalancer.mode is manual, loadBalancer.mode is {mode} ({line})' },
      fixes: { remove: 'Remove controlPlane.loadBalancer.mode' },
    },
    'zh-CN': {
      title: '仅当 loadBalancer 为 manual 时，controlPlane.loadBalancer 才可为 manual',
      why: '该配置会被拒绝：Service 使用捆绑式负载均衡时，控制平面也必须使用捆绑式负载均衡。',
      remedy: '同时写成 loadBalancer.mode: manual，或去掉 controlPlane.loadBalancer.mode。',
      messages: {
        differ: 'controlPlane.loadBalancer.mode 为 manual，而 loadBalancer.mode 为 {mode} ({line})',
      },
      fixes: { remove: '移除 controlPlane.loadBalancer.mode' },
    },
  },
  check({ cluster, facts }, report) {
    const own = cluster.controlPlane.loadBalancer.mode
    const { mode } = cluster.loadBalancer
    if (own.value !== 'manual' || !facts.isBundled) return
    report({
      message: 'differ',
      args: { mode: mode.value ?? 'bundled', line: { place: { file: cluster.file, path: mode.path } } },
      at: own.path,
      related: [mode.path],
      fixes: [
        {
          title: 'remove',
          args: {},
          safe: false,
          edits: setBalancerPlace(cluster, cluster.loadBalancer.nodePool.written ? 'pool' : 'control-plane'),
        },
      ],
    })
  },
})

const controlPlaneLines = ['    loadBalancer:', '      mode: manual']
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Both manual', 'zh-CN': '两者都是手动' },
      text: exampleFile({ mode: 'manual', pools: null, controlPlaneLines }),
    },
    {
      name: { en: 'The mode is a placeholder', 'zh-CN': '模式是占位符' },
      text: exampleFile({ mode: '<mode>', controlPlaneLines }),
    },
  ],
  invalid: [
    {
      name: { en: 'Manual beside bundled', 'zh-CN': '手动与捆绑并存' },
      text: exampleFile({ controlPlaneLines }),
      expect: [{ message: 'differ', at: '2/spec/controlPlane/loadBalancer/mode' }],
      fixed: exampleFile(),
    },
  ],
}
