import { removeNode } from '../../edits/nodes.ts'
import type { NodeFact } from '../../model/facts.ts'
import { ownsComment } from '../../model/own-comment.ts'
import { printAddress } from '../../net/address.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'

/** MOD-008: a machine belongs to one pool, once (REF, BLB); 1.34 checks it against all existing nodes (RN). */
export default defineRule({
  id: 'node-in-one-pool',
  covers: ['MOD-008'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.nodes[].address',
  sources: ['REF', 'BLB', 'RN'],
  words: {
    en: {
      title: 'Each node stands in one node pool, once',
      why: 'A machine can have one role only. Node pools that share an address block the creation of the cluster.',
      remedy: 'Leave the node in the pool where it belongs.',
      messages: {
        twice: 'Node {node} stands twice in the same node pool ({line})',
        pools: 'Node {node} stands in another node pool too ({line})',
      },
      fixes: { remove: 'Remove the second {node}' },
    },
    'zh-CN': {
      title: '每个节点只在一个节点池中出现一次',
      why: '一台机器只能有一个角色。节点池之间含有相同地址会阻止集群创建。',
      remedy: '只在所属的节点池中保留该节点。',
      messages: {
        twice: '节点 {node} 在同一个节点池中出现两次 ({line})',
        pools: '节点 {node} 也在另一个节点池中 ({line})',
      },
      fixes: { remove: '移除第二个 {node}' },
    },
  },
  check({ facts, cluster, file }, report) {
    // Numbers are IPv4 and bigints IPv6, so the two never meet.
    const seen = new Map<number | bigint, NodeFact>()
    for (const node of facts.nodes) {
      const { address } = node.entry
      if (address.state !== 'read') continue
      const first = seen.get(address.value.value)
      if (first === undefined) {
        seen.set(address.value.value, node)
        continue
      }
      const text = printAddress(address.value)
      const isSamePool = first.role === node.role && poolPath(first) === poolPath(node)
      report({
        message: isSamePool ? 'twice' : 'pools',
        args: { node: text, line: lineOf(cluster.file, first.entry.address.path) },
        at: address.path,
        related: [first.entry.address.path],
        ranges: [rangeOfAddress(address.value)],
        fixes: isSamePool
          ? [
              {
                title: 'remove',
                args: { node: text },
                safe: isCopy(first, node) && !ownsComment(file.source, node.path),
                edits: removeNode(cluster.file, node.entry),
              },
            ]
          : [],
      })
    }
  },
})

/** Another k8sIP may mean another machine, with its address mistyped. */
const isCopy = (first: NodeFact, node: NodeFact): boolean => first.entry.k8sIP.text === node.entry.k8sIP.text

/** Two NodePool documents may have one name by mistake; their documents tell them apart. */
const poolPath = (node: NodeFact): unknown => node.path[0]

const second = '3/spec/nodes/1/address'
export const cases: Cases = {
  valid: [
    { name: { en: 'All different', 'zh-CN': '全部不同' }, text: exampleFile({ balancers: ['10.200.0.5'] }) },
    {
      name: { en: 'Placeholders alike', 'zh-CN': '相同的占位符' },
      text: exampleFile({ controlPlane: ['<Machine 1 IP>'], workers: ['<Machine 1 IP>'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'A worker twice', 'zh-CN': '一个工作器节点写了两次' },
      text: exampleFile({ workers: ['10.200.0.10', '10.200.0.10'] }),
      expect: [{ message: 'twice', at: second }],
      fixed: exampleFile({ workers: ['10.200.0.10'] }),
    },
    {
      name: { en: 'A control plane node is also a worker', 'zh-CN': '控制平面节点也是工作器节点' },
      text: exampleFile({ workers: ['10.200.0.10', '10.200.0.4'] }),
      expect: [{ message: 'pools', at: second }],
    },
    {
      name: {
        en: 'A control plane node is also a load balancer node',
        'zh-CN': '控制平面节点也是负载均衡器节点',
      },
      text: exampleFile({ balancers: ['10.200.0.2', '10.200.0.5'] }),
      expect: [{ message: 'pools', at: '2/spec/loadBalancer/nodePoolSpec/nodes/0/address' }],
    },
  ],
}
