import { describe, expect, it } from 'vitest'
import { hasShared, readShared } from '../../testing/shared.ts'
import { parseEntry } from './entry.ts'
import { prefixesOf, printPrefix } from './prefix.ts'
import { isProblem } from './problem.ts'
import { type Range, sizeOf } from './range.ts'
import { setOf, sizeOfSet } from './set.ts'
import { countBuggy } from './special.ts'

interface Case {
  readonly id: string
  readonly kind: string
  readonly applies: boolean
  readonly input: {
    readonly address?: string
    readonly addresses?: readonly string[]
    readonly avoidBuggyIPs?: boolean
  }
  readonly expect: {
    readonly valid: boolean
    readonly result?: {
      readonly cidrs?: readonly string[]
      readonly count?: number
      readonly usable?: number
      readonly ipv4?: string
      readonly ipv6?: string
    }
  }
}

/** Where the documented form, or our decision 005, is narrower than MetalLB: text -> what we say instead. */
const KNOWINGLY_STRICTER: ReadonlyMap<string, string> = new Map([
  ['40.0.0.250 - 40.0.0.250', 'spaces-round-dash'],
  ['::1-10.0.0.1', 'mixed-families'],
])

/** Read as the IPv6 text it is, where MetalLB reads IPv4 (rules speak of it through isIPv4Mapped). */
const READ_AS_IPV6 = '::ffff:10.0.0.0/120'

const INT64_MAX = 2n ** 63n - 1n

const cases: readonly Case[] = hasShared ? JSON.parse(readShared('metallb-cases.json')) : []
const ofKind = (kind: string): readonly Case[] => cases.filter((one) => one.kind === kind && one.applies)

describe.skipIf(!hasShared)("MetalLB's own cases (needs ../shared)", () => {
  it('are there', () => {
    expect(Math.min(ofKind('parse-range').length, ofKind('capacity').length)).toBeGreaterThan(9)
  })

  it.each(ofKind('parse-range'))('$id', ({ input, expect: expected }) => {
    const text = input.address ?? ''
    const read = parseEntry(text)
    const stricter = KNOWINGLY_STRICTER.get(text)
    if (stricter !== undefined) {
      expect(read).toMatchObject({ problem: stricter })
      return
    }
    expect(!isProblem(read)).toBe(expected.valid)
    if (isProblem(read)) return
    const cidrs = text === READ_AS_IPV6 ? ['::ffff:10.0.0.0/120'] : expected.result?.cidrs
    expect(prefixesOf(read.range).map(printPrefix)).toEqual(cidrs)
    expect(sizeOf(read.range)).toBe(BigInt(expected.result?.count ?? -1))
  })

  it.each(ofKind('capacity'))('$id', ({ input, expect: expected }) => {
    const ranges: readonly Range[] = (input.addresses ?? []).map((text) => {
      const read = parseEntry(text)
      if (isProblem(read)) throw new Error(read.problem)
      return read.range
    })
    const usable = (family: 4 | 6): bigint => {
      const set = setOf(family, ranges)
      const skipped =
        input.avoidBuggyIPs === true ? set.ranges.reduce((sum, range) => sum + countBuggy(range), 0n) : 0n
      return sizeOfSet(set) - skipped
    }
    const capped = (count: bigint): string => String(count > INT64_MAX / 2n ? INT64_MAX : count)
    const { result } = expected
    if (result?.usable !== undefined) expect(usable(4) + usable(6)).toBe(BigInt(result.usable))
    else
      expect({ ipv4: capped(usable(4)), ipv6: capped(usable(6)) }).toEqual({
        ipv4: result?.ipv4,
        ipv6: result?.ipv6,
      })
  })
})
