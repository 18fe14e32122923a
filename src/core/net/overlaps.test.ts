import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { findOverlaps, indexRanges, type RangeItem } from './overlaps.ts'
import { intersection, overlaps, type Range } from './range.ts'

const FAR = 1n << 100n

/** Small offsets so that ranges meet; IPv6 both within one 2^32 span and far apart, which are sorted differently. */
const pairs = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
const range4 = pairs.map(([first, more]): Range => ({ family: 4, first, last: first + more }))
const range6 = pairs.map(
  ([first, more]): Range => ({ family: 6, first: BigInt(first), last: BigInt(first + more) }),
)
const farRange6 = fc.tuple(pairs, fc.boolean(), fc.boolean()).map(([[first, more], isFar, isWide]): Range => {
  const base = (isFar ? FAR : 0n) + BigInt(first)
  return { family: 6, first: base, last: base + (isWide ? FAR : BigInt(more)) }
})
/** Too far apart for packed keys by a little, where an index would spill into the address. */
const apartRange6 = fc.tuple(pairs, fc.boolean()).map(([[first, more], isApart]): Range => {
  const base = (isApart ? 1n << 40n : 0n) + BigInt(first)
  return { family: 6, first: base, last: base + BigInt(more) }
})
const lists = fc.oneof(
  fc.array(apartRange6, { maxLength: 24 }),
  fc.array(range4, { maxLength: 24 }),
  fc.array(range6, { maxLength: 24 }),
  fc.array(fc.oneof(range4, range6, farRange6), { maxLength: 30 }),
)

const itemsOf = (ranges: readonly Range[]): readonly RangeItem<number>[] =>
  ranges.map((range, item) => ({ range, item }))

function naivePairs(ranges: readonly Range[]): readonly string[] {
  const found: string[] = []
  for (let a = 0; a < ranges.length; a += 1) {
    for (let b = a + 1; b < ranges.length; b += 1)
      if (overlaps(ranges[a]!, ranges[b]!)) found.push(`${a}-${b}`)
  }
  return found.toSorted()
}

describe('findOverlaps', () => {
  it('finds every pair once, the earlier item first, with what they share', () => {
    fc.assert(
      fc.property(lists, (ranges) => {
        const found = findOverlaps(itemsOf(ranges))
        expect(found.map(({ a, b }) => `${a}-${b}`).toSorted()).toEqual(naivePairs(ranges))
        for (const { a, b, shared } of found) expect(shared).toEqual(intersection(ranges[a]!, ranges[b]!))
      }),
    )
  })

  it('under any limit names every range that overlaps another, and no pair twice', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 20 }), (ranges, limit) => {
        const found = findOverlaps(itemsOf(ranges), limit)
        const all = naivePairs(ranges)
        const named = (list: readonly string[]): readonly string[] =>
          [...new Set(list.flatMap((pair) => pair.split('-')))].toSorted()
        const names = found.map(({ a, b }) => `${a}-${b}`)
        expect(named(names)).toEqual(named(all))
        expect(new Set(names).size).toBe(names.length)
        expect(names.filter((pair) => !all.includes(pair))).toEqual([])
        expect(found.length).toBeLessThanOrEqual(limit + ranges.length)
      }),
    )
  })

  it('answers 100,000 nested ranges with a bounded list that names each of them', () => {
    const n = 100_000
    const nested = Array.from({ length: n }, (_, at): Range => ({ family: 4, first: at, last: 2 * n - at }))
    const found = findOverlaps(itemsOf(nested), 1000)
    expect(found.length).toBeLessThanOrEqual(1000 + n)
    expect(new Set(found.flatMap(({ a, b }) => [a, b])).size).toBe(n)
  })

  it('takes more ranges than a packed key has room for', () => {
    const n = 2 ** 20 + 2
    const items = Array.from({ length: n }, (_, item): RangeItem<number> => {
      const first = (n - item) * 2
      return { range: { family: 4, first, last: first + (item === 7 ? 2 : 0) }, item }
    })
    expect(findOverlaps(items).map(({ a, b }) => [a, b])).toEqual([[6, 7]])
  })

  it('sorts the ends of both spaces right', () => {
    const top4 = 2 ** 32 - 1
    const top6 = (1n << 128n) - 1n
    const ranges: readonly Range[] = [
      { family: 4, first: top4, last: top4 },
      { family: 4, first: 0, last: top4 },
      { family: 6, first: top6, last: top6 },
      { family: 6, first: 0n, last: top6 },
    ]
    expect(findOverlaps(itemsOf(ranges)).map(({ a, b }) => [a, b])).toEqual([
      [0, 1],
      [2, 3],
    ])
  })
})

describe('indexRanges', () => {
  it('answers as a scan of the list does, in address order', () => {
    fc.assert(
      fc.property(lists, fc.oneof(range4, range6, farRange6), (ranges, question) => {
        const index = indexRanges(itemsOf(ranges))
        const scan = ranges.flatMap((range, at) => (overlaps(range, question) ? [at] : []))
        const met = index.meeting(question)
        expect(met.toSorted((a, b) => a - b)).toEqual(scan)
        for (let at = 1; at < met.length; at += 1) {
          expect(ranges[met[at - 1]!]!.first <= ranges[met[at]!]!.first).toBe(true)
        }
        const point: Range = { ...question, last: question.first } as Range
        const address = { family: question.family, value: question.first } as Parameters<
          typeof index.covering
        >[0]
        expect(index.covering(address)).toEqual(index.meeting(point))
      }),
    )
  })
})
