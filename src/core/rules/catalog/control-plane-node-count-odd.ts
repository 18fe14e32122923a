import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** MOD-010: etcd needs a majority (APIU, REF). */
export default defineRule({
  id: 'control-plane-node-count-odd',
  covers: ['MOD-010'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.nodes',
  sources: ['APIU', 'REF'],
  words: {
    en: {
      title: 'The control plane has an odd number of nodes',
      why: 'etcd needs a majority to decide. Two nodes stand still as soon as one of them fails, four bear no more failures than three.',
      remedy: 'Use 1 node, or 3 for a control plane that survives the loss of one.',
      messages: {
        even: 'The control plane has {count} nodes',
      },
    },
    'zh-CN': {
      title: '控制平面的节点数为奇数',
      why: 'etcd 需要多数节点才能作出决定。两个节点中只要有一个故障就会停止工作，四个节点能承受的故障也不比三个多。',
      remedy: '使用 1 个节点，或使用 3 个节点以承受一个节点的故障。',
      messages: {
        even: '控制平面有 {count} 个节点',
      },
    },
  },
  check({ cluster }, report) {
    const { pool } = cluster.controlPlane
    const count = pool.nodes.items.length
    if (pool.nodes.misshapen !== undefined || count === 0 || count % 2 === 1) return
    const at = pool.written ? pool.nodes.path : pool.path
    report({ message: 'even', args: { count }, at, related: pool.nodes.items.map(({ path }) => path) })
  },
})

const at = '2/spec/controlPlane/nodePoolSpec/nodes'
export const cases: Cases = {
  valid: [
    { name: { en: 'One', 'zh-CN': '一个' }, text: exampleFile({ controlPlane: ['10.200.0.2'] }) },
    { name: { en: 'Three', 'zh-CN': '三个' }, text: exampleFile() },
    {
      name: { en: 'None is another rule’s', 'zh-CN': '没有节点由另一条规则检查' },
      text: exampleFile({ controlPlane: [], name: 'empty' }),
    },
  ],
  invalid: [
    {
      name: { en: 'Two', 'zh-CN': '两个' },
      text: exampleFile({ controlPlane: ['10.200.0.2', '10.200.0.3'] }),
      expect: [{ message: 'even', at }],
    },
  ],
}
