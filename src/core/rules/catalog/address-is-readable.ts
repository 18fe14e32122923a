import type { Path } from '../../document.ts'
import type { ListOf, NodeEntry } from '../../model/cluster.ts'
import type { ClusterFile } from '../../model/cluster-file.ts'
import { type Field, isAbsent } from '../../model/field.ts'
import type { AddressProblem } from '../../net/problem.ts'
import { namesItsText, reasonOf } from '../address-reason.ts'
import { type Cases, defineRule } from '../define.ts'
import { doubtfulFields } from '../doubtful-fields.ts'
import { isEntryFault, isPoolEntry } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

interface Unreadable {
  readonly path: Path
  readonly text: string
  readonly problem: AddressProblem
}

/** Fields that hold an address or CIDR and cannot be read; pool entries only where an address in them is at fault. */
function unreadable(file: ClusterFile): readonly Unreadable[] {
  return doubtfulFields(file).flatMap((field) => {
    if (field.state !== 'bad' || field.problem.kind !== 'address') return []
    const problem = field.problem.address
    if (isPoolEntry(field.path) && !isEntryFault(problem, 'address')) return []
    return [{ path: field.path, text: field.text, problem }]
  })
}

/** Items of lists that say nothing, and nodes without an address: each is there, so each needs one. */
function waiting({ clusters, nodePools }: ClusterFile): readonly Field<unknown>[] {
  const ofNodes = (nodes: ListOf<NodeEntry>): readonly Field<unknown>[] =>
    nodes.items.map(({ address }) => address)
  const fields = clusters.flatMap(({ controlPlane, network, loadBalancer }) => [
    ...ofNodes(controlPlane.pool.nodes),
    ...network.pods.items,
    ...network.services.items,
    ...loadBalancer.pools.items.flatMap(({ addresses }) => addresses.items),
    ...ofNodes(loadBalancer.nodePool.nodes),
    ...loadBalancer.bgpPeers.items.flatMap(({ controlPlaneNodes }) => controlPlaneNodes),
  ])
  return [...fields, ...nodePools.flatMap(({ spec }) => ofNodes(spec.nodes))].filter(isAbsent)
}

/** RNG-007: read as strictly as Go does, so that no octet is taken for octal. */
export default defineRule({
  id: 'address-is-readable',
  covers: ['RNG-007'],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: undefined,
  sources: ['INFERRED', 'RFC4291'],
  words: {
    en: {
      title: 'Every address field holds an address',
      why: 'The cluster reads addresses strictly: four numbers from 0 to 255 without leading zeros, or IPv6. A value it cannot read stops the preflight checks, and tools that guess read 010 as 8.',
      remedy: 'Write the address in full, without port, blanks or leading zeros.',
      messages: {
        part: '{written}: {reason}',
        whole: '{reason}',
        none: 'Nothing stands where an address is needed',
      },
      fixes: { write: 'Write {meant}' },
    },
    'zh-CN': {
      title: '地址字段中都是可读取的地址',
      why: '集群严格读取地址：IPv4 为四个 0 到 255 之间且没有前导零的数字，或者 IPv6。无法读取的值会使预检检查失败，而会猜测的工具则把 010 读作 8。',
      remedy: '写出完整地址，不带端口、空格和前导零。',
      messages: {
        part: '{written}：{reason}',
        whole: '{reason}',
        none: '此处需要地址，却没有内容',
      },
      fixes: { write: '写成 {meant}' },
    },
  },
  check(file, report) {
    for (const { path, text, problem } of unreadable(file)) {
      const { meant } = problem
      report({
        message: text === '' || namesItsText(problem) ? 'whole' : 'part',
        args: { written: text, reason: reasonOf(problem) },
        at: path,
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: 'write',
                  args: { meant },
                  safe: isCertain(problem),
                  edits: setValue(file.file, path, meant),
                },
              ],
      })
    }
    for (const { path } of waiting(file)) report({ message: 'none', at: path })
  },
})

/** Stand-ins and blanks have one reading; a leading zero or an octet too many may be a typing mistake. */
function isCertain({ problem }: AddressProblem): boolean {
  return problem === 'foreign-characters' || problem === 'stray-spaces'
}

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Addresses of the smallest and largest numbers', 'zh-CN': '最小和最大数字组成的地址' },
      text: exampleFile({ workers: ['10.0.0.1', '10.255.255.254'] }),
    },
    {
      name: { en: 'A placeholder waits for its address', 'zh-CN': '占位符，地址待填' },
      text: exampleFile({ vip: '<control plane VIP>' }),
    },
  ],
  invalid: [
    {
      name: { en: 'An octet above 255, a leading zero, a name', 'zh-CN': '八位字节超过 255、前导零、名称' },
      text: exampleFile({ vip: '10.200.0.271', controlPlane: ['10.200.0.02'], workers: ['worker-1'] }),
      expect: [
        { message: 'part', at: '2/spec/controlPlane/nodePoolSpec/nodes/0/address' },
        { message: 'part', at: '2/spec/loadBalancer/vips/controlPlaneVIP' },
        { message: 'whole', at: '3/spec/nodes/0/address' },
      ],
      fixed: exampleFile({ vip: '10.200.0.271', controlPlane: ['10.200.0.2'], workers: ['worker-1'] }),
    },
    {
      name: {
        en: 'An octet above 255 inside a range, and a prefix length above 32',
        'zh-CN': '范围内的八位字节超过 255，前缀长度超过 32',
      },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.290'] }], pods: ['192.168.0.0/33'] }),
      expect: [
        { message: 'part', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' },
        { message: 'part', at: '2/spec/loadBalancer/addressPools/0/addresses/0' },
      ],
    },
    {
      name: { en: 'Items of lists without an address', 'zh-CN': '列表项中没有地址' },
      text: exampleFile({
        controlPlane: ['10.200.0.2', '', '10.200.0.4'],
        pods: ['192.168.0.0/16', '~'],
        pools: [{ addresses: ['10.200.0.72/29', 'null'] }],
      }).replace('  - address: 10.200.0.11', '  -'),
      expect: [
        { message: 'none', at: '2/spec/controlPlane/nodePoolSpec/nodes/1/address' },
        { message: 'none', at: '2/spec/clusterNetwork/pods/cidrBlocks/1' },
        { message: 'none', at: '2/spec/loadBalancer/addressPools/0/addresses/1' },
        { message: 'none', at: '3/spec/nodes/1/address' },
      ],
    },
    {
      name: { en: 'A port behind the VIP', 'zh-CN': 'VIP 后带端口' },
      text: exampleFile({ vip: '10.200.0.71:443' }),
      expect: [{ message: 'part', at: '2/spec/loadBalancer/vips/controlPlaneVIP' }],
      fixed: exampleFile({ vip: '10.200.0.71' }),
    },
    {
      name: { en: 'A full-width address', 'zh-CN': '全角地址' },
      text: exampleFile({ ingress: '１０．２００．０．７２' }),
      expect: [{ message: 'part', at: '2/spec/loadBalancer/vips/ingressVIP' }],
      fixed: exampleFile({ ingress: '10.200.0.72' }),
    },
  ],
}
