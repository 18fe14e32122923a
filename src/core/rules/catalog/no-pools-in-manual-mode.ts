import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-001: pools are MetalLB’s, and manual mode has none (MLB, REF). */
export default defineRule({
  id: 'no-pools-in-manual-mode',
  covers: ['MOD-001'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['MLB', 'REF'],
  words: {
    en: {
      title: 'Manual mode has no address pools',
      why: 'In manual mode MetalLB is not installed and the load balancer outside gives the addresses. The configuration is refused with pools.',
      remedy: 'Remove addressPools, or write mode: bundled.',
      messages: { present: 'addressPools with {count} entries stands beside mode: manual ({line})' },
      fixes: { remove: 'Remove addressPools' },
    },
    'zh-CN': {
      title: '手动模式没有地址池',
      why: '手动模式不安装 MetalLB，地址由外部负载均衡器提供。含有地址池的配置会被拒绝。',
      remedy: '移除 addressPools，或写成 mode: bundled。',
      messages: { present: 'mode: manual ({line}) 的同时有 addressPools，共 {count} 项' },
      fixes: { remove: '移除 addressPools' },
    },
  },
  check({ facts, cluster }, report) {
    const { pools, mode } = cluster.loadBalancer
    if (!facts.isManual || pools.items.length === 0) return
    report({
      message: 'present',
      args: { count: pools.items.length, line: { place: { file: cluster.file, path: mode.path } } },
      at: pools.path,
      related: [mode.path],
      ranges: facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range)),
      fixes: [{ title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, pools.path) }],
    })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Manual without pools', 'zh-CN': '手动模式，没有地址池' },
      text: exampleFile({ mode: 'manual', pools: null }),
    },
    {
      name: { en: 'An empty list does nothing', 'zh-CN': '空列表没有作用' },
      text: exampleFile({ mode: 'manual', pools: [] }),
    },
    { name: { en: 'Bundled with pools', 'zh-CN': '捆绑模式，有地址池' }, text: exampleFile() },
  ],
  invalid: [
    {
      name: { en: 'A pool is left over', 'zh-CN': '遗留一个地址池' },
      text: exampleFile({ mode: 'manual' }),
      expect: [{ message: 'present', at: '2/spec/loadBalancer/addressPools' }],
      fixed: exampleFile({ mode: 'manual', pools: null }),
    },
  ],
}
