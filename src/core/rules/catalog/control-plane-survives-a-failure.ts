import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-011: the highly available samples have three (SMP); an edge cluster is small on purpose. */
export default defineRule({
  id: 'control-plane-survives-a-failure',
  covers: ['MOD-011'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.nodes',
  sources: ['SMP'],
  words: {
    en: {
      title: 'The control plane survives the loss of a node',
      why: 'With one node the Kubernetes API is gone while that node is down or upgraded, and with it every change to the cluster.',
      remedy: 'Use three control plane nodes where the cluster has to stay available.',
      messages: { single: 'The control plane has one node and is not highly available' },
    },
    'zh-CN': {
      title: '控制平面可承受一个节点的故障',
      why: '只有一个节点时，该节点停机或升级期间 Kubernetes API 不可用，也无法对集群作任何更改。',
      remedy: '需要保持可用的集群应使用三个控制平面节点。',
      messages: { single: '控制平面只有一个节点，不具备高可用性' },
    },
  },
  check({ cluster }, report) {
    const { nodes } = cluster.controlPlane.pool
    const type = cluster.type.value
    const [only, ...more] = nodes.items
    // A template's one placeholder says nothing of how many machines there will be.
    if (only?.address.state !== 'read' || more.length > 0) return
    if (type === undefined || type === 'standalone') return
    report({ message: 'single', at: nodes.path })
  },
})

export const cases: Cases = {
  valid: [
    { name: { en: 'Three nodes', 'zh-CN': '三个节点' }, text: exampleFile() },
    {
      name: { en: 'The placeholder of a template', 'zh-CN': '模板的占位符' },
      text: exampleFile({ controlPlane: ['<Machine 1 IP>'], name: 'to-come' }),
    },
    {
      name: { en: 'A standalone cluster', 'zh-CN': '独立集群' },
      text: exampleFile({ type: 'standalone', controlPlane: ['10.200.0.2'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'One node in a user cluster', 'zh-CN': '用户集群只有一个节点' },
      text: exampleFile({ type: 'user', controlPlane: ['10.200.0.2'] }),
      expect: [{ message: 'single', at: '1/spec/controlPlane/nodePoolSpec/nodes' }],
    },
  ],
}
