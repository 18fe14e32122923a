import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { escapeMarkdown, writeMarkdownCode, writeMarkdownTable } from './markdown.ts'

/** What a reader of Markdown shows for escaped text: each backslash before a sign is gone. */
const shown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')

describe('escapeMarkdown', () => {
  it('shows the text itself on one line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[\r\n]/)
        expect(shown(escaped)).toBe(text.replace(/[\s\0]+/g, ' ').trim())
      }),
    )
  })

  it('leaves no sign that a table, a link or HTML begins with', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('|', '\\', '<', '`', '[', '*', '&', 'a') }), (text) => {
        const bare = escapeMarkdown(text).replace(/\\[\s\S]/g, '')
        expect(bare).not.toMatch(/[|\\<`[*&]/)
      }),
    )
  })

  it.each([
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['# x', '\\# x'],
    ['10.200.0.72 – .90', '10.200.0.72 – .90'],
    ['1.34.200-gke.68', '1.34.200-gke.68'],
  ])('%j at the beginning of a line', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})

describe('writeMarkdownTable', () => {
  it('keeps each row on its line with as many cells as heads', () => {
    const text = writeMarkdownTable({
      head: ['A', 'B'],
      rows: [
        ['a|b', 'c\nd'],
        ['e', '12'],
      ],
      right: [1],
    })
    expect(text.split('\n')).toEqual(['| A | B |', '| --- | ---: |', '| a\\|b | c d |', '| e | 12 |', ''])
  })
})

describe('writeMarkdownCode', () => {
  it('uses a fence longer than any in the text', () => {
    const lines = writeMarkdownCode('a\n````\nb', 'sh').split('\n')
    expect(lines[0]).toBe('`````sh')
    expect(lines.at(-2)).toBe('`````')
    expect(lines.slice(1, -2)).toEqual(['a', '````', 'b'])
  })
})
