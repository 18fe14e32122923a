import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import type { Edit, EditValue, Path } from '../document.ts'
import { type PatchStyle, patchSource } from './patch.ts'
import { applyPatches, patchesOf, patchPieces, wholeText } from './pieces.ts'
import { readSource } from './read.ts'
import { whyReadOnly } from './refuse.ts'

function patched(text: string, edits: readonly Edit[], style?: PatchStyle): string {
  const result = patchSource(readSource(text), edits, style)
  if (!result.ok) return `refused: ${result.refusal.code}`
  expect(applyPatches(text, result.patches)).toBe(result.source.text)
  return result.source.text
}

const set = (path: Path, value: EditValue): Edit => ({ op: 'set', path, value })
/** Name, text, edit, result. */
type Row = readonly [string, string, Edit, string]

const remove = (path: Path): Edit => ({ op: 'remove', path })
const insert = (path: Path, index: number, value: EditValue): Edit => ({ op: 'insert', path, index, value })

describe('what is added looks like its neighbours', () => {
  it.each<Row>([
    ['lists at the column of their key', 'a:\n- x\n', insert([0, 'a'], 1, 'w'), 'a:\n- x\n- w\n'],
    ['lists further right', 'a:\n    - x\n', insert([0, 'a'], 0, 'w'), 'a:\n    - w\n    - x\n'],
    [
      'wide dashes',
      'a:\n-   x: 1\n',
      insert([0, 'a'], 1, { x: 2, w: 3 }),
      'a:\n-   x: 1\n-   x: 2\n    w: 3\n',
    ],
    ['indentation of one', 'a:\n b:\n  c: 1\n', set([0, 'a', 'd', 'e'], 1), 'a:\n b:\n  c: 1\n d:\n  e: 1\n'],
    [
      'indentation of four',
      'a:\n    b: 1\n',
      set([0, 'k', 'm'], [{ k: 1 }]),
      'a:\n    b: 1\nk:\n    m:\n    - k: 1\n',
    ],
    ['quotes of list items', "a:\n- 'x'\n- 'w'\n", insert([0, 'a'], 2, 'z'), "a:\n- 'x'\n- 'w'\n- 'z'\n"],
    [
      'quotes by key',
      'p:\n- k: "a"\n  m: b\n',
      insert([0, 'p'], 1, { k: 'c', m: 'd' }),
      'p:\n- k: "a"\n  m: b\n- k: "c"\n  m: d\n',
    ],
    ['quotes of the replaced', "a: 'x'\n", set([0, 'a'], "it's"), "a: 'it''s'\n"],
    ['CRLF', 'a:\r\n- x\r\n', insert([0, 'a'], 1, { k: [1] }), 'a:\r\n- x\r\n- k:\r\n  - 1\r\n'],
    ['no line break at the end', 'a:\n- x', insert([0, 'a'], 1, 'w'), 'a:\n- x\n- w'],
    ['a byte order mark', '\ufeffa: 1\n', set([0, 'b'], 2), '\ufeffa: 1\nb: 2\n'],
    ['brackets', 'a: [x, w]\n', insert([0, 'a'], 1, 'z, w'), 'a: [x, "z, w", w]\n'],
    ['brackets over lines', 'a: [\n  x,\n  w\n]\n', insert([0, 'a'], 2, 'z'), 'a: [\n  x,\n  w,\n  z\n]\n'],
    ['braces', 'a: {b: 1}\n', set([0, 'a', 'c'], [true]), 'a: {b: 1, c: [true]}\n'],
    ['a literal block', 'a: |\n    x\nb: 1\n', set([0, 'a'], 'w\nz\n'), 'a: |\n    w\n    z\nb: 1\n'],
  ])('%s', (_, text, edit, expected) => expect(patched(text, [edit])).toBe(expected))
})

