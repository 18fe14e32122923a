import { setPoolFlag } from '../../edits/address-pools.ts'
import { sizeOf } from '../../net/range.ts'
import { countBuggy } from '../../net/special.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** VIP-021: what ends in .0 or .255 is never given out (MLC). */
export default defineRule({
  id: 'avoid-buggy-ips-leaves-addresses',
  covers: ['VIP-021'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].avoidBuggyIPs',
  sources: ['MLC'],
  words: {
    en: {
      title: 'avoidBuggyIPs leaves the pool some addresses',
      why: 'The pool holds only addresses that avoidBuggyIPs skips. It never gives one out, and Services that ask for this pool stay pending.',
      remedy: 'Add other addresses to the pool, or switch avoidBuggyIPs off.',
      messages: { empty: '{pool} has no usable address: avoidBuggyIPs skips all {count}' },
      fixes: { switchOff: 'Switch avoidBuggyIPs off for {pool}' },
    },
    'zh-CN': {
      title: '启用 avoidBuggyIPs 后地址池仍有可用地址',
      why: '该地址池中的地址都会被 avoidBuggyIPs 跳过，一个也不会分配。请求该地址池的 Service 一直处于 Pending 状态。',
      remedy: '为地址池添加其他地址，或关闭 avoidBuggyIPs。',
      messages: { empty: '{pool} 没有可用地址：avoidBuggyIPs 跳过了全部 {count} 个地址' },
      fixes: { switchOff: '为 {pool} 关闭 avoidBuggyIPs' },
    },
  },
  check({ facts, cluster }, report) {
    for (const { pool, name, ranges, avoidBuggyIPs } of facts.pools) {
      const isRead = ranges.length > 0 && ranges.length === pool.addresses.items.length
      if (!avoidBuggyIPs || !isRead || ranges.some(({ range }) => sizeOf(range) !== countBuggy(range)))
        continue
      const edits = setPoolFlag(cluster, pool, 'avoidBuggyIPs', false)
      report({
        message: 'empty',
        args: { pool: name, count: ranges.reduce((sum, { range }) => sum + sizeOf(range), 0n) },
        at: pool.avoidBuggyIPs.path,
        related: ranges.map(({ path }) => path),
        ranges: ranges.map(({ range }) => range),
        fixes: [{ title: 'switchOff', args: { pool: name }, safe: false, edits }],
      })
    }
  },
})

const pool = (entry: string, avoidBuggyIPs: string) => [
  {},
  { name: 'low', addresses: [entry], avoidBuggyIPs },
]
export const cases: Cases = {
  valid: [
    {
      name: { en: 'One address left', 'zh-CN': '剩余一个地址' },
      text: exampleFile({ pools: pool('10.200.3.0/31', 'true') }),
    },
    {
      name: { en: 'Switched off', 'zh-CN': '已关闭' },
      text: exampleFile({ pools: pool('10.200.3.0/32', 'false') }),
    },
  ],
  invalid: [
    {
      name: { en: 'A single .0', 'zh-CN': '单个 .0 地址' },
      text: exampleFile({ pools: pool('10.200.3.0/32', 'true') }),
      expect: [{ message: 'empty', at: '2/spec/loadBalancer/addressPools/1/avoidBuggyIPs' }],
      fixed: exampleFile({ pools: pool('10.200.3.0/32', 'false') }),
    },
    {
      name: { en: 'From .255 to .0', 'zh-CN': '从 .255 到 .0' },
      text: exampleFile({ pools: pool('10.200.3.255-10.200.4.0', 'true') }),
      expect: [{ message: 'empty', at: '2/spec/loadBalancer/addressPools/1/avoidBuggyIPs' }],
    },
  ],
}
