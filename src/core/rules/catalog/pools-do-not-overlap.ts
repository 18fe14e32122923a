import { carveEntry, carvePool } from '../../edits/carve.ts'
import type { Cluster } from '../../model/cluster.ts'
import { findOverlaps } from '../../net/overlaps.ts'
import type { Range } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { isReadEntry, poolEntries, type ReadPoolEntry } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { lineOf } from '../line-of.ts'

/** Beyond this many pairs each entry is told once, with one other that it meets. */
const mostPairs = 500

/** VIP-012: pools are non-overlapping (REF); MetalLB refuses the configuration otherwise (MLC). */
export default defineRule({
  id: 'pools-do-not-overlap',
  covers: ['VIP-012'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['REF', 'APIU', 'MLC'],
  words: {
    en: {
      title: 'Address pools do not overlap',
      why: 'An address can belong to one pool only. MetalLB refuses its whole configuration when two pools share one, and no Service gets an address.',
      remedy: 'Leave the shared addresses to one of the pools.',
      messages: { overlap: '{later} of {pool} overlaps {earlier} of {other} ({line}) in {shared}' },
      fixes: { carve: 'Take {shared} out of {pool}' },
    },
    'zh-CN': {
      title: '地址池之间互不重叠',
      why: '一个地址只能属于一个地址池。两个地址池含有相同地址时，MetalLB 会拒绝全部配置，所有 Service 都得不到地址。',
      remedy: '将重叠的地址只留在其中一个地址池中。',
      messages: { overlap: '{pool} 的 {later} 与 {other} 的 {earlier} ({line}) 在 {shared} 处重叠' },
      fixes: { carve: '从 {pool} 中去掉 {shared}' },
    },
  },
  check(view, report) {
    const { cluster } = view
    const readable = poolEntries(view)
      .filter(isReadEntry)
      .map((entry) => ({ range: entry.field.value.range, item: entry }))
    for (const { a, b, shared } of findOverlaps(readable, mostPairs)) {
      if (a.pool === b.pool) continue
      report({
        message: 'overlap',
        args: {
          later: b.field.text,
          pool: b.name,
          earlier: a.field.text,
          other: a.name,
          line: lineOf(cluster.file, a.field.path),
          shared: { range: shared },
        },
        at: b.field.path,
        related: [a.field.path],
        ranges: [shared],
        fixes: [...carveFix(cluster, b, shared), ...carveFix(cluster, a, shared)],
      })
    }
  },
})

/** Whom the addresses belong to is the user's to say: both ways are offered, as far as a pool is left. */
function carveFix(cluster: Cluster, { pool, name, field }: ReadPoolEntry, shared: Range): readonly Fix[] {
  if (carveEntry(field.value, shared).length === 0 && pool.addresses.items.length === 1) return []
  const edits = carvePool(cluster, pool, Number(field.path.at(-1)), shared)
  return [{ title: 'carve', args: { shared: { range: shared }, pool: name }, safe: false, edits }]
}

const at = '2/spec/loadBalancer/addressPools/1/addresses/0'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Pools that touch', 'zh-CN': '地址池首尾相接' },
      text: exampleFile({ pools: [{}, { name: 'web', addresses: ['10.200.0.91-10.200.0.99'] }] }),
    },
    {
      name: {
        en: 'An entry twice in one pool is another rule’s',
        'zh-CN': '同一地址池内的重复条目由另一条规则检查',
      },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72/30', '10.200.0.72/30'] }] }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'The last address of one is the first of the other',
        'zh-CN': '前者的最后一个地址是后者的第一个',
      },
      text: exampleFile({ pools: [{}, { name: 'web', addresses: ['10.200.0.90-10.200.0.99'] }] }),
      expect: [{ message: 'overlap', at }],
      fixed: exampleFile({ pools: [{}, { name: 'web', addresses: ['10.200.0.91-10.200.0.99'] }] }),
    },
    {
      name: {
        en: 'One pool lies in the other: only the outer one can give way',
        'zh-CN': '一个地址池在另一个之内：只有外层可以让出',
      },
      text: exampleFile({ pools: [{}, { name: 'web', addresses: ['10.200.0.80/30'] }] }),
      expect: [{ message: 'overlap', at }],
      fixed: exampleFile({
        pools: [
          { addresses: ['10.200.0.72-10.200.0.79', '10.200.0.84-10.200.0.90'] },
          { name: 'web', addresses: ['10.200.0.80/30'] },
        ],
      }),
    },
  ],
}
