import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { isAddressValue, readAddressText } from './address-text.ts'
import { canStillBecomeAddress, canStillBecomeEntry } from './typing.ts'

const repeat = (text: string, times: number): readonly string[] =>
  Array.from({ length: times + 1 }, (_, count) => text.repeat(count))

/** Endings among which one completes any beginning of an address, if any ending does. */
const ENDINGS = ['', '0', ':', '::', '0::', ':0', '0:0', ':0.0.0.0', '0.0.0.0'].flatMap((start) => [
  ...repeat('.0', 3).map((rest) => start + rest),
  ...repeat(':0', 7).map((rest) => start + rest),
])

/** The same for the end of an IPv4 range: the highest completions of a part. */
const HIGH_ENDINGS = ['', '5', '9', '55', '49', '99', '255'].flatMap((start) =>
  repeat('.255', 3).map((rest) => start + rest),
)

const canBeCompleted = (text: string): boolean =>
  ENDINGS.some((end) => isAddressValue(readAddressText(text + end)))

describe('while typing', () => {
  it('an address is marked exactly when no ending could complete it', () => {
    const groups = fc.array(fc.constantFrom('fd00', '1', '0'), { minLength: 4, maxLength: 9 })
    const full = fc
      .tuple(groups, fc.nat(10), fc.constantFrom('', ':', '::', '.', '1.', ':1.', '::1.2', '25'))
      .map(([list, gap, end]) => list.map((group, at) => (at === gap ? `:${group}` : group)).join(':') + end)
    const alphabet = fc.oneof(
      full,
      fc.string({ unit: fc.constantFrom(...'01256.'), maxLength: 13 }),
      fc.string({ unit: fc.constantFrom(...'0f1:::.'), maxLength: 20 }),
      fc.string({ unit: fc.constantFrom('fd00', '1', ':', ':', '::', '.', '25', 'g', '-'), maxLength: 18 }),
    )
    fc.assert(
      fc.property(alphabet, (text) => {
        expect([text, canStillBecomeAddress(text)]).toEqual([text, canBeCompleted(text)])
      }),
      { numRuns: 5000 },
    )
  })

  it('the end of an IPv4 range is marked exactly when it can no longer reach the start', () => {
    const end = fc.string({ unit: fc.constantFrom(...'0125.9'), maxLength: 9 })
    const start = fc.constantFrom('10.0.0.50', '0.0.0.0', '255.255.255.255', '9.9.200.1')
    fc.assert(
      fc.property(start, end, (from, to) => {
        const text = `${from}-${to}`
        const first = readAddressText(from)
        const canBe = HIGH_ENDINGS.some((ending) => {
          const last = readAddressText(to + ending)
          return isAddressValue(last) && isAddressValue(first) && last >= first
        })
        expect([text, canStillBecomeEntry(text)]).toEqual([text, canBe])
      }),
      { numRuns: 3000 },
    )
  })

  it('no beginning of a right entry is ever marked', () => {
    const texts = [
      '10.200.0.72-10.200.0.90',
      '10.0.0.0/24',
      'fd00::10-fd00::2f',
      '2001:db8::/32',
      '::ffff:10.0.0.1/128',
      '::/0',
    ]
    for (const text of texts) {
      for (let end = 0; end <= text.length; end += 1) {
        expect([text.slice(0, end), canStillBecomeEntry(text.slice(0, end))]).toEqual([
          text.slice(0, end),
          true,
        ])
      }
    }
  })

  it.each([
    '10.0.0.1 ',
    '10.0.0/',
    '10.0.0-',
    '10.0.0.0/33',
    '10.0.0.0/01',
    'fd00::/129',
    '10.0.0.9-fd',
    'fd00::1-10.',
    '10.0.0.1-10.0.0.2-',
    '10.0.0.1/24-',
    '10.0.0.1－',
  ])('%s is marked', (text) => {
    expect(canStillBecomeEntry(text)).toBe(false)
  })
})
