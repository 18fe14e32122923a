import { describe, expect, it } from 'vitest'
import { parsePrefix, printPrefix } from '../net/prefix.ts'
import { isProblem } from '../net/problem.ts'
import type { Range } from '../net/range.ts'
import { freePrivateBlock } from './free-block.ts'

function range(text: string): Range {
  const parsed = parsePrefix(text)
  if (isProblem(parsed)) throw new Error(text)
  return parsed.prefix.range
}

const find = (length: number, ...taken: readonly string[]): string | undefined => {
  const block = freePrivateBlock(length, taken.map(range))
  return block === undefined ? undefined : printPrefix(block)
}

describe('freePrivateBlock', () => {
  it('takes the first block that meets nothing', () => {
    expect(find(16)).toBe('172.16.0.0/16')
    expect(find(16, '172.16.4.0/24')).toBe('172.17.0.0/16')
    expect(find(20, '172.16.0.0/20', '172.16.16.0/24')).toBe('172.16.32.0/20')
  })

  it('goes on to the next private network when one is full', () => {
    expect(find(12, '172.20.0.0/16')).toBe('10.0.0.0/12')
    expect(find(16, '172.16.0.0/12', '10.0.0.0/8')).toBe('192.168.0.0/16')
  })

  it('finds nothing where nothing fits', () => {
    expect(find(8, '10.4.0.0/16')).toBeUndefined()
    expect(find(7)).toBeUndefined()
    expect(find(16, '172.16.0.0/12', '10.0.0.0/8', '192.168.0.0/16')).toBeUndefined()
  })
})