describe('only the lines it must', () => {
  it.each<Row>([
    ['a scalar keeps its comment', 'a: x   # why\n', set([0, 'a'], 'w'), 'a: w   # why\n'],
    ['a value for a key without one', 'a:   # why\nb: 1\n', set([0, 'a'], 1), 'a: 1   # why\nb: 1\n'],
    [
      'an empty list becomes a block',
      'a: []  # none\nb: 1\n',
      insert([0, 'a'], 0, 'x'),
      'a:  # none\n- x\nb: 1\n',
    ],
    [
      'the last item leaves an empty list',
      'a:  # some\n- x\nb: 1\n',
      remove([0, 'a', 0]),
      'a: []  # some\nb: 1\n',
    ],
    ['the last key leaves an empty map', '- address: x\n', remove([0, 0, 'address']), '- {}\n'],
    ['a compact first key goes', '- a: 1\n  b: 2\n', remove([0, 0, 'a']), '- b: 2\n'],
    [
      'its comment keeps the next key',
      '- a: 1\n  # on b\n  b: 2\n',
      remove([0, 0, 'a']),
      '-\n  # on b\n  b: 2\n',
    ],
    [
      'a scalar item becomes a map',
      '- x # why\n- w\n',
      set([0, 0], { a: 1, b: 2 }),
      '- a: 1 # why\n  b: 2\n- w\n',
    ],
    ['the header of a list stays', 'a:\n# header\n- x\n- w\n', remove([0, 'a', 0]), 'a:\n# header\n- w\n'],
    [
      'a comment goes with its item',
      'a:\n# on x\n- x\n# on w\n- w\n',
      remove([0, 'a', 0]),
      'a:\n# on w\n- w\n',
    ],
    ['a floating comment stays', 'a: 1\n# floats\n\n# on b\nb: 2\n', remove([0, 'b']), 'a: 1\n# floats\n\n'],
    [
      "a commented-out field is nobody's remark",
      'a: 1\n# port: 1\nb: 2\n',
      remove([0, 'b']),
      'a: 1\n# port: 1\n',
    ],
    ['a new name', '? x\n', { op: 'rename', path: [0, 'x'], name: 'w' }, '? w\n'],
    ['an anchor stays', 'a: &x 1\nb: 2\n', set([0, 'a'], 3), 'a: &x 3\nb: 2\n'],
    ['an alias gives way to its own value', 'a: &x 1\nb: *x\n', set([0, 'b'], 3), 'a: &x 1\nb: 3\n'],
    ['an alias stays while the value is equal', 'a: &x 1\nb: *x\n', set([0, 'b'], 1), 'a: &x 1\nb: *x\n'],
    [
      'a merged key is written out',
      'a: &x {k: 1}\nb:\n  <<: *x\n',
      set([0, 'b', 'k'], 2),
      'a: &x {k: 1}\nb:\n  <<: *x\n  k: 2\n',
    ],
    [
      'a list is changed item by item',
      'a:\n- x # 1\n- w # 2\n- z # 3\n',
      set([0, 'a'], ['x', 'q', 'z']),
      'a:\n- x # 1\n- q # 2\n- z # 3\n',
    ],
  ])('%s', (_, text, edit, expected) => expect(patched(text, [edit])).toBe(expected))

  it('quotes that half-typed text needed go again beside items that have none', () => {
    let source = readSource('nodes:\n- address: <Machine 2 IP>\n- address: <Machine 3 IP>\n')
    for (const value of ['1', '10', '10.', '10.0', '10.0.0.2']) {
      const result = patchSource(source, [{ op: 'set', path: [0, 'nodes', 0, 'address'], value }])
      if (!result.ok) throw new Error(result.refusal.code)
      source = result.source
    }
    expect(source.text).toBe('nodes:\n- address: 10.0.0.2\n- address: <Machine 3 IP>\n')
  })

  it('quotes that only half-typed text needed go again', () => {
    expect(patched(patched('a: 10.0.0.1\n', [set([0, 'a'], '1')]), [set([0, 'a'], '10.0.0.2')])).toBe(
      'a: 10.0.0.2\n',
    )
  })

  it('applies the edits of a call in order, as one step', () => {
    const text = 'a:\n- x\nb: 1\n'
    const edits = [
      insert([0, 'a'], 1, 'w'),
      set([0, 'a', 1], 'z'),
      remove([0, 'a', 0]),
      set([0, 'b'], 2),
      set([0, 'b'], 3),
    ]
    expect(patched(text, edits)).toBe('a:\n- z\nb: 3\n')
    expect(patched(text, [...edits, remove([0, 'none'])])).toBe('refused: no-such-place')
  })

  it('an empty list gets its own line break back in a file that mixes them', () => {
    const text = 'first:\n- []\r\n- a\r\n'
    const filled = patched(text, [insert([0, 'first', 0], 0, { name: ['x', 'w'] })])
    expect(patched(filled, [remove([0, 'first', 0, 0])])).toBe(text)
  })

  it('gives no patch for what is so already', () => {
    const source = readSource('a: "x"\nb: [1, 2]\nc: 1.30\n')
    const result = patchSource(source, [set([0, 'a'], 'x'), set([0, 'b'], [1, 2]), set([0, 'c'], 1.3)])
    expect(result.ok && result.patches).toEqual([])
  })
})

