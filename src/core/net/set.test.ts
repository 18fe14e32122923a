import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import type { Address } from './address.ts'
import { type Range, sizeOf } from './range.ts'
import {
  complementWithin,
  differenceOf,
  gapsWithin,
  has,
  intersectionOf,
  nthOf,
  type RangeSet,
  setOf,
  sizeOfSet,
  unionOf,
} from './set.ts'

/** The model: a window of 48 addresses at either end of either space, as an array of members. */
const SPAN = 48

interface Space {
  readonly whole: Range
  readonly rangeAt: (first: number, last: number) => Range
  readonly addressAt: (offset: number) => Address
}

function space4(base: number): Space {
  return {
    whole: { family: 4, first: base, last: base + SPAN - 1 },
    rangeAt: (first, last) => ({ family: 4, first: base + first, last: base + last }),
    addressAt: (offset) => ({ family: 4, value: base + offset }),
  }
}

function space6(base: bigint): Space {
  return {
    whole: { family: 6, first: base, last: base + BigInt(SPAN - 1) },
    rangeAt: (first, last) => ({ family: 6, first: base + BigInt(first), last: base + BigInt(last) }),
    addressAt: (offset) => ({ family: 6, value: base + BigInt(offset) }),
  }
}

const spaces = [
  space4(0),
  space4(2 ** 31 - 20),
  space4(2 ** 32 - SPAN),
  space6(0n),
  space6((1n << 64n) - 20n),
  space6((1n << 128n) - BigInt(SPAN)),
] as const

const pairOf = fc.tuple(fc.integer({ min: 0, max: SPAN - 1 }), fc.integer({ min: 0, max: 9 }))
const list = fc.array(pairOf, { maxLength: 8 })
const space = fc.constantFrom(...spaces)

function build(given: Space, pairs: readonly (readonly [number, number])[]): RangeSet {
  const ranges = pairs.map(([first, more]) => given.rangeAt(first, Math.min(SPAN - 1, first + more)))
  return setOf(given.whole.family, ranges)
}

function membersOf(pairs: readonly (readonly [number, number])[]): readonly boolean[] {
  const members = Array.from({ length: SPAN }, () => false)
  for (const [first, more] of pairs)
    for (let at = first; at <= Math.min(SPAN - 1, first + more); at += 1) members[at] = true
  return members
}

function expectMembers(given: Space, set: RangeSet, members: readonly boolean[]): void {
  expect(members.map((_, offset) => has(set, given.addressAt(offset)))).toEqual(members)
  expect(sizeOfSet(set)).toBe(BigInt(members.filter(Boolean).length))
  for (let at = 1; at < set.ranges.length; at += 1) {
    expect(BigInt(set.ranges[at]!.first) - BigInt(set.ranges[at - 1]!.last)).toBeGreaterThan(1n)
  }
}

describe('range sets against a model that counts every address', () => {
  it('union, intersection and difference', () => {
    fc.assert(
      fc.property(space, list, list, (given, x, y) => {
        const [a, b] = [build(given, x), build(given, y)]
        const [inA, inB] = [membersOf(x), membersOf(y)]
        expectMembers(given, a, inA)
        expectMembers(
          given,
          unionOf(a, b),
          inA.map((is, at) => is || inB[at]!),
        )
        expectMembers(
          given,
          intersectionOf(a, b),
          inA.map((is, at) => is && inB[at]!),
        )
        expectMembers(
          given,
          differenceOf(a, b),
          inA.map((is, at) => is && !inB[at]!),
        )
      }),
    )
  })

  it('gaps and what is used make the whole, within any window', () => {
    fc.assert(
      fc.property(space, list, pairOf, (given, x, [first, more]) => {
        const set = build(given, x)
        const window = given.rangeAt(first, Math.min(SPAN - 1, first + more))
        const gaps = gapsWithin(set, window)
        const free = complementWithin(set, window)
        const used = intersectionOf(set, setOf(window.family, [window]))
        expect(free.ranges).toEqual(gaps)
        expect(sizeOfSet(free) + sizeOfSet(used)).toBe(sizeOf(window))
        expect(intersectionOf(free, set).ranges).toEqual([])
        expect(unionOf(free, used).ranges).toEqual([window])
      }),
    )
  })

  it('nth counts the members in order', () => {
    fc.assert(
      fc.property(space, list, (given, x) => {
        const set = build(given, x)
        const members = membersOf(x).flatMap((is, at) => (is ? [given.addressAt(at)] : []))
        expect(members.map((_, n) => nthOf(set, BigInt(n)))).toEqual(members)
        expect(nthOf(set, BigInt(members.length))).toBeUndefined()
        expect(nthOf(set, -1n)).toBeUndefined()
      }),
    )
  })
})

describe('range sets at the edges', () => {
  const whole6: Range = { family: 6, first: 0n, last: (1n << 128n) - 1n }
  const whole4: Range = { family: 4, first: 0, last: 2 ** 32 - 1 }

  it('hold the whole of either space', () => {
    for (const whole of [whole4, whole6]) {
      const set = setOf(whole.family, [whole, whole])
      expect(set.ranges).toEqual([whole])
      expect(gapsWithin(set, whole)).toEqual([])
      expect(differenceOf(set, set).ranges).toEqual([])
      expect(nthOf(set, sizeOf(whole) - 1n)?.value).toBe(whole.last)
      expect(gapsWithin(setOf(whole.family, []), whole)).toEqual([whole])
    }
  })

  it('keep the families apart', () => {
    const both = [whole4, { family: 6, first: 5n, last: 5n } as const]
    expect([setOf(4, both).ranges, setOf(6, both).ranges]).toEqual([[whole4], [both[1]]])
    expect(gapsWithin(setOf(4, both), whole6)).toEqual([whole6])
    expect(has(setOf(4, both), { family: 6, value: 5n })).toBe(false)
    expect(intersectionOf(setOf(4, both), setOf(6, both)).ranges).toEqual([])
    expect(() => unionOf(setOf(4, both), setOf(6, both))).toThrow(TypeError)
  })
})
