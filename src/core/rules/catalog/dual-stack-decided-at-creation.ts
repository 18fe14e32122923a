import type { Cluster } from '../../model/cluster.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** UPD-009: an IPv6 Service range makes a cluster dual-stack, at creation only (DS). */
export default defineRule({
  id: 'dual-stack-decided-at-creation',
  covers: ['UPD-009'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.services.cidrBlocks',
  sources: ['DS'],
  words: {
    en: {
      title: 'A cluster is dual-stack from its creation or not at all',
      why: 'Nodes and Pods got their addresses at creation. An update that adds or removes the second family is refused.',
      remedy: 'Write the former Service ranges. The other family needs a new cluster.',
      messages: {
        added: 'The Service ranges have IPv6 now; the running cluster is single-stack',
        removed: 'The Service ranges have one family now; the running cluster is dual-stack',
      },
    },
    'zh-CN': {
      title: '集群是否为双栈在创建时确定',
      why: '节点和 Pod 的地址在创建时已分配。添加或移除另一个 IP 版本的更新会被拒绝。',
      remedy: '写回原来的 Service 范围。需要另一个 IP 版本时，须新建集群。',
      messages: {
        added: 'Service 范围现包含 IPv6；运行中的集群是单栈',
        removed: 'Service 范围现只有一个 IP 版本；运行中的集群是双栈',
      },
    },
  },
  check({ cluster, facts, deployed }, report) {
    if (deployed === undefined || facts.isDualStack === deployed.facts.isDualStack) return
    if (!isClear(cluster) || !isClear(deployed.cluster)) return
    report({ message: facts.isDualStack ? 'added' : 'removed', at: cluster.network.services.path })
  },
})

/** Ranges that cannot be read may be of any family. */
const isClear = ({ network: { services } }: Cluster): boolean =>
  services.items.length > 0 && services.items.every((field) => field.state === 'read')

const both = exampleFile({
  services: ['10.96.0.0/20', 'fd00:98::/112'],
  pools: [{ addresses: ['10.200.0.72-10.200.0.90', 'fd00:1::/120'] }],
})
const one = exampleFile()
const at = '2/spec/clusterNetwork/services/cidrBlocks'
export const cases: Cases = {
  valid: [
    { name: { en: 'Dual-stack before and after', 'zh-CN': '前后都是双栈' }, text: both, deployed: both },
    {
      name: { en: 'A range that cannot be read', 'zh-CN': '无法读取的范围' },
      text: exampleFile({ services: ['10.96.0.0/20', 'fd00:98::/'] }),
      deployed: both,
    },
  ],
  invalid: [
    {
      name: { en: 'IPv6 added', 'zh-CN': '添加了 IPv6' },
      text: both,
      deployed: one,
      expect: [{ message: 'added', at }],
    },
    {
      name: { en: 'IPv6 removed', 'zh-CN': '移除了 IPv6' },
      text: one,
      deployed: both,
      expect: [{ message: 'removed', at }],
    },
  ],
}
