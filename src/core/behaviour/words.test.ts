import { describe, expect, it } from 'vitest'
import { findVoiceBreaches } from '../../testing/voice.ts'
import { behaviourWords, sayReason } from './words.ts'

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/g)].map(([one]) => one).sort()

describe('words of the room', () => {
  it.each(['en', 'zh-CN'] as const)('keep the voice in %s', (language) => {
    const messages = Object.fromEntries(
      Object.entries(behaviourWords).map(([code, words]) => [code, words[language]]),
    )
    expect(findVoiceBreaches({ title: 'a', why: 'a', remedy: 'a', messages }, language)).toEqual([])
  })

  it('name the same things in both languages', () => {
    const different = Object.entries(behaviourWords).filter(
      ([, words]) => placeholders(words.en).join() !== placeholders(words['zh-CN']).join(),
    )
    expect(different).toEqual([])
  })

  it('are filled in', () => {
    const text = sayReason(
      { code: 'port-taken', args: { address: '10.0.0.8', by: 'a/b', port: 'TCP/80' } },
      'en',
    )
    expect(text).not.toMatch(/[{}]/)
    expect(['10.0.0.8', 'a/b', 'TCP/80'].every((part) => text.includes(part))).toBe(true)
  })
})
