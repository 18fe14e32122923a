import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { type Address, isProblem, printAddress } from './address.ts'
import {
  broadcastAddress,
  hostBitsProblem,
  isPrefixRange,
  isPrivate,
  networkAddress,
  type ParsedPrefix,
  parsePrefix,
  prefixesOf,
  prefixOf,
  printPrefix,
  smallestPrefix,
} from './prefix.ts'
import { containsRange, printRange, type Range, sizeOf } from './range.ts'

const address4 = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((value): Address => ({ family: 4, value }))
const address6 = fc
  .bigInt({ min: 0n, max: (1n << 128n) - 1n })
  .map((value): Address => ({ family: 6, value }))
const prefix = fc.oneof(
  fc.tuple(address4, fc.integer({ min: 0, max: 32 })),
  fc.tuple(address6, fc.integer({ min: 0, max: 128 })),
)
const range = fc.oneof(
  fc.tuple(address4, address4).map(([a, b]): Range => {
    const [x, y] = [Number(a.value), Number(b.value)]
    return { family: 4, first: Math.min(x, y), last: Math.max(x, y) }
  }),
  fc.tuple(address6, address6).map(([a, b]): Range => {
    const [x, y] = [BigInt(a.value), BigInt(b.value)]
    return { family: 6, first: x < y ? x : y, last: x < y ? y : x }
  }),
)

function read(text: string): ParsedPrefix {
  const result = parsePrefix(text)
  if (isProblem(result)) throw new Error(`${text}: ${result.problem}`)
  return result
}

describe('prefixes', () => {
  it('are read as printed, and hold the address they were made of', () => {
    fc.assert(
      fc.property(prefix, ([address, length]) => {
        const made = prefixOf(address, length)
        expect(read(printPrefix(made))).toEqual({ prefix: made, hostBits: false, address: expect.anything() })
        const written = read(`${printAddress(address)}/${length}`)
        expect([written.prefix, written.address]).toEqual([made, address])
        expect(written.hostBits).toBe(made.range.first !== address.value)
        expect(sizeOf(made.range)).toBe(1n << BigInt((address.family === 4 ? 32 : 128) - length))
      }),
    )
  })

  it('tell the network that host bits mean', () => {
    const parsed = read('10.0.0.5/24')
    expect(hostBitsProblem('10.0.0.5/24', parsed)).toMatchObject({
      problem: 'host-bits-set',
      meant: '10.0.0.0/24',
    })
    expect(hostBitsProblem('10.0.0.0/24', read('10.0.0.0/24'))).toBeUndefined()
  })

  it('refuse a bare address, a range and a length the family lacks', () => {
    expect(parsePrefix('10.0.0.1')).toMatchObject({ problem: 'missing-prefix', meant: '10.0.0.1/32' })
    expect(parsePrefix('10.0.0.0/33')).toMatchObject({
      problem: 'bad-prefix-length',
      at: { from: 8, to: 11 },
    })
    expect(parsePrefix('fd00::/129')).toMatchObject({
      problem: 'bad-prefix-length',
      args: { length: '129', max: 128 },
    })
    expect(parsePrefix('10.0.0.0/-1')).toMatchObject({ problem: 'bad-prefix-length' })
    expect(parsePrefix('10.0.0.0-10.0.0.255')).toMatchObject({
      problem: 'not-a-prefix',
      meant: '10.0.0.0/24',
    })
    expect(parsePrefix('10.0.0.1-10.0.0.9')).toMatchObject({ problem: 'not-a-prefix' })
    expect(parsePrefix('10.0.0.1-10.0.0.9')).not.toHaveProperty('meant')
    expect(() => prefixOf({ family: 4, value: 0 }, 33)).toThrow(RangeError)
  })

  it('have network and broadcast addresses only where a subnet has them to spare', () => {
    const text = (prefixText: string): readonly (string | undefined)[] =>
      [networkAddress(read(prefixText).prefix), broadcastAddress(read(prefixText).prefix)].map((address) =>
        address === undefined ? undefined : printAddress(address),
      )
    expect(text('10.0.0.32/27')).toEqual(['10.0.0.32', '10.0.0.63'])
    expect(text('10.0.0.0/30')).toEqual(['10.0.0.0', '10.0.0.3'])
    for (const none of ['10.0.0.0/31', '10.0.0.0/32', 'fd00::/64'])
      expect(text(none)).toEqual([undefined, undefined])
  })

  it('are private when all of them is', () => {
    const isPrivateText = (text: string): boolean => isPrivate(read(text).prefix)
    const yes = ['10.0.0.0/8', '172.16.0.0/12', '172.31.255.255/32', '192.168.1.0/24', 'fd00::/8', 'fc00::/7']
    const no = [
      '172.32.0.0/16',
      '10.0.0.0/7',
      '192.168.0.0/15',
      '203.0.113.0/24',
      '2001:db8::/32',
      'fe80::/64',
    ]
    expect(yes.filter(isPrivateText)).toEqual(yes)
    expect(no.filter(isPrivateText)).toEqual([])
  })
})

