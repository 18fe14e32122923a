import type { Place } from '../../document.ts'
import type { NodeEntry } from '../../model/cluster.ts'
import type { Field } from '../../model/field.ts'
import { isNodeRole, isPoolRole, isVipRole, type Use } from '../../model/occupancy.ts'
import { type Address, printAddress } from '../../net/address.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import { podRanges, serviceRanges } from '../pod-ranges.ts'
import { roleNames } from '../role-names.ts'
import { separatePools } from '../separate-pools.ts'

/** The same rows as for NodePools beside their Cluster; the other rules see one file at a time. */
export default defineRule({
  id: 'separate-node-pool-fits-its-cluster',
  covers: ['VIP-009', 'VIP-010', 'MOD-008', 'NET-004'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'nodePool.spec.nodes[].address',
  sources: ['REF', 'BLB', 'QS', 'NET'],
  words: {
    en: {
      title: 'A NodePool in a file of its own shares no address with its cluster',
      why: 'In the cluster it makes no difference which file a NodePool came from. A machine in two pools stops the creation, and an address that is also a VIP or lies in a pool is claimed by two machines.',
      remedy: 'Correct the address of the node, or what the cluster file uses it for.',
      messages: {
        used: 'Node {node} of {pool} has an address that {cluster} uses as {role} ({place})',
        inPool: 'Node {node} of {pool} lies in an address pool of {cluster} ({place})',
        inRange: 'Node {node} of {pool} lies in a Pod or Service range of {cluster} ({place})',
      },
    },
    'zh-CN': {
      title: '单独文件中的 NodePool 与其集群不共用地址',
      why: '对集群来说，NodePool 来自哪个文件并无区别。同一台机器属于两个节点池时无法创建集群；地址同时是 VIP 或位于地址池中时，会被两台机器声明。',
      remedy: '更正节点的地址，或更正集群配置文件中该地址的用途。',
      messages: {
        used: '{pool} 的节点 {node} 的地址已被 {cluster} 用作{role} ({place})',
        inPool: '{pool} 的节点 {node} 位于 {cluster} 的地址池内 ({place})',
        inRange: '{pool} 的节点 {node} 位于 {cluster} 的 Pod 或 Service 范围内 ({place})',
      },
    },
  },
  check({ cluster, occupancy, workspace }, report) {
    const ranges = [...podRanges(cluster), ...serviceRanges(cluster)]
    for (const { file, pool } of separatePools(cluster, workspace)) {
      // A copy of a NodePool that the cluster's file holds is the same pool.
      if (cluster.nodePools.some(({ name }) => name.text === pool.name.text)) continue
      const say = (field: Field<Address>, node: Address, message: string, other: Place, use?: Use): void =>
        report({
          message,
          args: {
            node: printAddress(node),
            pool: pool.name.text ?? '',
            cluster: cluster.name.text ?? '',
            place: { place: other },
            ...(use === undefined ? {} : { role: roleNames[use.role] }),
          },
          at: { file, path: field.path },
          related: [other],
          ranges: [rangeOfAddress(node)],
        })
      for (const field of pool.spec.nodes.items.flatMap(addressesOf)) {
        if (field.value === undefined) continue
        const node = field.value
        const uses = occupancy.index.covering(node)
        const used = uses.find(({ role }) => isNodeRole(role) || isVipRole(role) || role === 'floating-ip')
        const held = uses.find(({ role }) => isPoolRole(role))
        if (used !== undefined) say(field, node, 'used', used.place, used)
        if (held !== undefined) say(field, node, 'inPool', held.place)
        const range = ranges.find(({ prefix }) => contains(prefix.range, node))
        if (range !== undefined) say(field, node, 'inRange', { file: cluster.file, path: range.path })
      }
    }
  },
})

const addressesOf = ({ address, k8sIP }: NodeEntry): readonly Field<Address>[] =>
  k8sIP.text === address.text ? [address] : [address, k8sIP]

const apart = (...nodes: readonly string[]): readonly string[] => [
  `${nodePoolDocument('np2', 'cluster-demo', 'demo', nodes)}\n`,
]
const at = (node: number, key = 'address'): string => `other1:0/spec/nodes/${node}/${key}`

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Machines of its own', 'zh-CN': '机器各不相同' },
      text: exampleFile(),
      others: apart('10.200.0.20', '10.200.0.21 k8s 10.200.0.21'),
    },
    {
      name: { en: 'A copy of a NodePool of the cluster file', 'zh-CN': '集群配置文件中 NodePool 的副本' },
      text: exampleFile(),
      others: [`${nodePoolDocument('np1', 'cluster-demo', 'demo', ['10.200.0.10'])}\n`],
    },
    {
      name: { en: 'The NodePool of another cluster', 'zh-CN': '其他集群的 NodePool' },
      text: exampleFile(),
      others: [`${nodePoolDocument('np2', 'cluster-x', 'x', ['10.200.0.10'])}\n`],
    },
  ],
  invalid: [
    {
      name: {
        en: 'A node of the cluster, its VIP, a pool address and a Pod address',
        'zh-CN': '集群的节点、VIP、地址池中的地址和 Pod 地址',
      },
      text: exampleFile(),
      others: apart('10.200.0.10', '10.200.0.71', '1.2.3.4 k8s 10.200.0.80', '192.168.1.1'),
      expect: [
        { message: 'used', at: at(0) },
        { message: 'used', at: at(1) },
        { message: 'inPool', at: at(2, 'k8sIP') },
        { message: 'inRange', at: at(3) },
      ],
    },
  ],
}
