import { describe, expect, it } from 'vitest'
import fc from '../testing/property.ts'
import { readLineEndings, splice, toFilePatches } from './line-endings.ts'

/** A lone carriage return joins a line feed that comes beside it, so what is typed there is left to sight. */
const textWith = (...ends: readonly string[]) =>
  fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(fc.stringMatching(/^[a-z: ]{0,6}$/), fc.constantFrom(...ends)), {
        maxLength: 8,
      }),
      fc.stringMatching(/^[a-z]{0,4}$/),
    )
    .map(
      ([mark, lines, last]) =>
        (mark ? '\uFEFF' : '') + lines.map(([line, end]) => line + end).join('') + last,
    )

const fileText = textWith('\n', '\r\n', '\r')

describe('readLineEndings', () => {
  it('shows the editor no mark and only line feeds', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        const { editorText } = readLineEndings(text)
        expect(editorText).toBe(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
      }),
    )
  })

  it('translates every offset of the editor there and back', () => {
    fc.assert(
      fc.property(fileText, (text) => {
        const endings = readLineEndings(text)
        for (let at = 0; at <= endings.editorText.length; at += 1) {
          expect(endings.toEditor(endings.toFile(at))).toBe(at)
        }
      }),
    )
  })

  it('keeps every other byte of the file when something is typed', () => {
    fc.assert(
      fc.property(
        textWith('\n', '\r\n'),
        fc.nat(),
        fc.nat(5),
        fc.constantFrom('', 'x', 'x\ny'),
        (text, seed, length, typed) => {
          const endings = readLineEndings(text)
          const from = seed % (endings.editorText.length + 1)
          const to = Math.min(endings.editorText.length, from + length)
          const [patch] = toFilePatches(endings, [{ from, to, text: typed }])
          const after = splice(text, [patch!])
          expect(after.startsWith(text.slice(0, patch!.from))).toBe(true)
          expect(after.endsWith(text.slice(patch!.to))).toBe(true)
          const expected = endings.editorText.slice(0, from) + typed + endings.editorText.slice(to)
          expect(readLineEndings(after).editorText).toBe(expected)
        },
      ),
    )
  })

  it('types before a line break with which the file begins', () => {
    const text = '\r\na: 1\r\n'
    const patches = toFilePatches(readLineEndings(text), [{ from: 0, to: 0, text: 'x' }])
    expect(splice(text, patches)).toBe('x\r\na: 1\r\n')
  })

  it('types the line break of the file', () => {
    const endings = readLineEndings('a: 1\r\nb: 2\r\n')
    expect(toFilePatches(endings, [{ from: 4, to: 4, text: '\nc: 3' }])).toEqual([
      { from: 4, to: 4, text: '\r\nc: 3' },
    ])
  })
})
