import type { Path } from '../../document.ts'
import { mergeEntries } from '../../edits/reshape-entry.ts'
import type { AddressPool } from '../../model/cluster.ts'
import type { PoolFact } from '../../model/facts.ts'
import type { ReadField } from '../../model/field.ts'
import { ownsComment } from '../../model/own-comment.ts'
import type { ClusterView } from '../../model/workspace-model.ts'
import type { AddressEntry } from '../../net/entry.ts'
import { findOverlaps, indexRanges, type RangeIndex } from '../../net/overlaps.ts'
import { overlaps, type Range, rangeLike } from '../../net/range.ts'
import { inAddressOrder } from '../address-order.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { lineOf } from '../line-of.ts'

/** Beyond this many pairs each entry is told once, with one other that it meets. */
const mostPairs = 500
/** Beyond this many pairs in one pool the list is better written anew than merged pair by pair. */
const mostFixes = 100

type Entry = ReadField<AddressEntry>

/** VIP-011: MetalLB compares every CIDR with every earlier one, those of the same pool included (MLC). */
export default defineRule({
  id: 'pool-entries-do-not-overlap',
  covers: ['VIP-011'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['BLB', 'REF', 'MLC'],
  words: {
    en: {
      title: 'The entries of a pool do not overlap',
      why: 'MetalLB refuses its whole configuration as soon as two entries share an address. No Service gets an address, in none of the pools.',
      remedy: 'Write each address once.',
      messages: { overlap: '{later} of {pool} overlaps {earlier} ({line}) in {shared}' },
      fixes: { merge: 'Merge into {range}' },
    },
    'zh-CN': {
      title: '同一地址池的条目互不重叠',
      why: '只要有两个条目含有相同地址，MetalLB 就会拒绝全部配置。所有地址池中的 Service 都得不到地址。',
      remedy: '每个地址只写一次。',
      messages: { overlap: '{pool} 的 {later} 与 {earlier} ({line}) 在 {shared} 处重叠' },
      fixes: { merge: '合并为 {range}' },
    },
  },
  check(view, report) {
    for (const { pool, name, ranges } of view.facts.pools) {
      if (!meetSomewhere(ranges)) continue
      const readable = pool.addresses.items.flatMap((field) =>
        field.state === 'read' ? [{ range: field.value.range, item: field }] : [],
      )
      const pairs = findOverlaps(readable, mostPairs)
      const index = indexRanges(readable)
      for (const { a, b, shared } of pairs) {
        report({
          message: 'overlap',
          args: {
            later: b.text,
            earlier: a.text,
            pool: name,
            line: lineOf(view.cluster.file, a.path),
            shared: { range: shared },
          },
          at: b.path,
          related: [a.path],
          ranges: [shared],
          fixes: pairs.length > mostFixes ? [] : mergeFix(view, pool, index, a, b),
        })
      }
    }
  },
})

/** Whether any two share an address; in order, such a pair has a neighbouring one. Most pools are done with here. */
function meetSomewhere(ranges: PoolFact['ranges']): boolean {
  const sorted = inAddressOrder(ranges)
  return sorted.some(({ range }, index) => index > 0 && overlaps(sorted[index - 1]!.range, range))
}

/** All that meets the two goes into one entry, lest the next pair stays behind. A comment that would go asks first. */
function mergeFix(
  { cluster, file }: ClusterView,
  pool: AddressPool,
  index: RangeIndex<Entry>,
  a: Entry,
  b: Entry,
): readonly Fix[] {
  const meeting = index.meeting(spanOf(a.value.range, b.value.range))
  const range = meeting.map((field) => field.value.range).reduce(spanOf)
  const indexes = meeting.map(({ path }) => Number(path.at(-1)))
  const edits = mergeEntries(cluster, pool, indexes, range)
  const [, next, ...others] = indexes.toSorted((one, other) => one - other)
  const pathOf = (at: number | undefined): Path => [...pool.addresses.path, at ?? 0]
  const safe = !ownsComment(file.source, pathOf(next), pathOf(others.at(-1) ?? next))
  return [{ title: 'merge', args: { range: { range } }, safe, edits }]
}

/** What two ranges that meet hold together. */
function spanOf(a: Range, b: Range): Range {
  return rangeLike(a, a.first < b.first ? a.first : b.first, a.last > b.last ? a.last : b.last)
}

const list = '2/spec/loadBalancer/addressPools/0/addresses'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Entries that touch', 'zh-CN': '条目首尾相接' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.79', '10.200.0.80/28'] }] }),
    },
    {
      name: { en: 'Entries of two pools are another rule’s', 'zh-CN': '两个地址池的条目由另一条规则检查' },
      text: exampleFile({ pools: [{}, { name: 'pool2', addresses: ['10.200.0.85-10.200.0.95'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Two ranges share eleven addresses', 'zh-CN': '两个范围共有 11 个地址' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.90', '10.200.0.80-10.200.0.99'] }] }),
      expect: [{ message: 'overlap', at: `${list}/1` }],
      fixed: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.99'] }] }),
    },
    {
      name: { en: 'The same entry twice', 'zh-CN': '同一条目写了两次' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72/29', '10.200.0.96/29', '10.200.0.72/29'] }] }),
      expect: [{ message: 'overlap', at: `${list}/2` }],
      fixed: exampleFile({ pools: [{ addresses: ['10.200.0.72/29', '10.200.0.96/29'] }] }),
    },
    {
      name: { en: 'One entry holds two others', 'zh-CN': '一个条目包含另外两个' },
      text: exampleFile({
        pools: [{ addresses: ['10.200.0.72-10.200.0.90', '10.200.0.74/32', '10.200.0.76/32'] }],
      }),
      expect: [
        { message: 'overlap', at: `${list}/1` },
        { message: 'overlap', at: `${list}/2` },
      ],
    },
  ],
}
