import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** VIP-005: address pools are for clusters that run workloads (REF, TPL). */
export default defineRule({
  id: 'no-address-pools-in-admin-cluster',
  covers: ['VIP-005'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['REF', 'TPL'],
  words: {
    en: {
      title: 'An admin cluster has no address pools',
      why: 'Pools feed Services of type LoadBalancer, which an admin cluster does not have. The configuration is refused with them.',
      remedy: 'Remove addressPools, or move them to the user clusters.',
      messages: { present: 'addressPools with {count} entries stands in an admin cluster' },
      fixes: { remove: 'Remove addressPools' },
    },
    'zh-CN': {
      title: '管理员集群没有地址池',
      why: '地址池供 LoadBalancer 类型的 Service 使用，而管理员集群没有这类 Service。含有地址池的配置会被拒绝。',
      remedy: '移除 addressPools，或移到用户集群中。',
      messages: { present: '管理员集群中有 addressPools，共 {count} 项' },
      fixes: { remove: '移除 addressPools' },
    },
  },
  check({ facts, cluster }, report) {
    const { pools } = cluster.loadBalancer
    if (!facts.isAdmin || pools.items.length === 0) return
    report({
      message: 'present',
      args: { count: pools.items.length },
      at: pools.path,
      related: [cluster.type.path],
      ranges: facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range)),
      fixes: [{ title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, pools.path) }],
    })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A standalone cluster with pools', 'zh-CN': '带地址池的独立集群' },
      text: exampleFile({ type: 'standalone' }),
    },
    {
      name: { en: 'An admin cluster in manual mode', 'zh-CN': '手动模式的管理员集群' },
      text: exampleFile({ type: 'admin', mode: 'manual' }),
    },
    {
      name: { en: 'An empty list in an admin cluster', 'zh-CN': '管理员集群中的空列表' },
      text: exampleFile({ type: 'admin', pools: [] }),
    },
  ],
  invalid: [
    {
      name: { en: 'A pool in an admin cluster', 'zh-CN': '管理员集群中的地址池' },
      text: exampleFile({ type: 'admin', pools: [{ addresses: ['10.200.0.92-10.200.0.100'] }] }),
      expect: [{ message: 'present', at: '2/spec/loadBalancer/addressPools' }],
      fixed: exampleFile({ type: 'admin' }),
    },
  ],
}
