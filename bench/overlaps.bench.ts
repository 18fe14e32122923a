import { IntervalTree } from '@flatten-js/interval-tree'
import ipaddr from 'ipaddr.js'
import { parseAddress } from '../src/core/net/address.ts'
import { findOverlaps, type RangeItem } from '../src/core/net/overlaps.ts'
import { intersection, overlaps, type Range } from '../src/core/net/range.ts'
import type { Contest } from './measure.ts'

/** A fixed sequence in [0, 1), so that every run measures the same ranges. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** `count` ranges of up to 16 addresses, spread so that about one in a hundred meets another. */
function spreadRanges(count: number, family: 4 | 6): readonly RangeItem<number>[] {
  const next = sequence(count)
  return Array.from({ length: count }, (_, item) => {
    const first = Math.floor(next() * count * 1600)
    const last = first + Math.floor(next() * 16)
    const net = BigInt(Math.floor(next() * 2 ** 32)) << 64n
    const range: Range =
      family === 4
        ? { family, first, last }
        : { family, first: net + BigInt(first), last: net + BigInt(last) }
    return { range, item }
  })
}

function countPairs(items: readonly RangeItem<number>[]): number {
  let found = 0
  for (let a = 0; a < items.length; a++) {
    for (let b = a + 1; b < items.length; b++) if (overlaps(items[a]!.range, items[b]!.range)) found++
  }
  return found
}

/** The plain sweep: sort the objects with a comparator, keep a list of those still open. */
function sweepPlainly(items: readonly RangeItem<number>[]): number {
  const sorted = items.toSorted((a, b) => (a.range.first < b.range.first ? -1 : 1))
  let open: RangeItem<number>[] = []
  const found: { a: number; b: number; shared: Range }[] = []
  for (const item of sorted) {
    open = open.filter((earlier) => earlier.range.last >= item.range.first)
    for (const earlier of open) {
      const shared = intersection(earlier.range, item.range)
      if (shared !== undefined) found.push({ a: earlier.item, b: item.item, shared })
    }
    open.push(item)
  }
  return found.length
}

/** A tree of all ranges, asked for what meets each of them. */
function askIntervalTree(items: readonly RangeItem<number>[]): number {
  const tree = new IntervalTree<number>()
  const ends = items.map(({ range }): [number, number] => [Number(range.first), Number(range.last)])
  for (const [item, end] of ends.entries()) tree.insert(end, item)
  let found = 0
  for (const [item, end] of ends.entries()) {
    // Every pair is met from both sides, and every range meets itself.
    for (const other of tree.search(end)) if (other < item) found++
  }
  return found
}

const thousand = spreadRanges(1_000, 4)
const tenThousand = spreadRanges(10_000, 4)
const many = spreadRanges(100_000, 4)
const manyOfIPv6 = spreadRanges(100_000, 6)
const nested = Array.from({ length: 100_000 }, (_, item): RangeItem<number> => {
  return { range: { family: 4, first: item, last: 200_000 - item }, item }
})
// `limit + n` pairs at most, whatever the n^2 that there are; and every range but the first with a witness.
const nestedPairs = findOverlaps(nested)
const witnessed = new Set(nestedPairs.flatMap(({ a, b }) => [a, b]))
if (nestedPairs.length > 10_000 + nested.length || witnessed.size !== nested.length) {
  throw new Error(`${nestedPairs.length} pairs speak of ${witnessed.size} of ${nested.length} nested ranges`)
}

const addressesOfIPv6 = Array.from(
  { length: 2000 },
  (_, index) => `2001:db8:${index.toString(16)}::${index + 1}`,
)

const sweep = (items: readonly RangeItem<number>[]) => (): number => findOverlaps(items, items.length).length
for (const items of [thousand, tenThousand]) {
  const pairs = countPairs(items)
  if (sweep(items)() !== pairs || askIntervalTree(items) !== pairs)
    throw new Error('the two ways disagree: nothing can be compared')
}

export const contests: readonly Contest[] = [
  {
    name: 'overlaps of 1,000 ranges',
    against: 'naive pairs',
    ours: sweep(thousand),
    theirs: () => countPairs(thousand),
    goal: { atLeast: 5 },
  },
  {
    name: 'overlaps of 10,000 ranges',
    against: 'naive pairs',
    ours: sweep(tenThousand),
    theirs: () => countPairs(tenThousand),
    goal: { atLeast: 20 },
  },
  {
    name: 'overlaps of 10,000 ranges',
    against: '@flatten-js/interval-tree',
    ours: sweep(tenThousand),
    theirs: () => askIntervalTree(tenThousand),
    goal: { atLeast: 5 },
  },
  {
    name: 'overlaps of 10,000 ranges',
    against: 'comparator sweep',
    ours: sweep(tenThousand),
    theirs: () => sweepPlainly(tenThousand),
    goal: { atLeast: 1.2 },
  },
  {
    name: 'overlaps of 100,000 ranges',
    against: 'comparator sweep',
    ours: sweep(many),
    theirs: () => sweepPlainly(many),
    goal: { atLeast: 1.2 },
  },
  {
    name: 'overlaps of 100,000 IPv6 ranges far apart',
    against: 'comparator sweep',
    ours: sweep(manyOfIPv6),
    theirs: () => sweepPlainly(manyOfIPv6),
    goal: { atLeast: 1 },
  },
  {
    name: 'overlaps of 10,000 ranges',
    against: 'overlaps of 1,000',
    ours: sweep(tenThousand),
    theirs: sweep(thousand),
    goal: { atMost: 20 },
  },
  {
    name: 'overlaps of 100,000 nested ranges, one witness each',
    against: 'the same number spread',
    ours: () => findOverlaps(nested).length,
    theirs: sweep(many),
    goal: { atMost: 5 },
  },
  {
    name: 'read 2,000 IPv6 addresses',
    against: 'ipaddr.js',
    ours: () => addressesOfIPv6.map(parseAddress),
    theirs: () => addressesOfIPv6.map((text) => ipaddr.parse(text)),
    goal: { atLeast: 5 },
  },
]
