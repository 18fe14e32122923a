import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { isProblem } from './address.ts'
import { parseReserved } from './entry.ts'
import { printRange, type Range, sizeOf } from './range.ts'
import { setOf, sizeOfSet } from './set.ts'
import { countBuggy, isBuggy, specialUse, withoutBuggy } from './special.ts'

function range(text: string): Range {
  const entry = parseReserved(text)
  if (isProblem(entry)) throw new Error(entry.problem)
  return entry.range
}

describe('special use', () => {
  const cases: readonly (readonly [text: string, code: string | undefined, shared: string | undefined])[] = [
    ['0.0.0.0/0', 'this-network', '0.0.0.0-0.255.255.255'],
    ['126.255.255.255-127.0.0.0', 'loopback', '127.0.0.0-127.0.0.0'],
    ['127.255.255.255-128.0.0.1', 'loopback', '127.255.255.255-127.255.255.255'],
    ['fe7f::-febf:ffff::', 'link-local', 'fe80::-febf:ffff::'],
    ['169.254.0.0/17', 'link-local', '169.254.0.0-169.254.127.255'],
    ['223.0.0.0-224.0.0.5', 'multicast', '224.0.0.0-224.0.0.5'],
    ['255.255.255.255', 'limited-broadcast', '255.255.255.255-255.255.255.255'],
    ['240.0.0.1', 'future-use', '240.0.0.1-240.0.0.1'],
    ['::', 'unspecified', '::-::'],
    ['::1', 'loopback', '::1-::1'],
    ['::ffff:10.0.0.1', 'ipv4-mapped', '::ffff:10.0.0.1-::ffff:10.0.0.1'],
    ['fe80::1', 'link-local', 'fe80::1-fe80::1'],
    ['ff02::1', 'multicast', 'ff02::1-ff02::1'],
    ['198.51.100.0/24', undefined, undefined],
    ['10.0.0.0/8', undefined, undefined],
    ['2001:db8::/32', undefined, undefined],
  ]
  it.each(cases)('%s', (text, code, shared) => {
    const use = specialUse(range(text))
    expect([use?.code, use && printRange(use.range)]).toEqual([code, shared])
  })
})

describe('addresses that avoidBuggyIPs skips', () => {
  const window = fc.tuple(fc.constantFrom(0, 200, 2 ** 31 - 300, 2 ** 32 - 1600), fc.nat(800), fc.nat(799))

  it('are counted and left out as one by one', () => {
    fc.assert(
      fc.property(window, ([base, from, more]) => {
        const given: Range = { family: 4, first: base + from, last: base + from + more }
        let buggy = 0n
        for (let value = given.first; value <= given.last; value += 1)
          if (isBuggy({ family: 4, value })) buggy += 1n
        const left = [...withoutBuggy(given)]
        expect(countBuggy(given)).toBe(buggy)
        expect(left.reduce((sum, run) => sum + sizeOf(run), 0n)).toBe(sizeOf(given) - buggy)
        expect(sizeOfSet(setOf(4, left))).toBe(sizeOf(given) - buggy)
        for (const run of left) expect(countBuggy(run)).toBe(0n)
      }),
    )
  })

  it('are two of every 256 in the whole space, and none in IPv6', () => {
    expect(countBuggy(range('0.0.0.0/0'))).toBe(2n ** 25n)
    expect(countBuggy(range('fd00::/64'))).toBe(0n)
    expect([...withoutBuggy(range('fd00::/64'))]).toEqual([range('fd00::/64')])
    expect(withoutBuggy(range('0.0.0.0/0')).next().value).toEqual(range('0.0.0.1-0.0.0.254'))
  })
})
