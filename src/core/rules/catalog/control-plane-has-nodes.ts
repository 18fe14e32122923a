import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-010: nodes are required (REF). */
export default defineRule({
  id: 'control-plane-has-nodes',
  covers: ['MOD-010'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.nodes',
  sources: ['REF'],
  words: {
    en: {
      title: 'The control plane has at least one node',
      why: 'The control plane runs on the machines of this list. Without one there is no cluster, and bmctl does not create it.',
      remedy: 'Add 1 node, or 3 for a control plane that survives the loss of one.',
      messages: { none: 'The control plane has no nodes' },
    },
    'zh-CN': {
      title: '控制平面至少有一个节点',
      why: '控制平面运行在此列表的机器上。没有节点就没有集群，bmctl 不会创建。',
      remedy: '添加 1 个节点，或添加 3 个节点以承受一个节点的故障。',
      messages: { none: '控制平面没有节点' },
    },
  },
  check({ cluster }, report) {
    const { pool } = cluster.controlPlane
    if (pool.nodes.misshapen !== undefined || pool.nodes.items.length > 0) return
    report({ message: 'none', at: pool.written ? pool.nodes.path : pool.path })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A placeholder is a node to come', 'zh-CN': '占位符代表将来的节点' },
      text: exampleFile({ controlPlane: ['<Machine 1 IP>'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'An empty list', 'zh-CN': '空列表' },
      text: exampleFile({ controlPlane: [] }),
      expect: [{ message: 'none', at: '2/spec/controlPlane/nodePoolSpec/nodes' }],
    },
  ],
}
