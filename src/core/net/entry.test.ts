import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { parseAddress } from './address.ts'
import { normaliseAddressText, parseEntry, parseReserved } from './entry.ts'
import { parsePrefix } from './prefix.ts'
import { isProblem } from './problem.ts'
import { printRange } from './range.ts'

describe('what parseEntry refuses, why, where, and what it means', () => {
  const cases: readonly (readonly [
    text: string,
    problem: string,
    blamed: string,
    meant: string | undefined,
  ])[] = [
    ['', 'empty', '', undefined],
    ['   ', 'empty', '   ', undefined],
    ['10.0.0.1', 'missing-prefix', '10.0.0.1', '10.0.0.1/32'],
    ['fd00::1', 'missing-prefix', 'fd00::1', 'fd00::1/128'],
    ['10.0.0.1 - 10.0.0.9', 'spaces-round-dash', ' - ', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1- 10.0.0.9', 'spaces-round-dash', '- ', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1 -10.0.0.9', 'spaces-round-dash', ' -', '10.0.0.1-10.0.0.9'],
    ['10.0.0.10-20', 'short-end', '20', '10.0.0.10-10.0.0.20'],
    ['10.0.0.10-.20', 'short-end', '.20', '10.0.0.10-10.0.0.20'],
    ['10.0.0.10-1.20', 'short-end', '1.20', '10.0.0.10-10.0.1.20'],
    ['10.0.0.20-10', 'short-end', '10', undefined],
    ['fd00::10-2f', 'short-end', '2f', 'fd00::10-fd00::2f'],
    ['fd00::10-::2f', 'start-after-end', 'fd00::10-::2f', 'fd00::10-fd00::2f'],
    ['10.0.0.0/255.255.255.0', 'dotted-mask', '255.255.255.0', '10.0.0.0/24'],
    ['10.0.0.5/0.0.0.255', 'dotted-mask', '0.0.0.255', '10.0.0.5/24'],
    ['10.0.0.0/255.0.255.0', 'bad-prefix-length', '/255.0.255.0', undefined],
    ['10.0.0.0 255.255.255.0', 'dotted-mask', '255.255.255.0', '10.0.0.0/24'],
    ['10.0.0.0/33', 'bad-prefix-length', '/33', undefined],
    ['10.0.0.0/', 'bad-prefix-length', '/', undefined],
    ['10.0.0.0/024', 'leading-zero', '024', '10.0.0.0/24'],
    ['10.0.0.0 /24', 'stray-spaces', ' ', '10.0.0.0/24'],
    [' 10.0.0.0/24', 'stray-spaces', ' ', '10.0.0.0/24'],
    ['10.0.0/24', 'too-few-octets', '10.0.0', '10.0.0.0/24'],
    ['10.0.0/25', 'too-few-octets', '10.0.0', undefined],
    ['010.0.0.1-010.0.0.9', 'leading-zero', '010', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1-10.0.0.09', 'leading-zero', '09', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1-10.0.0.256', 'octet-above-255', '256', undefined],
    ['10.0.0.9-10.0.0.1', 'start-after-end', '10.0.0.9-10.0.0.1', '10.0.0.1-10.0.0.9'],
    ['10.0.0.9-::1', 'mixed-families', '10.0.0.9-::1', undefined],
    ['::1-10.0.0.1', 'mixed-families', '::1-10.0.0.1', undefined],
    ['10.0.0.1-10.0.0.4-10.0.0.9', 'not-a-range', '10.0.0.1-10.0.0.4-10.0.0.9', undefined],
    ['10.0.0.1-', 'not-a-range', '10.0.0.1-', undefined],
    ['10.0.0.0/24-10.0.1.0/24', 'not-a-range', '10.0.0.0/24-10.0.1.0/24', undefined],
    ['10.0.0.10/24-10.0.0.20/24', 'not-a-range', '10.0.0.10/24-10.0.0.20/24', '10.0.0.10-10.0.0.20'],
    ['10.0.0.1–10.0.0.9', 'foreign-characters', '–', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1 — 10.0.0.9', 'foreign-characters', '—', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1~10.0.0.9', 'foreign-characters', '~', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1～10.0.0.9', 'foreign-characters', '～', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1至10.0.0.9', 'foreign-characters', '至', '10.0.0.1-10.0.0.9'],
    [
      '１０。０。０。１－１０。０。０。９',
      'foreign-characters',
      '１０。０。０。１－１０。０。０。９',
      '10.0.0.1-10.0.0.9',
    ],
    [
      '10，200，0，72-10，200，0，90',
      'foreign-characters',
      '，200，0，72-10，200，0，',
      '10.200.0.72-10.200.0.90',
    ],
    ['10.0.0.0／24', 'foreign-characters', '／', '10.0.0.0/24'],
    ['10.0.0.0/24\u00a0', 'foreign-characters', '\u00a0', '10.0.0.0/24'],
    ['10.0.0.0/24，', 'foreign-characters', '，', '10.0.0.0/24'],
    ['\u200b10.0.0.0/24', 'foreign-characters', '\u200b', '10.0.0.0/24'],
    ['10.0.0.0/24,', 'stray-characters', ',', '10.0.0.0/24'],
    ['"10.0.0.0/24"', 'stray-characters', '"', '10.0.0.0/24'],
    ['10.0.0.0/24, 10.0.1.0/24', 'several-entries', '10.0.0.0/24, 10.0.1.0/24', undefined],
    ['10.0.0.1、10.0.0.2', 'several-entries', '10.0.0.1、10.0.0.2', undefined],
    ['10.0.0.0/24，10.0.1.0/24', 'several-entries', '10.0.0.0/24，10.0.1.0/24', undefined],
    ['10.0.0.1-10.0.0.5\n10.0.0.7', 'several-entries', '10.0.0.1-10.0.0.5\n10.0.0.7', undefined],
    ['10.0.0.1..10.0.0.9', 'not-a-range', '10.0.0.1..10.0.0.9', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1 to 10.0.0.9', 'not-a-range', '10.0.0.1 to 10.0.0.9', '10.0.0.1-10.0.0.9'],
    ['10.0.0.1:443', 'has-port', ':443', '10.0.0.1/32'],
    ['fe80::1%eth0/64', 'zone-id', '%eth0', 'fe80::1/64'],
    ['pool1', 'not-a-range', 'pool1', undefined],
  ]
  it.each(cases)('%s', (text, problem, blamed, meant) => {
    const read = parseEntry(text)
    expect(isProblem(read)).toBe(true)
    if (!isProblem(read)) return
    expect([read.problem, text.slice(read.at.from, read.at.to), read.meant]).toEqual([problem, blamed, meant])
  })
})

describe('what parseEntry reads', () => {
  const cases: readonly (readonly [text: string, notation: string, range: string, hostBits: boolean])[] = [
    ['10.0.0.0/24', 'cidr', '10.0.0.0-10.0.0.255', false],
    ['10.0.0.5/24', 'cidr', '10.0.0.0-10.0.0.255', true],
    ['10.0.0.5/32', 'cidr', '10.0.0.5-10.0.0.5', false],
    ['10.0.0.7-10.0.0.7', 'range', '10.0.0.7-10.0.0.7', false],
    ['0.0.0.0-255.255.255.255', 'range', '0.0.0.0-255.255.255.255', false],
    ['FD00::A-fd00::b', 'range', 'fd00::a-fd00::b', false],
    ['::/0', 'cidr', '::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', false],
  ]
  it.each(cases)('%s', (text, notation, range, hostBits) => {
    const read = parseEntry(text)
    if (isProblem(read)) throw new Error(read.problem)
    expect([read.notation, printRange(read.range), read.hostBits]).toEqual([notation, range, hostBits])
  })

  it('takes a bare address for a reserved range only', () => {
    const read = parseReserved('10.0.0.1')
    expect(read).toMatchObject({ notation: 'single', range: { first: 0x0a000001, last: 0x0a000001 } })
    expect(parseReserved('10.0.0.01')).toMatchObject({ problem: 'leading-zero', meant: '10.0.0.1' })
  })
})

describe('normaliseAddressText', () => {
  const cases: readonly (readonly [text: string, plain: string])[] = [
    ['１０．２００．０．７２－１０．２００．０．９０', '10.200.0.72-10.200.0.90'],
    ['10。200。0。72', '10.200.0.72'],
    ['10，200，0，72', '10.200.0.72'],
    ['10.0.0.1，10.0.0.2', '10.0.0.1,10.0.0.2'],
    ['\u300010.0.0.1\u00a0至\u00a010.0.0.9\ufeff', '10.0.0.1 - 10.0.0.9'],
    ['ＦＤ００：：１／６４', 'FD00::1/64'],
    ['10.0.0.1 ― 10.0.0.9', '10.0.0.1 - 10.0.0.9'],
    ['地址池', '地址池'],
  ]
  it.each(cases)('%s', (text, plain) => {
    expect(normaliseAddressText(text)).toBe(plain)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'0129af.:-/ %[]",;。１－至～，',
    '10.0.0.1',
    '10.0.0.9',
    'fd00::1',
    'fd00::ff',
    '/24',
    '/255.255.255.0',
    ' - ',
    '..',
    ' to ',
    ':443',
    '\u00a0',
    '010.',
  )
  const noise = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))

  it.each([
    ['parseEntry', parseEntry],
    ['parseReserved', parseReserved],
    ['parsePrefix', parsePrefix],
  ] as const)('%s answers with a place inside it, and a meaning that it parses itself', (_, parse) => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => {
        const read = parse(text)
        if (!isProblem(read)) return
        expect(0 <= read.at.from && read.at.from <= read.at.to && read.at.to <= text.length).toBe(true)
        expect([text, read.problem, read.at.to > read.at.from || text === '']).toEqual([
          text,
          read.problem,
          true,
        ])
        if (read.meant !== undefined)
          expect([text, read.meant, isProblem(parse(read.meant))]).toEqual([text, read.meant, false])
      }),
      { numRuns: 4000 },
    )
  })

  it('of a megabyte is answered at once, whatever it repeats', () => {
    const started = performance.now()
    for (const unit of [' ', '-', ' - ', '/', '.', '1', '1.', ':', 'a ', '，', '１', '10.0.0.1 ', '"', '[']) {
      const text = `1${unit.repeat(1_000_000 / unit.length)}x`
      for (const parse of [parseEntry, parseReserved, parsePrefix, parseAddress])
        expect(isProblem(parse(text))).toBe(true)
    }
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
