import { mergeEntries } from '../../edits/reshape-entry.ts'
import type { PoolFact } from '../../model/facts.ts'
import { ownsComment } from '../../model/own-comment.ts'
import { type Range, rangeLike } from '../../net/range.ts'
import { inAddressOrder } from '../address-order.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

type Entry = PoolFact['ranges'][number]

/** VIP-024: valid, but one range says it better. Entries that overlap are an error of their own. */
export default defineRule({
  id: 'neighbouring-entries-are-one',
  covers: ['VIP-024'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['INFERRED'],
  words: {
    en: {
      title: 'Entries that touch are written as one range',
      why: 'Several entries for one run of addresses are easy to get wrong and hard to read, and existing pools cannot be changed later.',
      remedy: 'Merge them.',
      messages: { touch: '{count} entries of {pool} are one run of addresses, {range}' },
      fixes: { merge: 'Merge into {range}' },
    },
    'zh-CN': {
      title: '相邻的条目写成一个范围',
      why: '用多个条目表示一段连续地址，容易写错，也难以阅读，而现有地址池以后不可更改。',
      remedy: '合并这些条目。',
      messages: { touch: '{pool} 的 {count} 个条目是一段连续的地址 {range}' },
      fixes: { merge: '合并为 {range}' },
    },
  },
  check({ facts, cluster, file }, report) {
    for (const { pool, name, ranges } of facts.pools) {
      for (const run of runsOf(ranges)) {
        const range = rangeLike(run[0]!.range, run[0]!.range.first, run.at(-1)!.range.last)
        const indexes = run.map(({ path }) => Number(path.at(-1))).toSorted((a, b) => a - b)
        const [first, ...others] = indexes.map((index) => [...pool.addresses.path, index])
        report({
          message: 'touch',
          args: { count: run.length, pool: name, range: { range } },
          at: first!,
          related: others,
          ranges: [range],
          fixes: [
            {
              title: 'merge',
              args: { range: { range } },
              safe: !ownsComment(file.source, others[0]!, others.at(-1)),
              edits: mergeEntries(cluster, pool, indexes, range),
            },
          ],
        })
      }
    }
  },
})

/** Runs of at least two entries, each beginning right behind the one before. */
function runsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const runs: Entry[][] = []
  for (const entry of inAddressOrder(entries)) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && follows(last.range, entry.range)) runs.at(-1)!.push(entry)
    else runs.push([entry])
  }
  return runs.filter((run) => run.length > 1)
}

function follows(before: Range, after: Range): boolean {
  if (before.family === 4 || after.family === 4) {
    return before.family === after.family && Number(before.last) + 1 === after.first
  }
  return before.last + 1n === after.first
}

const pool = (...addresses: readonly string[]) => [{ addresses }]
const at = '2/spec/loadBalancer/addressPools/0/addresses/0'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'One address in between', 'zh-CN': '中间隔一个地址' },
      text: exampleFile({ pools: pool('10.200.0.72/32', '10.200.0.74/32') }),
    },
    {
      name: { en: 'Neighbours in two pools', 'zh-CN': '两个地址池相邻' },
      text: exampleFile({ pools: [{}, { name: 'next', addresses: ['10.200.0.91/32'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Each address by itself', 'zh-CN': '每个地址单独一项' },
      text: exampleFile({
        pools: pool('10.200.0.73/32', '10.200.0.72/32', '10.200.0.90/32', '10.200.0.74/32'),
      }),
      expect: [{ message: 'touch', at }],
      fixed: exampleFile({ pools: pool('10.200.0.72-10.200.0.74', '10.200.0.90/32') }),
    },
    {
      name: { en: 'A comment would be lost: no safe fix', 'zh-CN': '合并会丢失注释，因此不是安全修复' },
      text: exampleFile({ pools: pool('10.200.0.72/29', '10.200.0.80/29 # second rack') }),
      expect: [{ message: 'touch', at }],
      fixed: exampleFile({ pools: pool('10.200.0.72-10.200.0.87') }),
    },
    {
      name: { en: 'Two halves of a block', 'zh-CN': '一个地址块的两半' },
      text: exampleFile({ ingress: '10.200.0.130', pools: pool('10.200.0.128/26', '10.200.0.192/26') }),
      expect: [{ message: 'touch', at }],
      fixed: exampleFile({ ingress: '10.200.0.130', pools: pool('10.200.0.128/25') }),
    },
  ],
}