describe('prefixes of a range', () => {
  it('cover exactly the range, ascending, and no two of them could be one', () => {
    fc.assert(
      fc.property(range, (given) => {
        const prefixes = prefixesOf(given)
        let next = BigInt(given.first)
        for (const { range: part } of prefixes) {
          expect(BigInt(part.first)).toBe(next)
          next = BigInt(part.last) + 1n
        }
        expect(next).toBe(BigInt(given.last) + 1n)
        for (let at = 1; at < prefixes.length; at += 1) {
          const [a, b] = [prefixes[at - 1]!, prefixes[at]!]
          const joined = smallestPrefix(a.range)
          const parent =
            joined.length === 0 ? undefined : prefixOf({ ...firstAddress(a.range) }, a.length - 1)
          const isJoinable =
            a.length === b.length && parent !== undefined && containsRange(parent.range, b.range)
          expect(isJoinable).toBe(false)
        }
        expect(prefixes.length).toBeLessThanOrEqual(given.family === 4 ? 62 : 254)
        expect(isPrefixRange(given) !== undefined).toBe(prefixes.length === 1)
      }),
      { numRuns: 300 },
    )
  })

  it('covers the whole of both spaces with one prefix', () => {
    const whole6 = { family: 6, first: 0n, last: (1n << 128n) - 1n } as const
    expect(prefixesOf({ family: 4, first: 0, last: 2 ** 32 - 1 }).map(printPrefix)).toEqual(['0.0.0.0/0'])
    expect(prefixesOf(whole6).map(printPrefix)).toEqual(['::/0'])
    expect(prefixesOf({ family: 4, first: 1, last: 2 ** 32 - 2 })).toHaveLength(62)
    expect(prefixesOf({ ...whole6, first: 1n, last: whole6.last - 1n })).toHaveLength(254)
  })

  it('finds the longest prefix that covers a range', () => {
    fc.assert(
      fc.property(range, (given) => {
        const found = smallestPrefix(given)
        expect(containsRange(found.range, given)).toBe(true)
        const bits = given.family === 4 ? 32 : 128
        if (found.length < bits) {
          const longer = prefixOf(firstAddress(given), found.length + 1)
          expect(containsRange(longer.range, given)).toBe(false)
        }
      }),
    )
    expect(printPrefix(smallestPrefix({ family: 4, first: 0x0a000048, last: 0x0a00005a }))).toBe(
      '10.0.0.64/27',
    )
    expect(printRange(smallestPrefix({ family: 6, first: 7n, last: 7n }).range)).toBe('::7-::7')
  })
})

function firstAddress(given: Range): Address {
  return given.family === 4 ? { family: 4, value: given.first } : { family: 6, value: given.first }
}
