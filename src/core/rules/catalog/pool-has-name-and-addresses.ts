import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** RNG-008: a name and at least one address are required (REF); MetalLB says "missing pool name", "no prefixes" (MLC). */
export default defineRule({
  id: 'pool-has-name-and-addresses',
  covers: ['RNG-008'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['BLB', 'REF', 'MLC'],
  words: {
    en: {
      title: 'Each address pool has a name and addresses',
      why: 'MetalLB refuses the whole set of pools when one has no name or no addresses. The ingress VIP and every LoadBalancer Service then stay without an address.',
      remedy: 'Give the pool a name and at least one entry, or take the pool away.',
      messages: {
        nameless: 'Pool {number} has no name',
        empty: '{pool} has no addresses',
        none: 'The list of address pools is empty',
      },
    },
    'zh-CN': {
      title: '每个地址池都有名称和地址',
      why: '只要有一个地址池没有名称或没有地址，MetalLB 就会拒绝全部地址池。入站流量 VIP 和所有 LoadBalancer Service 都得不到地址。',
      remedy: '为地址池填写名称和至少一个条目，或移除该地址池。',
      messages: {
        nameless: '第 {number} 个地址池没有名称',
        empty: '{pool} 没有地址',
        none: '地址池列表为空',
      },
    },
  },
  check({ cluster, facts }, report) {
    const { pools } = cluster.loadBalancer
    const needsPools = facts.isBundled && !facts.isAdmin
    if (needsPools && pools.written && pools.misshapen === undefined && pools.items.length === 0) {
      report({ message: 'none', at: pools.path })
    }
    for (const { pool, name } of facts.pools) {
      if (pool.name.state === 'absent' || (pool.name.state === 'read' && pool.name.text === '')) {
        report({
          message: 'nameless',
          args: { number: pool.index + 1 },
          at: pool.name.path,
          related: [pool.path],
        })
      }
      if (pool.addresses.misshapen === undefined && pool.addresses.items.length === 0) {
        report({ message: 'empty', args: { pool: name }, at: pool.addresses.path, related: [pool.path] })
      }
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Two pools with one entry each', 'zh-CN': '两个地址池，各一个条目' },
      text: exampleFile({
        pools: [
          { name: 'ingress', addresses: ['10.200.0.72/32'] },
          { name: 'apps', addresses: ['10.200.0.100-10.200.0.120'] },
        ],
      }),
    },
    {
      name: { en: 'What is no section is told by its shape', 'zh-CN': '不是分区的条目由结构规则提示' },
      text: exampleFile().replace('    addressPools:\n', '    addressPools:\n    - services\n'),
    },
    {
      name: { en: 'An empty list in manual mode', 'zh-CN': '手动模式下的空列表' },
      text: exampleFile({ mode: 'manual', ingress: null, pools: [] }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'A pool without addresses beside one without a name',
        'zh-CN': '一个地址池没有地址，另一个没有名称',
      },
      text: exampleFile({
        pools: [
          { name: 'apps', addresses: [] },
          { name: '', addresses: ['10.200.0.72/31'] },
        ],
      }),
      expect: [
        { message: 'empty', at: '2/spec/loadBalancer/addressPools/0/addresses' },
        { message: 'nameless', at: '2/spec/loadBalancer/addressPools/1/name' },
      ],
    },
    {
      name: { en: 'Two quotes are no name', 'zh-CN': '一对空引号不是名称' },
      text: exampleFile({ pools: [{ name: '""' }] }),
      expect: [{ message: 'nameless', at: '2/spec/loadBalancer/addressPools/0/name' }],
    },
    {
      name: { en: 'An empty list in bundled mode', 'zh-CN': '捆绑模式下的空列表' },
      text: exampleFile({ pools: [] }),
      expect: [{ message: 'none', at: '2/spec/loadBalancer/addressPools' }],
    },
  ],
}
