import { describe, expect, it } from 'vitest'
import { patchSource } from './patch.ts'
import { readSource } from './read.ts'
import { recognise } from './recognise.ts'
import type { SourceText } from './source.ts'

const deep = 20_000
const megabytes = (count: number, unit: string): string =>
  unit.repeat(Math.ceil((count * 1_000_000) / unit.length))

/** Nine levels of ten aliases each stand for a milliard of nodes. */
const bomb = `${Array.from({ length: 10 }, (_, level) =>
  level === 0
    ? 'l0: &l0 [x, x]'
    : `l${level}: &l${level} [${Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ')}]`,
).join('\n')}\n`
const mergeBomb = `a0: &a0 {x: 1}\n${Array.from({ length: 300 }, (_, index) => `a${index + 1}: &a${index + 1}\n  <<: [*a${index}, *a${index}]\n  k${index}: 1\n`).join('')}`

const codes = (source: SourceText): readonly string[] =>
  source.documents.flatMap(({ problems }) => problems.map(({ code }) => code))

/** On a quiet machine all of it takes less than a second; what grows with the square takes much longer than this. */
const LIMIT = 4_000

describe('hostile input is answered', () => {
  // Texts are made inside of the tests: the runner prints arguments into titles, and these are large.
  const attacks: readonly (readonly [string, () => string, string | undefined])[] = [
    ['an alias bomb', () => bomb, 'too-many-aliases'],
    ['merge keys upon merge keys', () => mergeBomb, 'too-many-aliases'],
    ['nested brackets', () => `a: ${'['.repeat(deep)}${']'.repeat(deep)}`, 'too-deep'],
    ['open brackets', () => '['.repeat(deep), 'too-deep'],
    ['nested dashes', () => '- '.repeat(deep), 'too-deep'],
    ['nested maps', () => '{a: '.repeat(deep), 'too-deep'],
    ['keys on one line', () => 'a: '.repeat(deep), 'too-deep'],
    [
      'indentation',
      () => Array.from({ length: 1_000 }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
      'too-deep',
    ],
    ['5 MB on one line', () => `a: ${megabytes(5, 'x')}`, 'too-large'],
    ['5 MB of list items', () => megabytes(5, '- 10.0.0.1\n'), 'too-large'],
    ['5 MB of blank lines', () => `a: 1\n${megabytes(5, '\n')}`, 'too-large'],
    ['1 MB of flow items', () => `[${megabytes(1, 'a,')}]`, 'too-large'],
    ['an alias without anchor', () => 'a: *b\n', 'unknown-alias'],
    ['an alias inside of itself', () => 'a: &a [*a]\n', 'unknown-alias'],
    ['control characters', () => 'a: \u0000\u0001\u009f\n', 'control-character'],
    ['bytes that are no UTF-8', () => 'a: \ufffd\ufffd\n', 'invalid-utf8'],
    ['many errors', () => '@\n'.repeat(20_000), 'bad-character'],
    ['the same key again and again', () => 'a: 1\n'.repeat(20_000), 'duplicate-key'],
    ['quotes without end', () => '"\n'.repeat(20_000), undefined],
    ['directives without end', () => '%a\n'.repeat(20_000), undefined],
  ]

  it.each(attacks.map(([name], index) => [name, index] as const))('%s', (_, index) => {
    const [, make, code] = attacks[index]!
    const text = make()
    const start = performance.now()
    const source = readSource(text)
    recognise(source)
    expect(performance.now() - start).toBeLessThan(LIMIT)
    expect(source.text).toBe(text)
    if (code === undefined) expect(codes(source).length).toBeGreaterThan(0)
    else expect(codes(source)).toContain(code)
  })

  const harmless: readonly (readonly [string, () => string])[] = [
    [
      '40 merge keys of one map',
      () => `a: &a {x: 1}\n${Array.from({ length: 40 }, (_, index) => `m${index}: {<<: *a}\n`).join('')}`,
    ],
    ['150 aliases of one scalar', () => `a: &a 1\nb:\n${'- *a\n'.repeat(150)}`],
    [
      '2,000 nodes',
      () =>
        `nodes:\n${Array.from({ length: 2_000 }, (_, index) => `- address: 10.0.${index >> 8}.${index & 255}\n`).join('')}`,
    ],
    ['400 KB of text in one value', () => `a: |\n${megabytes(0.4, '  line\n')}`],
  ]

  it.each(harmless.map(([name], index) => [name, index] as const))('%s is no attack', (_, index) => {
    const text = harmless[index]![1]()
    const source = readSource(text)
    expect(codes(source)).toEqual([])
    expect(source.documents[0]!.root).toBeDefined()
  })

  it('keeps the documents around a bad one live and editable', () => {
    const source = readSource(`a: 1\n---\n${bomb}---\nb: 2\n`)
    const result = patchSource(source, [{ op: 'set', path: [2, 'b'], value: 3 }])
    expect(result.ok && result.source.text).toBe(`a: 1\n---\n${bomb}---\nb: 3\n`)
    const refused = patchSource(source, [{ op: 'set', path: [1, 'l0'], value: 3 }])
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'unreadable', args: { code: 'too-many-aliases' } },
    })
  })

  it('writes and reads keys that are names of prototypes', () => {
    let source = readSource('a: 1\n')
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const result = patchSource(source, [{ op: 'set', path: [0, key, '__proto__'], value: 'x' }])
      expect(result.ok).toBe(true)
      if (result.ok) source = result.source
    }
    expect(source.text).toContain('__proto__:\n  __proto__: x\n')
    expect(({} as { x?: unknown }).x).toBeUndefined()
    expect(Object.prototype.toString.call([])).toBe('[object Array]')
  })
})

describe('scalars on which versions of YAML disagree', () => {
  const words = [
    'yes',
    'No',
    'on',
    'OFF',
    'y',
    '0644',
    '010',
    '1:20',
    '1_000',
    '0b11',
    '0x1F',
    '1e3',
    '.5',
    '~',
    'null',
    '=',
    '<<',
    '2024-01-02',
    '.inf',
    '12345678901234567890',
    '2001:10:20:30:40:50:10:20',
    '1.30',
    '',
  ]
  it.each(words)('%j written as a string is a string to all of them', (word) => {
    const result = patchSource(readSource('a: old\n'), [{ op: 'set', path: [0, 'a'], value: word }])
    expect(result.ok && result.source.text).toBe(`a: "${word}"\n`)
  })

  it.each(words.filter((word) => word !== ''))(
    '%j stays as it was written when something else changes',
    (word) => {
      const text = `a: ${word}\nb: 1\n`
      const result = patchSource(readSource(text), [{ op: 'set', path: [0, 'b'], value: 2 }])
      expect(result.ok && result.source.text).toBe(`a: ${word}\nb: 2\n`)
    },
  )
})

describe('large documents stay quick to edit', () => {
  it.each([
    ['keys', 'k0: 1\n', (index: number) => `# on k${index}\nk${index}: 1\n`, 'k0'],
    ['items', '- 0\n', (index: number) => `# on ${index}\n- ${index}\n`, 0],
  ] as const)('30,000 %s', (_, first, line, segment) => {
    const text = `# header\n${first}${Array.from({ length: 30_000 }, (__, index) => line(index + 1)).join('')}`
    const source = readSource(text)
    const start = performance.now()
    const result = patchSource(source, [{ op: 'remove', path: [0, segment] }])
    expect(performance.now() - start).toBeLessThan(LIMIT)
    expect(result.ok && result.source.text).toBe(text.replace(`# header\n${first}`, ''))
  })
})
