import type { EditValue } from '../../document.ts'
import { addPool } from '../../edits/address-pools.ts'
import { entryText } from '../../edits/entry-text.ts'
import type { Range } from '../../net/range.ts'
import { differenceOf } from '../../net/set.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import {
  addressesOf,
  comparePools,
  entriesOf,
  haveSameAddresses,
  isRead,
  type PoolPair,
} from '../deployed-pools.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { setValue } from '../set-value.ts'

/** UPD-003: compared as sets, so that order and notation do not count (BLB, REF). */
export default defineRule({
  id: 'deployed-pool-addresses-stay',
  covers: ['UPD-003'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses',
  sources: ['BLB', 'REF', 'UPD'],
  words: {
    en: {
      title: 'The addresses of a running cluster’s pools stay',
      why: 'The addresses of a pool cannot change after the pool was created; the update is refused.',
      remedy: 'Write the former addresses, and put further ones into a new pool.',
      messages: {
        loses: '{pool} loses addresses, {lost}: addresses of an existing pool cannot change',
        gains: '{pool} gains addresses, {gained}: addresses of an existing pool cannot change',
        both: '{pool} loses {lost} and gains {gained}: addresses of an existing pool cannot change',
      },
      fixes: { restore: 'Write the former addresses of {pool}', newPool: 'Put {gained} into a new pool' },
    },
    'zh-CN': {
      title: '运行中集群的地址池的地址保持不变',
      why: '地址池创建后，其地址不可更改；更新会被拒绝。',
      remedy: '写回原来的地址，将新增的地址放入新的地址池。',
      messages: {
        loses: '{pool} 减少地址 {lost}：现有地址池的地址不可更改',
        gains: '{pool} 增加地址 {gained}：现有地址池的地址不可更改',
        both: '{pool} 减少 {lost}，增加 {gained}：现有地址池的地址不可更改',
      },
      fixes: { restore: '写回 {pool} 原来的地址', newPool: '将 {gained} 放入新的地址池' },
    },
  },
  check(view, report) {
    if (view.deployed === undefined) return
    for (const pair of comparePools(view.deployed.facts, view.facts).kept) {
      const { before, now } = pair
      if (!isRead(before) || !isRead(now) || haveSameAddresses(before, now)) continue
      const lost = missingFrom(pair.before, pair.now)
      const gained = missingFrom(pair.now, pair.before)
      report({
        message: gained.length === 0 ? 'loses' : lost.length === 0 ? 'gains' : 'both',
        args: { pool: now.name, lost: printAll(lost), gained: printAll(gained) },
        at: now.pool.addresses.path,
        ranges: [...lost, ...gained],
        fixes: fixesFor(view, pair, lost, gained),
      })
    }
  },
})

const missingFrom = (a: PoolPair['now'], b: PoolPair['now']): readonly Range[] => {
  const others = addressesOf(b)
  return addressesOf(a).flatMap((set, family) => differenceOf(set, others[family]!).ranges)
}

const printAll = (ranges: readonly Range[]): string => ranges.map((range) => entryText(range)).join(', ')

function fixesFor(
  { cluster }: Scopes['cluster'],
  { before, now }: PoolPair,
  lost: readonly Range[],
  gained: readonly Range[],
): readonly Fix[] {
  const entries: EditValue = entriesOf(before)
  const restore = setValue(cluster.file, now.pool.addresses.path, entries)
  const fix = { title: 'restore', args: { pool: now.name }, safe: false, edits: restore }
  if (lost.length > 0) return [fix]
  const [added] = addPool(cluster, { addresses: gained.map((range) => entryText(range)) })
  const edits = [...(restore[0]?.edits ?? []), ...(added?.edits ?? [])]
  const move = {
    title: 'newPool',
    args: { gained: printAll(gained) },
    safe: false,
    edits: [{ file: cluster.file, edits }],
  }
  return [move, fix]
}

const pool = (...addresses: readonly string[]) => [{ addresses }]
const at = '2/spec/loadBalancer/addressPools/0/addresses'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The same addresses in other words', 'zh-CN': '相同地址的另一种写法' },
      text: exampleFile({ pools: pool('10.200.0.80/29', '10.200.0.72/29') }),
      deployed: exampleFile({ pools: pool('10.200.0.72-10.200.0.87') }),
    },
    {
      name: { en: 'An entry that cannot be read', 'zh-CN': '无法读取的条目' },
      text: exampleFile({ pools: pool('10.200.0.72-') }),
      deployed: exampleFile(),
    },
  ],
  invalid: [
    {
      name: { en: 'Three more addresses', 'zh-CN': '多三个地址' },
      text: exampleFile({ pools: pool('10.200.0.72-10.200.0.93') }),
      deployed: exampleFile(),
      expect: [{ message: 'gains', at }],
      fixed: exampleFile({ pools: [{}, { name: 'pool2', addresses: ['10.200.0.91-10.200.0.93'] }] }),
    },
    {
      name: { en: 'Three fewer addresses', 'zh-CN': '少三个地址' },
      text: exampleFile({ pools: pool('10.200.0.72-10.200.0.87') }),
      deployed: exampleFile({ pools: pool('10.200.0.72-10.200.0.90') }),
      expect: [{ message: 'loses', at }],
      fixed: exampleFile({ pools: pool('10.200.0.72-10.200.0.90') }),
    },
    {
      name: { en: 'One address further up', 'zh-CN': '整体上移一个地址' },
      text: exampleFile({ ingress: '10.200.0.73', pools: pool('10.200.0.73-10.200.0.91') }),
      deployed: exampleFile({ ingress: '10.200.0.73' }),
      expect: [{ message: 'both', at }],
    },
  ],
}
