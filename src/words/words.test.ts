import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { isKey, type Message, say } from './say.ts'
import { zhCN } from './zh-CN.ts'

const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message)
const entriesOf = (words: Readonly<Record<string, Message>>) =>
  Object.entries(words).flatMap(([key, message]) => formsOf(message).map((text) => [key, text] as const))
const english = entriesOf(en)
const chinese = entriesOf(zhCN)

const placeholders = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].toSorted().join()

/** Texts in which a pattern is found, as `key: text`. */
const findIn = (entries: typeof english, pattern: RegExp): readonly string[] =>
  entries.filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`)

describe('the strings of the interface', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(zhCN).toSorted()).toEqual(Object.keys(en).toSorted())
    expect(Object.keys(en).length).toBeGreaterThan(400)
  })

  it('begin with the area that holds them', () => {
    expect(Object.keys(en).filter((key) => !/^[a-z][A-Za-z]*(\.[A-Za-z0-9-]+)+$/.test(key))).toEqual([])
  })

  it('fill the same placeholders in every form of every language', () => {
    const differing = Object.entries(en).filter(([key, message]) => {
      const all = [...formsOf(message), ...formsOf(zhCN[key as keyof typeof en])]
      return new Set(all.map(placeholders)).size > 1
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('are not empty and have no blanks round them', () => {
    expect(findIn([...english, ...chinese], /^$|^\s|\s$|\s\s/)).toEqual([])
  })

  it('count with {count} where they have plural forms', () => {
    const plural = Object.entries(en).filter(([, message]) => typeof message !== 'string')
    expect(plural.length).toBeGreaterThan(10)
    const uncounted = plural.filter(([, message]) =>
      formsOf(message).some((text) => !text.includes('{count}')),
    )
    expect(uncounted.map(([key]) => key)).toEqual([])
    expect(findIn(english, /\w\(s\)/)).toEqual([])
  })
})

describe('voice', () => {
  it('of English states facts and begs for nothing', () => {
    expect(findIn(english, /\bplease\b|\boops\b|!|\binvalid\b|\bsorry\b/i)).toEqual([])
    expect(findIn(english, /[\u3000-\u9fff\uff00-\uffef]/)).toEqual([])
    // Typographic quotes and dashes would differ from what stands in the file.
    expect(findIn(english, /["“”]|--/)).toEqual([])
  })

  it('of Chinese has no 您, no exclamation mark, and 请 only to confirm', () => {
    expect(findIn(chinese, /您|!|！|请(?!确认|求)/)).toEqual([])
  })
})

describe('Chinese typography', () => {
  it('puts a space between Chinese and Latin letters, digits or a filled place', () => {
    // A label is Chinese itself and joins without a space.
    const joint = /[\u4e00-\u9fff](?:[A-Za-z0-9]|\{(?!label\}))|(?:[A-Za-z0-9]|(?<!\{label)\})[\u4e00-\u9fff]/
    expect(findIn(chinese, joint)).toEqual([])
  })

  it('uses full-width commas, stops, colons and semicolons, and half-width brackets with a space outside', () => {
    expect(findIn(chinese, /[\u4e00-\u9fff][,;:.?](?!\w)/)).toEqual([])
    expect(findIn(chinese, /[（）]|[\u4e00-\u9fff]\(|\)[\u4e00-\u9fff]/)).toEqual([])
  })

  it('uses the terms of the Chinese pages', () => {
    const others = /控制面|入口 VIP|地址段|节点组|负载平衡|裸机|工作节点|管理集群的|第二层|二层/
    expect(findIn(chinese, others)).toEqual([])
  })
})

describe('say', () => {
  it('fills places and groups numbers', () => {
    expect(say('en', 'app.download', { name: 'a.yaml' })).toBe('Download a.yaml')
    expect(say('zh-CN', 'app.documents', { count: 12_345 })).toContain('12,345')
    expect(say('en', 'app.documents', { count: '12345' })).toContain('12345')
  })

  it('chooses the plural form by the count', () => {
    const documents = (count: number): string => say('en', 'app.documents', { count })
    expect(documents(1)).toBe(en['app.documents'].one.replace('{count}', '1'))
    expect([0, 2, 21].map(documents)).toEqual(
      [0, 2, 21].map((count) => en['app.documents'].other.replace('{count}', String(count))),
    )
  })

  it('leaves a place visible that nothing fills', () => {
    expect(say('en', 'app.download')).toContain('{name}')
  })

  it('never takes what is filled in for a place', () => {
    expect(say('en', 'app.closeFile', { name: '{name} $& $1' })).toContain('{name} $& $1')
  })

  it('knows its keys from other words', () => {
    expect(isKey('app.open')).toBe(true)
    expect(isKey('toString')).toBe(false)
  })
})
