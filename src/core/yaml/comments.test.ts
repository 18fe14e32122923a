import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { sampleTexts } from '../../testing/sample-texts.ts'
import { findComments, removeComments } from './comments.ts'
import { readSource } from './read.ts'

const strip = (text: string) => removeComments(readSource(text))

describe('findComments', () => {
  it.each([
    ['# a\nb: 1 # c\n', ['# a', '# c']],
    ['a: "x # y" # z\n', ['# z']],
    ['a: |  # head\n  # text\n  more\n# end\n', ['# head', '# end']],
    ['a: x#y\n', []],
    ['--- # one\na: 1\n... # two\n', ['# one', '# two']],
    ['\uFEFF# first\r\na: 1 # x\r\n', ['# first', '# x']],
    ["a: 'it''s # no' # yes\n- # in a list\n", []],
  ])('%j', (text, expected) => {
    expect(findComments(readSource(text)).map(({ from, to }) => text.slice(from, to))).toEqual(expected)
  })
})

describe('removeComments', () => {
  it.each([
    ['# a\nb: 1 # c\nd: 2\n', 'b: 1\nd: 2\n'],
    ['\uFEFF# first\r\na: 1   # x\r\n\r\n  # deep\r\nb: 2', '\uFEFFa: 1\r\n\r\nb: 2'],
    ['a: |\n  # text\n  more\n# end', 'a: |\n  # text\n  more\n'],
    ['a:\n- x # one\n# - w\n- z\n', 'a:\n- x\n- z\n'],
    ['a: [1, # one\n  2] # two\n', 'a: [1,\n  2]\n'],
  ])('%j', (text, expected) => {
    expect(strip(text).text).toBe(expected)
  })

  it('keeps a bare mark where a comment ends a block of text', () => {
    expect(strip('a: |+\n  t\n# x\n\nb: 1\n')).toEqual({ text: 'a: |+\n  t\n#\n\nb: 1\n', count: 1 })
  })

  it('leaves a document alone that does not parse, and cleans the others', () => {
    expect(strip('# a\nb: "x # y\n---\nc: 1 # z\n').text).toBe('# a\nb: "x # y\n---\nc: 1\n')
  })

  it('leaves no comment in any published sample, and every value', () => {
    for (const { text } of sampleTexts) {
      const { text: clean, count } = strip(text)
      expect(findComments(readSource(clean))).toEqual([])
      expect(count > 0).toBe(clean !== text)
    }
  })

  it('is done after one time, for lines of any kind', () => {
    const line = fc.constantFrom(
      'a:',
      '  b: 1',
      '  # deep',
      '# top',
      '- x # y',
      '  - "# q"',
      'k: |',
      '',
      ' t',
      '---',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, lineBreak) => {
        const once = strip(lines.join(lineBreak)).text
        expect(strip(once).text).toBe(once)
      }),
    )
  })
})
