import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import type { Address } from '../net/address.ts'
import type { Range } from '../net/range.ts'
import { binsOf } from './bins.ts'
import type { Island } from './islands.ts'
import { bigintOf, offsetOf } from './offset.ts'
import { countBefore, intersectRuns, runRange, runsOf, totalOf } from './runs.ts'

const origin: Address = { family: 6, value: 0xfd00n << 112n }
const subnet: Range = { family: 6, first: origin.value, last: origin.value + (1n << 96n) - 1n }

const rangesIn = (size: bigint) =>
  fc.array(
    fc
      .tuple(fc.bigInt({ min: 0n, max: size - 1n }), fc.bigInt({ min: 0n, max: size - 1n }))
      .map(([a, b]): Range => {
        const [first, last] = a < b ? [a, b] : [b, a]
        return { family: 6, first: origin.value + first, last: origin.value + last }
      }),
    { maxLength: 12 },
  )

const named = (ranges: readonly Range[]) => ranges.map((range) => ({ range, name: '' }))

const islandOf = (from: bigint, count: number, pxPerAddress: number, skip = 0): Island => ({
  from: offsetOf(from),
  skip,
  count,
  x: 0,
  width: Math.ceil((count - skip) * pxPerAddress),
  pxPerAddress,
})

/** The addresses of a set of ranges, counted one by one. */
function members(ranges: readonly Range[], from: bigint, count: number): Set<number> {
  const found = new Set<number>()
  for (const { first, last } of ranges) {
    for (let at = 0; at < count; at += 1) {
      const value = BigInt(origin.value) + from + BigInt(at)
      if (BigInt(first) <= value && value <= BigInt(last)) found.add(at)
    }
  }
  return found
}

describe('runs', () => {
  it('hold exactly the addresses of their ranges, once', () => {
    fc.assert(
      fc.property(rangesIn(400n), (ranges) => {
        const runs = runsOf(origin, named(ranges))
        const all = members(ranges, 0n, 400)
        expect(totalOf(runs)).toBe(all.size)
        for (const at of [0, 1, 57, 200, 399, 400]) {
          const below = [...all].filter((one) => one < at).length
          expect(countBefore(runs, offsetOf(0n), at)).toBe(below)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('meet as sets do', () => {
    fc.assert(
      fc.property(rangesIn(300n), rangesIn(300n), (a, b) => {
        const both = intersectRuns(runsOf(origin, named(a)), runsOf(origin, named(b)))
        const inB = members(b, 0n, 300)
        const expected = [...members(a, 0n, 300)].filter((at) => inB.has(at))
        expect(totalOf(both)).toBe(expected.length)
      }),
      { numRuns: 60 },
    )
  })

  it('give their ranges back exactly, anywhere in a /32 of IPv6', () => {
    fc.assert(
      fc.property(rangesIn(1n << 96n), (ranges) => {
        const runs = runsOf(origin, named(ranges))
        for (let index = 0; index < runs.length; index += 1) {
          const { first, last } = runRange(subnet, runs, index)
          expect(ranges.some((range) => range.first === first)).toBe(true)
          expect(ranges.some((range) => range.last === last)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keep offsets of 96 bits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 96n) - 1n }), (value) => {
        expect(bigintOf(offsetOf(value))).toBe(value)
      }),
    )
  })
})

describe('bins', () => {
  const scale = fc.oneof(
    fc.constantFrom(5 / 256, 5 / 65_536, 0.25, 0.5, 1),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
  )

  it('conserve counts: the columns add up to what is in view', () => {
    fc.assert(
      fc.property(
        rangesIn(5_000n),
        fc.bigInt({ min: 0n, max: 4_000n }),
        fc.integer({ min: 1, max: 4_000 }),
        scale,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (ranges, from, count, pxPerAddress, skip) => {
          const runs = runsOf(origin, named(ranges))
          const island = islandOf(from, count, pxPerAddress, skip)
          const sum = binsOf(runs, island).reduce((total, bin) => total + bin.count, 0)
          const expected = countBefore(runs, offsetOf(from), count) - countBefore(runs, offsetOf(from), 0)
          expect(sum).toBe(expected)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('have a column wherever there is an address, and none elsewhere', () => {
    fc.assert(
      fc.property(rangesIn(600n), scale, (ranges, pxPerAddress) => {
        const island = islandOf(0n, 600, pxPerAddress)
        const columns = binsOf(runsOf(origin, named(ranges)), island)
        const counted = new Map<number, number>()
        for (const at of members(ranges, 0n, 600)) {
          const column = Math.floor(at * pxPerAddress + 1e-9)
          counted.set(column, (counted.get(column) ?? 0) + 1)
        }
        expect(new Map(columns.map(({ at, count }) => [at, count]))).toEqual(counted)
        for (const { share } of columns) expect(share > 0 && share <= 1).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})
