import { addPool } from '../../edits/address-pools.ts'
import type { PoolFact } from '../../model/facts.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { comparePools, entriesOf } from '../deployed-pools.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { setValue } from '../set-value.ts'

/** UPD-002: a pool can be added at any time, but never removed or renamed (REF, UPD). */
export default defineRule({
  id: 'deployed-pools-stay',
  covers: ['UPD-002'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['REF', 'UPD'],
  words: {
    en: {
      title: 'Address pools of a running cluster stay, under their names',
      why: 'Services hold addresses of these pools. The update is refused when a pool is removed or renamed.',
      remedy: 'Keep the pool as it is and add a new one beside it.',
      messages: {
        removed: '{pool} with {count} entries is missing: existing pools cannot be removed',
        renamed: '{pool} is called {name} now: existing pools cannot be renamed',
      },
      fixes: { restore: 'Add {pool} again', rename: 'Call it {pool} again' },
    },
    'zh-CN': {
      title: '运行中集群的地址池予以保留，名称不变',
      why: 'Service 正在使用这些地址池中的地址。移除或重命名地址池的更新会被拒绝。',
      remedy: '保持该地址池不变，另外添加新的地址池。',
      messages: {
        removed: '缺少 {pool} (共 {count} 个条目)：不能移除现有地址池',
        renamed: '{pool} 现名为 {name}：不能重命名现有地址池',
      },
      fixes: { restore: '重新添加 {pool}', rename: '恢复名称 {pool}' },
    },
  },
  check(view, report) {
    const { deployed, facts, cluster } = view
    if (deployed === undefined) return
    const { removed, renamed } = comparePools(deployed.facts, facts)
    for (const { before, now } of renamed) {
      const edits = setValue(cluster.file, now.pool.name.path, before.name)
      report({
        message: 'renamed',
        args: { pool: before.name, name: now.name },
        at: now.pool.name.path,
        fixes: [{ title: 'rename', args: { pool: before.name }, safe: false, edits }],
      })
    }
    for (const pool of removed) {
      report({
        message: 'removed',
        args: { pool: pool.name, count: pool.pool.addresses.items.length },
        at: cluster.loadBalancer.pools.path,
        ranges: pool.ranges.map(({ range }) => range),
        fixes: restoreFix(view, pool),
      })
    }
  },
})

/** Not when somebody took its addresses meanwhile. */
function restoreFix(view: Scopes['cluster'], fact: PoolFact): readonly Fix[] {
  if (fact.ranges.some(({ range }) => view.occupancy.index.meeting(range).length > 0)) return []
  const edits = addPool(view.cluster, {
    name: fact.name,
    addresses: entriesOf(fact),
    ...(fact.avoidBuggyIPs ? { avoidBuggyIPs: true } : {}),
    ...(fact.manualAssign ? { manualAssign: true } : {}),
  })
  return [{ title: 'restore', args: { pool: fact.name }, safe: false, edits }]
}

const web = { name: 'web', addresses: ['10.200.0.128/28'] }
const at = '2/spec/loadBalancer/addressPools'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Another order', 'zh-CN': '顺序不同' },
      text: exampleFile({ pools: [web, {}] }),
      deployed: exampleFile({ pools: [{}, web] }),
    },
    {
      name: { en: 'A further pool', 'zh-CN': '新增一个地址池' },
      text: exampleFile({ pools: [{}, web] }),
      deployed: exampleFile(),
    },
  ],
  invalid: [
    {
      name: { en: 'A pool is gone', 'zh-CN': '少了一个地址池' },
      text: exampleFile(),
      deployed: exampleFile({ pools: [{}, web] }),
      expect: [{ message: 'removed', at }],
      fixed: exampleFile({ pools: [{}, web] }),
    },
    {
      name: { en: 'A pool has another name', 'zh-CN': '地址池改名' },
      text: exampleFile({ pools: [{}, { ...web, name: 'www' }] }),
      deployed: exampleFile({ pools: [{}, web] }),
      expect: [{ message: 'renamed', at: `${at}/1/name` }],
      fixed: exampleFile({ pools: [{}, web] }),
    },
  ],
}
