import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { isProblem } from './address.ts'
import { parseEntry } from './entry.ts'
import { parsePrefix } from './prefix.ts'
import {
  compareRanges,
  contains,
  containsRange,
  firstOf,
  intersection,
  lastOf,
  overlaps,
  printRange,
  printRangeShort,
  type Range,
  rangeOf,
  sameRange,
  sizeOf,
} from './range.ts'

/** Both families close to both ends of their space, so that ranges meet often and edges are met. */
const offset = fc.integer({ min: 0, max: 30 })
const range = fc
  .record({ family: fc.constantFrom(4, 6), a: offset, b: offset, isHigh: fc.boolean() })
  .map(({ family, a, b, isHigh }): Range => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    if (family === 4) {
      const base = isHigh ? 2 ** 32 - 31 : 0
      return { family: 4, first: base + low, last: base + high }
    }
    const base = isHigh ? (1n << 128n) - 31n : 0n
    return { family: 6, first: base + BigInt(low), last: base + BigInt(high) }
  })

describe('ranges', () => {
  it('are read as printed', () => {
    fc.assert(
      fc.property(range, (given) => {
        expect(parseEntry(printRange(given))).toMatchObject({ range: given })
      }),
    )
  })

  it('overlap both ways or not at all, and share what both contain', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const shared = intersection(a, b)
        expect(overlaps(a, b)).toBe(overlaps(b, a))
        expect(overlaps(a, b)).toBe(shared !== undefined)
        expect(intersection(b, a)).toEqual(shared)
        if (shared !== undefined) {
          expect(containsRange(a, shared) && containsRange(b, shared)).toBe(true)
          expect(contains(a, firstOf(shared)) && contains(b, lastOf(shared))).toBe(true)
        }
        expect(containsRange(a, b)).toBe(shared !== undefined && sameRange(shared, b))
      }),
    )
  })

  it('sort totally', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(compareRanges(a, b) + compareRanges(b, a)).toBe(0)
        expect(compareRanges(a, b) === 0).toBe(sameRange(a, b))
      }),
    )
  })

  it('are made of two addresses of one family in order', () => {
    const at = (value: number) => ({ family: 4, value }) as const
    expect(rangeOf(at(1), at(1))).toEqual({ family: 4, first: 1, last: 1 })
    expect(rangeOf(at(2), at(1))).toMatchObject({
      problem: 'start-after-end',
      args: { start: '0.0.0.2', end: '0.0.0.1' },
    })
    expect(rangeOf(at(2), { family: 6, value: 3n })).toMatchObject({ problem: 'mixed-families' })
  })

  it('count up to the whole IPv6 space', () => {
    expect(sizeOf({ family: 6, first: 0n, last: (1n << 128n) - 1n })).toBe(1n << 128n)
    expect(sizeOf({ family: 4, first: 0, last: 2 ** 32 - 1 })).toBe(1n << 32n)
    expect(sizeOf({ family: 4, first: 9, last: 9 })).toBe(1n)
  })
})

describe('the short form for people', () => {
  const cases: readonly (readonly [range: string, within: string | undefined, short: string])[] = [
    ['10.200.0.72-10.200.0.90', undefined, '10.200.0.72 – .90'],
    ['10.200.0.72-10.200.0.90', '10.200.0.0/24', '.72 – .90'],
    ['10.200.0.72-10.200.1.9', '10.200.0.0/22', '.0.72 – .1.9'],
    ['10.200.0.72-10.200.0.90', '10.200.0.0/22', '.0.72 – .90'],
    ['10.200.0.72-10.200.0.72', '10.200.0.0/24', '.72'],
    ['10.200.0.72-10.200.0.72', undefined, '10.200.0.72'],
    ['10.200.0.72-10.200.0.90', '10.201.0.0/24', '10.200.0.72 – .90'],
    ['0.0.0.0-255.255.255.255', '0.0.0.0/0', '0.0.0.0 – 255.255.255.255'],
    ['10.0.0.7-10.0.0.7', '10.0.0.7/32', '.7'],
    ['fd00::10-fd00::2f', undefined, 'fd00::10 – fd00::2f'],
    ['fd00::10-fd00::2f', 'fd00::/64', '::10 – ::2f'],
    ['fd00::1:10-fd00::2:2f', 'fd00::/64', '::1:10 – ::2:2f'],
    ['fd00::10-fd00::10', 'fd00::/120', '::10'],
  ]
  it.each(cases)('%s within %s', (text, within, short) => {
    const entry = parseEntry(text)
    const parsed = within === undefined ? undefined : parsePrefix(within)
    if (isProblem(entry) || isProblem(parsed)) throw new Error('bad case')
    expect(printRangeShort(entry.range, parsed?.prefix)).toBe(short)
  })
})
