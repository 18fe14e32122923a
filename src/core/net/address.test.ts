import ipaddr from 'ipaddr.js'
import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import {
  type Address,
  addressPlus,
  compareAddresses,
  isIPv4Mapped,
  isProblem,
  parseAddress,
  printAddress,
  sameAddress,
} from './address.ts'

const END4 = 2 ** 32 - 1
const END6 = (1n << 128n) - 1n

/** Groups of zeros are frequent, as in real addresses; otherwise the `::` rules would hardly be met. */
const group = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 0xffff }))
const value6 = fc
  .array(group, { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce((value, part) => value * 65536n + BigInt(part), 0n))
const address4 = fc.integer({ min: 0, max: END4 }).map((value): Address => ({ family: 4, value }))
const address6 = value6.map((value): Address => ({ family: 6, value }))
const address = fc.oneof(address4, address6)

function read(text: string): Address {
  const result = parseAddress(text)
  if (isProblem(result)) throw new Error(`${text}: ${result.problem}`)
  return result
}

describe('reading and printing', () => {
  it('reads what it printed', () => {
    fc.assert(fc.property(address, (given) => sameAddress(read(printAddress(given)), given)))
  })

  it('prints IPv6 as RFC 5952 and ipaddr.js do, and IPv4-mapped ones dotted', () => {
    fc.assert(
      fc.property(address6, (given) => {
        if (isIPv4Mapped(given)) return
        const bytes = BigInt(given.value).toString(16).padStart(32, '0').match(/../g)!
        const theirs = ipaddr.fromByteArray(bytes.map((byte) => Number.parseInt(byte, 16))) as ipaddr.IPv6
        expect(printAddress(given)).toBe(theirs.toRFC5952String())
      }),
    )
    expect(printAddress(read('0:0:0:0:0:ffff:a00:1'))).toBe('::ffff:10.0.0.1')
  })

  it('reads every spelling of the same address as that address', () => {
    const spellings = ['2001:db8::1', '2001:DB8:0:0:0:0:0:1', '2001:0db8::0001', '2001:db8:0:0::0.0.0.1']
    for (const text of spellings) expect(printAddress(read(text))).toBe('2001:db8::1')
    expect([read('::').value, read('::1').value]).toEqual([0n, 1n])
    expect(read('ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff').value).toBe(END6)
    expect([read('0.0.0.0').value, read('255.255.255.255').value]).toEqual([0, END4])
    expect(read('::ffff:10.0.0.1')).toEqual({ family: 6, value: 0xffff0a000001n })
  })

  it('agrees with ipaddr.js wherever it accepts a text of either alphabet', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'0125.9', ...'af:::'), maxLength: 14 })
    fc.assert(
      fc.property(texts, (text) => {
        const ours = parseAddress(text)
        if (isProblem(ours)) return
        const bytes = ipaddr.parse(text).toByteArray()
        expect(bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n)).toBe(BigInt(ours.value))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what is refused, why, where, and what it means', () => {
  const cases: readonly (readonly [
    text: string,
    problem: string,
    blamed: string,
    meant: string | undefined,
  ])[] = [
    ['', 'empty', '', undefined],
    ['010.0.0.1', 'leading-zero', '010', '10.0.0.1'],
    ['10.0.00.1', 'leading-zero', '00', '10.0.0.1'],
    ['10.1', 'too-few-octets', '10.1', undefined],
    ['1.2.3', 'too-few-octets', '1.2.3', undefined],
    ['10.0.0.', 'too-few-octets', '10.0.0.', undefined],
    ['0x7f.1', 'not-an-address', '0x7f.1', undefined],
    ['0x7f.0.0.1', 'not-an-address', '0x7f.0.0.1', undefined],
    ['167772161', 'not-an-address', '167772161', undefined],
    ['10.0.0.1.', 'stray-characters', '.', '10.0.0.1'],
    ['10.0.0.1.2.', 'too-many-octets', '10.0.0.1.2.', undefined],
    ['.10.0.0.1', 'not-an-address', '.', undefined],
    ['1.2.3.4.5', 'too-many-octets', '1.2.3.4.5', undefined],
    ['10.0..0.1', 'not-an-address', '.', '10.0.0.1'],
    ['100.200.300.4', 'octet-above-255', '300', undefined],
    ['10.0.0.1000', 'octet-above-255', '1000', undefined],
    ['10.0.0.-1', 'not-an-address', '10.0.0.-1', undefined],
    ['+10.0.0.1', 'not-an-address', '+10.0.0.1', undefined],
    ['10.0.0.1/24', 'has-prefix', '/24', '10.0.0.1'],
    ['10.0.0.1:443', 'has-port', ':443', '10.0.0.1'],
    ['[fd00::1]:443', 'has-port', ':443', 'fd00::1'],
    ['[fd00::1]', 'stray-characters', '[', 'fd00::1'],
    ['fe80::1%eth0', 'zone-id', '%eth0', 'fe80::1'],
    ['10.0.0.1 ', 'stray-spaces', ' ', '10.0.0.1'],
    ['10.0. 0.1', 'stray-spaces', ' ', '10.0.0.1'],
    ['10.0.0.1\n', 'stray-spaces', '\n', '10.0.0.1'],
    ['１０.0.0.1', 'foreign-characters', '１０', '10.0.0.1'],
    ['10。0。0。1', 'foreign-characters', '。0。0。', '10.0.0.1'],
    ['fd00：：1', 'foreign-characters', '：：', 'fd00::1'],
    ['ｆｄ00::1', 'foreign-characters', 'ｆｄ', 'fd00::1'],
    ['10.0.0.1\u3000', 'foreign-characters', '\u3000', '10.0.0.1'],
    ['10.0.0.1, 10.0.0.2', 'several-entries', '10.0.0.1, 10.0.0.2', undefined],
    ['1:2:3:4:5:6:7', 'too-few-groups', '1:2:3:4:5:6:7', undefined],
    ['1:2:3:4:5:6:7:8:9', 'too-many-groups', '1:2:3:4:5:6:7:8:9', undefined],
    ['1:2:3:4::5:6:7:8', 'too-many-groups', '1:2:3:4::5:6:7:8', undefined],
    ['1::2::3', 'two-double-colons', '::', undefined],
    ['1:::2', 'bad-group', ':', undefined],
    [':1::2', 'bad-group', ':', undefined],
    ['1:2:3:4:5:6:7:', 'bad-group', ':', undefined],
    ['fd00::12345', 'bad-group', '12345', undefined],
    ['fd00::g', 'bad-group', 'g', undefined],
    ['::ffff:10.0.0.256', 'octet-above-255', '256', undefined],
    ['::ffff:10.0.0.01', 'leading-zero', '01', undefined],
    ['10.0.0.1::', 'not-an-address', '10.0.0.1::', undefined],
  ]
  it.each(cases)('%s', (text, problem, blamed, meant) => {
    const result = parseAddress(text)
    if (!isProblem(result)) throw new Error('was accepted')
    expect([result.problem, text.slice(result.at.from, result.at.to), result.meant]).toEqual([
      problem,
      blamed,
      meant,
    ])
  })

  it('is stricter than ipaddr.js, which takes these', () => {
    for (const text of ['010.0.0.1', '10.1', '0x7f.1', '1.2.3', '167772161', 'fe80::1%eth0']) {
      expect([text, ipaddr.isValid(text), isProblem(parseAddress(text))]).toEqual([text, true, true])
    }
  })

  it('answers any text with a place inside it, and a meaning that parses', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0129af.:-/ %[]"，。１－至\u00a0x'), maxLength: 20 })
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
        const result = parseAddress(text)
        if (!isProblem(result)) return
        expect(0 <= result.at.from && result.at.from <= result.at.to && result.at.to <= text.length).toBe(
          true,
        )
        expect(result.at.to > result.at.from || text === '').toBe(true)
        if (result.meant !== undefined) expect(printAddress(read(result.meant))).toBe(result.meant)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('order and distance', () => {
  it('orders totally, family 4 first, equal exactly when the same', () => {
    fc.assert(
      fc.property(address, address, (a, b) => {
        expect(Math.sign(compareAddresses(a, b))).toBe(-Math.sign(compareAddresses(b, a)) || 0)
        expect(compareAddresses(a, b) === 0).toBe(sameAddress(a, b))
        if (a.family < b.family) expect(compareAddresses(a, b)).toBeLessThan(0)
      }),
    )
  })

  it('goes and comes back, and leaves the space at its edges only', () => {
    fc.assert(
      fc.property(address, fc.bigInt({ min: -(1n << 128n), max: 1n << 128n }), (from, delta) => {
        const to = addressPlus(from, delta)
        const value = BigInt(from.value) + delta
        const end = from.family === 4 ? BigInt(END4) : END6
        expect(to === undefined).toBe(value < 0n || value > end)
        if (to !== undefined) expect(addressPlus(to, -delta)).toEqual(from)
      }),
    )
    expect(addressPlus({ family: 4, value: END4 }, 1)).toBeUndefined()
    expect(addressPlus({ family: 6, value: END6 }, 1n)).toBeUndefined()
    expect(addressPlus({ family: 6, value: 0n }, -1)).toBeUndefined()
    expect(addressPlus({ family: 6, value: 0n }, END6)).toEqual({ family: 6, value: END6 })
  })
})