describe('new keys in the documented order', () => {
  const keyOrder = (path: Path): readonly string[] | undefined =>
    path.length === 1 ? ['mode', 'ports', 'vips', 'addressPools'] : undefined
  it.each([
    ['mode: x\naddressPools: []\n', 'vips', 'mode: x\nvips: 1\naddressPools: []\n'],
    ['ports: 1\n', 'mode', 'mode: 1\nports: 1\n'],
    ['mode: x\nother: 1\n', 'unknown', 'mode: x\nother: 1\nunknown: 1\n'],
    ['addressPools: []\nmode: x\nports: 1\n', 'vips', 'addressPools: []\nmode: x\nports: 1\nvips: 1\n'],
    ['aaa: 1\nbbb: 1\nzzz: 1\n', 'mode', 'aaa: 1\nbbb: 1\nmode: 1\nzzz: 1\n'],
  ])('%j + %s', (text, key, expected) =>
    expect(patched(text, [set([0, key], 1)], { keyOrder })).toBe(expected),
  )
})

describe('documents as items of the stream', () => {
  it.each<Row>([
    ['the first of an empty text', '', insert([], 0, { a: 1 }), 'a: 1\n'],
    ['one behind', 'a: 1', insert([], 1, { b: 2 }), 'a: 1\n---\nb: 2'],
    [
      'one before, below the header',
      '# file\n---\na: 1\n',
      insert([], 0, { b: 2 }),
      '# file\n---\nb: 2\n---\na: 1\n',
    ],
    ['one between', 'a: 1\n---\nc: 3\n', insert([], 1, { b: 2 }), 'a: 1\n---\nb: 2\n---\nc: 3\n'],
    ['by a path into it', 'a: 1\n', set([1, 'b', 'c'], 2), 'a: 1\n---\nb:\n  c: 2\n'],
    ['the content of an empty one', 'a: 1\n---\n# later\n', set([1, 'b'], 2), 'a: 1\n---\n# later\nb: 2\n'],
    ['away with the first', 'a: 1\n---\nb: 2\n', remove([0]), 'b: 2\n'],
    ['away with the last', 'a: 1\n---\nb: 2', remove([1]), 'a: 1'],
    [
      'moved',
      'a: 1\n---\nb: 2\n---\nc: 3\n',
      { op: 'move', path: [], from: 0, to: 2 },
      '---\nb: 2\n---\nc: 3\n---\na: 1\n',
    ],
    [
      'the last one behind remarks that ended the file',
      'a: 1\n...\n# end\n---\nb: 2\n',
      remove([1]),
      'a: 1\n...\n# end\n',
    ],
  ])('%s', (_, text, edit, expected) => expect(patched(text, [edit])).toBe(expected))
})

