import { carveEntry, carvePool } from '../../edits/carve.ts'
import { isNodeRole, type Use } from '../../model/occupancy.ts'
import { printAddress } from '../../net/address.ts'
import { contains, firstOf } from '../../net/range.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { type PoolEntry, poolEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { lineOf } from '../line-of.ts'

/** Beyond this many pieces an entry is better written anew by hand. */
const mostPieces = 8
/** Nodes named as places of a finding, and shown on the map. */
const mostRelated = 16
const mostRanges = 512

/** VIP-010: nothing else may lie in a pool (QS); MetalLB would announce the node's own address. */
export default defineRule({
  id: 'nodes-outside-pools',
  covers: ['VIP-010'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['QS', 'MLC'],
  words: {
    en: {
      title: 'No node lies in an address pool',
      why: 'MetalLB gives the address to a Service and announces it from another machine. The node then drops out of the network: no SSH, no kubelet.',
      remedy: 'Take the node’s address out of the pool.',
      messages: {
        one: '{entry} of {pool} holds the node {node} ({line})',
        several: '{entry} of {pool} holds {count} node addresses, the first is {node} ({line})',
      },
      fixes: { carve: 'Take the nodes out of {pool}' },
    },
    'zh-CN': {
      title: '节点不在地址池中',
      why: 'MetalLB 会把该地址分配给 Service 并由另一台机器通告。该节点随即从网络中消失：无法通过 SSH 访问，kubelet 也无法连接。',
      remedy: '从地址池中去掉节点的地址。',
      messages: {
        one: '{pool} 的 {entry} 包含节点 {node} ({line})',
        several: '{pool} 的 {entry} 包含 {count} 个节点地址，第一个是 {node} ({line})',
      },
      fixes: { carve: '从 {pool} 中去掉节点地址' },
    },
  },
  check(view, report) {
    for (const entry of poolEntries(view)) {
      const { field, name } = entry
      if (field.state !== 'read') continue
      const nodes = view.occupancy.index.meeting(field.value.range).filter((use) => isNodeRole(use.role))
      const [first] = nodes
      if (first === undefined) continue
      report({
        message: nodes.length === 1 ? 'one' : 'several',
        args: {
          entry: field.text,
          pool: name,
          node: printAddress(firstOf(first.range)),
          count: nodes.length,
          line: lineOf(view.cluster.file, first.place.path),
        },
        at: field.path,
        related: nodes.slice(0, mostRelated).map((use) => use.place),
        ranges: nodes.slice(0, mostRanges).map((use) => use.range),
        fixes: carveFix(view, entry, nodes),
      })
    }
  },
})

/** Not when the ingress VIP would go with a node, nor when nothing would be left. */
function carveFix(
  view: Scopes['cluster'],
  { pool, name, field }: PoolEntry,
  nodes: readonly Use[],
): readonly Fix[] {
  const holes = nodes.map((use) => use.range)
  const ingress = view.cluster.loadBalancer.ingressVIP.value
  if (field.value === undefined || (ingress !== undefined && holes.some((hole) => contains(hole, ingress))))
    return []
  const left = carveEntry(field.value, ...holes)
  if (left.length > mostPieces || (left.length === 0 && pool.addresses.items.length === 1)) return []
  const edits = carvePool(view.cluster, pool, Number(field.path.at(-1)), ...holes)
  return [{ title: 'carve', args: { pool: name }, safe: true, edits }]
}

const at = '2/spec/loadBalancer/addressPools/0/addresses/0'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Nodes on both sides of the pool', 'zh-CN': '节点位于地址池两侧' },
      text: exampleFile({ workers: ['10.200.0.70', '10.200.0.91'] }),
    },
    {
      name: { en: 'An IPv6 pool', 'zh-CN': 'IPv6 地址池' },
      text: exampleFile({ pools: [{ addresses: ['fd00::/120', '10.200.0.72/32'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'A worker in the range', 'zh-CN': '工作器节点在范围内' },
      text: exampleFile({ workers: ['10.200.0.75'] }),
      expect: [{ message: 'one', at }],
      fixed: exampleFile({
        workers: ['10.200.0.75'],
        pools: [{ addresses: ['10.200.0.72-10.200.0.74', '10.200.0.76-10.200.0.90'] }],
      }),
    },
    {
      name: { en: 'The pool is the subnet of all nodes', 'zh-CN': '地址池就是所有节点的子网' },
      text: exampleFile({
        vip: '10.200.1.5',
        ingress: '10.200.0.72',
        pools: [{ addresses: ['10.200.0.0/24'] }],
      }),
      expect: [{ message: 'several', at }],
    },
    {
      name: { en: 'The SSH address of a node with a k8sIP', 'zh-CN': '有 k8sIP 的节点的 SSH 地址' },
      text: exampleFile({ controlPlane: ['10.200.0.88 k8s 10.200.0.2'] }),
      expect: [{ message: 'one', at }],
    },
  ],
}
