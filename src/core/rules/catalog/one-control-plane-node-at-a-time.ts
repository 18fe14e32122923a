import type { NodeFact } from '../../model/facts.ts'
import { printAddress } from '../../net/address.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** From three nodes on the control plane is highly available. */
const highlyAvailable = 3

/** UPD-010: the page removes one node, waits, and adds one (UPD). */
export default defineRule({
  id: 'one-control-plane-node-at-a-time',
  covers: ['UPD-010'],
  severity: 'warning',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.nodes',
  sources: ['UPD', 'INFERRED'],
  words: {
    en: {
      title: 'One control plane node is replaced at a time',
      why: 'etcd keeps its majority only while one member is away. Two at once can stop the API server and lose the cluster.',
      remedy: 'Replace one node, wait until the update is done, then replace the next.',
      messages: { several: '{removed} control plane nodes go and {added} come in one update' },
    },
    'zh-CN': {
      title: '每次只替换一个控制平面节点',
      why: '只有一个成员离开时，etcd 才能保持多数。同时更换两个节点可能使 API 服务器停止，甚至失去集群。',
      remedy: '替换一个节点，等更新完成后再替换下一个。',
      messages: { several: '一次更新中移除 {removed} 个控制平面节点，添加 {added} 个' },
    },
  },
  check({ cluster, facts, deployed }, report) {
    if (deployed === undefined) return
    const before = addressesOf(deployed.facts.nodes)
    if (before.length < highlyAvailable) return
    const after = addressesOf(facts.nodes)
    const removed = before.filter((address) => !after.includes(address)).length
    const added = after.filter((address) => !before.includes(address)).length
    if (Math.max(removed, added) < 2) return
    report({ message: 'several', args: { removed, added }, at: cluster.controlPlane.pool.nodes.path })
  },
})

const addressesOf = (nodes: readonly NodeFact[]): readonly string[] =>
  nodes.flatMap(({ role, entry }) =>
    role === 'controlPlane' && entry.address.state === 'read' ? [printAddress(entry.address.value)] : [],
  )

const controlPlane = (...last: readonly number[]): string =>
  exampleFile({ controlPlane: last.map((host) => `10.200.0.${host}`) })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'One for one', 'zh-CN': '一个换一个' },
      text: controlPlane(2, 3, 5),
      deployed: controlPlane(2, 3, 4),
    },
    {
      name: { en: 'Two nodes beside a single one', 'zh-CN': '一个节点旁新增两个' },
      text: controlPlane(2, 3, 4),
      deployed: controlPlane(2),
    },
  ],
  invalid: [
    {
      name: { en: 'Two for two', 'zh-CN': '两个换两个' },
      text: controlPlane(2, 5, 6),
      deployed: controlPlane(2, 3, 4),
      expect: [{ message: 'several', at: '2/spec/controlPlane/nodePoolSpec/nodes' }],
    },
  ],
}
