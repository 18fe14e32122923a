import { describe, expect, it } from 'vitest'
import type { Args } from './finding.ts'
import { fill, type Whereabouts } from './words.ts'

const here: Whereabouts = ({ path }) => ({ line: path.length === 0 ? undefined : 42, file: undefined })
const elsewhere: Whereabouts = () => ({ line: 7, file: 'b.yaml' })
const place: Args = { at: { place: { file: 'a', path: [2, 'spec'] } } }

describe('fill', () => {
  it('shows a place as its line, and the file only where it is another', () => {
    expect(fill('{at}', place, 'en', here)).toBe('line 42')
    expect(fill('{at}', place, 'zh-CN', here)).toBe('第 42 行')
    expect(fill('{at}', place, 'en', elsewhere)).toBe('b.yaml line 7')
    expect(fill('{at}', { at: { place: { file: 'a', path: [] } } }, 'en', here)).toBe('–')
  })

  it('separates thousands of counts, and leaves texts as they are', () => {
    expect(fill('{a} {b} {c}', { a: 65_536, b: 2n ** 64n, c: '65536' }, 'en', here)).toBe(
      '65,536 18,446,744,073,709,551,616 65536',
    )
  })

  it('shows a range short', () => {
    const range = { family: 4, first: 0x0ac8_0048, last: 0x0ac8_005a } as const
    expect(fill('{r}', { r: { range } }, 'en', here)).toBe('10.200.0.72 – .90')
  })

  it('fills a phrase in the reader’s language, with its own arguments', () => {
    const phrase = { words: { en: 'at most {n}', 'zh-CN': '最多 {n}' }, args: { n: 250 } }
    expect(fill('Pods: {p}', { p: phrase }, 'en', here)).toBe('Pods: at most 250')
    expect(fill('Pod：{p}', { p: phrase }, 'zh-CN', here)).toBe('Pod：最多 250')
  })

  it('puts a blank between Chinese and Latin, and none between Chinese and Chinese', () => {
    expect(fill('包含{what}地址', { what: 'DNS' }, 'zh-CN', here)).toBe('包含 DNS 地址')
    expect(fill('包含{what}地址', { what: '网关' }, 'zh-CN', here)).toBe('包含网关地址')
    expect(fill('包含 {what} 地址', { what: 'DNS' }, 'zh-CN', here)).toBe('包含 DNS 地址')
  })

  it('leaves what has no argument, and never reads an argument as a template', () => {
    expect(fill('{a} {toString}', { a: '{b}', b: 'x' }, 'en', here)).toBe('{b} {toString}')
  })
})
