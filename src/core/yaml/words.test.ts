import { describe, expect, it } from 'vitest'
import { type BothWords, fillWords, syntaxWords } from './problem-words.ts'
import { recognitionWords } from './recognise-words.ts'
import { refusalWords } from './refusal-words.ts'

const all: readonly (readonly [string, BothWords])[] = [
  ...Object.entries(syntaxWords),
  ...Object.entries(recognitionWords),
  ...Object.entries(refusalWords),
]
const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted()

describe('words of problems, recognitions and refusals', () => {
  it.each(all)('%s: both languages say something, with the same arguments', (_, words) => {
    const en = `${words.en.what} ${words.en.do}`
    const zh = `${words['zh-CN'].what} ${words['zh-CN'].do}`
    expect(placeholders(zh)).toEqual(placeholders(en))
    expect(en).not.toMatch(/\bplease\b|\boops\b|!|\binvalid\b|\bsorry\b|[“”]/i)
    for (const text of [words.en.what, words.en.do]) expect(text).toMatch(/^\S[^\u4e00-\u9fff]*\.$/)
    for (const text of [words['zh-CN'].what, words['zh-CN'].do]) expect(text).toMatch(/[\u4e00-\u9fff].*。$/s)
  })

  it.each(all)('%s: Chinese is set as Chinese', (_, words) => {
    const zh = `${words['zh-CN'].what}${words['zh-CN'].do}`
    expect(zh).not.toMatch(/[您请]/)
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:!?]|[\u4e00-\u9fff]\.(?!\.)/)
    // A blank between Chinese and Latin letters or digits, none beside full-width marks.
    expect(zh).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9{]|[A-Za-z0-9}][\u4e00-\u9fff]/)
    expect(zh).not.toMatch(/ [，。：；“”、]|[，。：；“”、] /)
    // Brackets are half-width, with a space outside unless a full-width mark stands there.
    expect(zh).not.toMatch(/[（）！？]|[^ ，。：；“、]\(|\)[^ ，。：；”、]| \)|\( /)
  })

  it('fills what is given and leaves the rest visible', () => {
    expect(fillWords('{a} of {b} {toString}', { a: 1 })).toBe('1 of {b} {toString}')
  })
})
