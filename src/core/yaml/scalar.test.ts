import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import fc from '../../testing/property.ts'
import { canBePlain, quote, readBoolean, readNumberText, readPlain, type ScalarPlace } from './scalar.ts'
import type { ScalarNode } from './tree.ts'

const plain = (text: string): ScalarNode => ({
  kind: 'scalar',
  text,
  style: 'plain',
  span: { from: 0, to: text.length },
})

describe('readBoolean', () => {
  it.each(['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'y', 'Y'])('%s is true', (text) =>
    expect(readBoolean(plain(text))).toBe(true),
  )
  it.each(['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'n', 'N'])(
    '%s is false',
    (text) => expect(readBoolean(plain(text))).toBe(false),
  )
  it.each(['tRUE', 'yEs', '1', '', 'null'])('%j is neither', (text) =>
    expect(readBoolean(plain(text))).toBeUndefined(),
  )
  it('does not take quoted text', () =>
    expect(readBoolean({ ...plain('true'), style: 'double' })).toBeUndefined())
})

describe('readNumberText', () => {
  it.each(['0', '443', '1.30', '-5', '08', '1e3', '12345678901234567890'])('%s as it is written', (text) =>
    expect(readNumberText(plain(text))).toBe(text),
  )
  it.each(['1.2.3', '0x1F', '1_000', '1:20', 'x', ''])('%j is none', (text) =>
    expect(readNumberText(plain(text))).toBeUndefined(),
  )
})

describe('readPlain', () => {
  it.each([
    ['~', 'null'],
    ['Null', 'null'],
    ['TRUE', 'boolean'],
    ['0x1F', 'number'],
    ['.inf', 'number'],
    ['yes', 'mixed'],
    ['1_000', 'mixed'],
    ['1:20', 'mixed'],
    ['0b11', 'mixed'],
    ['2024-01-02', 'mixed'],
    ['2001:10:20:30:40:50:10:20', 'mixed'],
    ['10.0.0.1', 'string'],
    ['fd00::1', 'string'],
    ['1.34.200-gke.68', 'string'],
    ['10.0.0.1-10.0.0.4', 'string'],
  ])('%s is %s', (text, reading) => expect(readPlain(text)).toBe(reading))
})

describe('a string written anywhere is read back as the same string', () => {
  const places: readonly (readonly [ScalarPlace, (text: string) => string, (value: unknown) => unknown])[] = [
    ['block-value', (text) => `a: ${text} # c\n`, (value) => (value as { a: unknown }).a],
    ['flow', (text) => `[x, ${text}, y]\n`, (value) => (value as readonly unknown[])[1]],
    ['block-key', (text) => `${text}: 1\n`, (value) => Object.keys(value as object)[0]],
  ]
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'ab 01.:-#,[]{}&*!|>\'"%@`?~=\t\\'), maxLength: 6 }),
  )

  it.each(places)('%s', (place, wrap, unwrap) => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('single' as const, 'double' as const), (text, style) => {
        const written = canBePlain(text, place) ? text : quote(text, style)
        for (const version of ['1.1', '1.2'] as const) {
          expect(unwrap(parse(wrap(written), { version }))).toBe(text)
        }
      }),
      { numRuns: 300 },
    )
  })
})