describe('what cannot be done without loss is refused, with the reason', () => {
  const cases: readonly (readonly [string, string, Edit])[] = [
    ['unreadable', 'a: [\n', set([0, 'a'], 1)],
    ['no-such-document', 'a: 1\n', remove([3])],
    ['no-such-place', 'a: 1\n', remove([0, 'b'])],
    ['other-shape', 'a: x\n', set([0, 'a', 'b'], 1)],
    ['index-out-of-range', 'a: [1]\n', insert([0, 'a'], 5, 1)],
    ['inside-alias', 'a: &x {k: 1}\nb: *x\n', set([0, 'b', 'k'], 2)],
    ['merged', 'a: &x {k: 1}\nb: {<<: *x}\n', remove([0, 'b', 'k'])],
    ['anchor-in-use', 'a: &x {k: 1}\nb: *x\n', set([0, 'a', 'k'], 2)],
    ['anchor-in-use', 'a: &x 1\nb: *x\n', remove([0, 'a'])],
    ['duplicate-key', 'a: 1\na: 2\n', set([0, 'a'], 3)],
    ['key-exists', 'a: 1\nb: 2\n', { op: 'rename', path: [0, 'a'], name: 'b' }],
    ['complex-key', '? a\n', set([0, 'a'], 1)],
    ['tagged', 'a: !secret x\n', set([0, 'a'], { b: 1 })],
    ['flow-comment', 'a: [x, # on x\n  y]\n', remove([0, 'a', 0])],
    ['not-lossless', 'a: |+\n  x\nb: 1\n\n', remove([0, 'b'])],
  ]
  it.each(cases)('%s: %j', (code, text, edit) => {
    const result = patchSource(readSource(text), [edit])
    expect(result).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is known before anybody tries', () => {
    const source = readSource('a: &x {k: 1}\nb: *x\nc: {<<: *x}\nd: 1\nd: 2\n? e\n: 1\nf: {g: 1}\n---\n[\n')
    const why = (...path: Path): string | undefined => whyReadOnly(source, path)?.code
    expect(why(0, 'a', 'k')).toBe('anchor-in-use')
    expect(why(0, 'b', 'k')).toBe('inside-alias')
    expect(why(0, 'd')).toBe('duplicate-key')
    expect(why(0, 'e')).toBe('complex-key')
    expect(why(1)).toBe('unreadable')
    for (const path of [[0, 'f', 'g'], [0, 'f', 'new'], [0, 'new'], [0, 'b'], [9]])
      expect(why(...path)).toBeUndefined()
  })
})

describe('patches', () => {
  it('of several steps count in the first text', () => {
    const step = fc.tuple(fc.nat(), fc.nat(), fc.string({ maxLength: 4 }))
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(step, { maxLength: 6 }), (text, steps) => {
        let pieces = wholeText(text.length)
        let now = text
        for (const [a, b, insertion] of steps) {
          const [from, to] = [a % (now.length + 1), b % (now.length + 1)].toSorted((x, y) => x - y) as [
            number,
            number,
          ]
          pieces = patchPieces(pieces, [{ from, to, text: insertion }])
          now = now.slice(0, from) + insertion + now.slice(to)
        }
        const patches = patchesOf(pieces, text)
        expect(applyPatches(text, patches)).toBe(now)
        for (const [index, patch] of patches.entries())
          expect(patch.from).toBeGreaterThanOrEqual(patches[index - 1]?.to ?? 0)
      }),
    )
  })

  it('share one reading for many scalars', () => {
    const text = `a:\n${Array.from({ length: 300 }, (_, index) => `- v${index}\n`).join('')}`
    const edits = Array.from({ length: 300 }, (_, index) => set([0, 'a', index], `w${index}`))
    const start = performance.now()
    expect(patched(text, edits)).toBe(text.replaceAll('v', 'w'))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
