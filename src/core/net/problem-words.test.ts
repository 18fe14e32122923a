import { describe, expect, it } from 'vitest'
import { parseAddress } from './address.ts'
import { parseEntry } from './entry.ts'
import { hostBitsProblem, parsePrefix } from './prefix.ts'
import { type AddressProblem, isProblem } from './problem.ts'
import { addressWords } from './problem-words.ts'

/** One text per code, so that every sentence is met with the arguments it gets in life. */
const entryTexts = [
  ' ',
  '10.0.0.0/24 ',
  '10.0.0.0/24,',
  '10.0.0.1～10.0.0.2',
  '10.0.0.1,10.0.0.2',
  '10.0.0.01/32',
  '10.0.0.256/32',
  '10.0.0/24',
  '10.0.0.0.0/24',
  'g::/64',
  '1:2/64',
  '1:2:3:4:5:6:7:8:9/64',
  '::1::/64',
  'fe80::1%a/64',
  '10.0.0.1:1',
  '10.0.0.1',
  '10.0.0.0/99',
  '10.0.0.0/255.0.0.0',
  '10.0.0.1 - 10.0.0.2',
  '10.0.0.1-2',
  'x',
  '10.0.0.1-::1',
  '10.0.0.2-10.0.0.1',
]

const met: readonly AddressProblem[] = [
  ...entryTexts.map((text) => parseEntry(text)),
  parseAddress('10.0.0.0/24'),
  parseAddress('x'),
  parsePrefix('10.0.0.0-10.0.0.9'),
  ...['10.0.0.1/24'].map((text) => {
    const parsed = parsePrefix(text)
    return isProblem(parsed) ? parsed : hostBitsProblem(text, parsed)
  }),
].filter(isProblem)

const placeholdersOf = (words: string): readonly string[] =>
  [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).toSorted()

describe('words of address problems', () => {
  it('are met for every code', () => {
    expect([...new Set(met.map(({ problem }) => problem))].toSorted()).toEqual(
      Object.keys(addressWords).toSorted(),
    )
  })

  it('are filled by the arguments of their problem, the same in both languages', () => {
    for (const { problem, args } of met) {
      const words = addressWords[problem]
      expect([problem, placeholdersOf(words['zh-CN'])]).toEqual([problem, placeholdersOf(words.en)])
      for (const name of placeholdersOf(words.en))
        expect([problem, Object.keys(args)]).toEqual([problem, expect.arrayContaining([name])])
      for (const value of Object.values(args)) expect([problem, String(value)]).not.toEqual([problem, ''])
    }
  })
})
