import { describe, expect, it } from 'vitest'
import { readSource } from '../yaml/read.ts'
import { ownsComment } from './own-comment.ts'

describe('a comment of an item', () => {
  const source = readSource('list:\n- a\n- b # second\n# of the third\n- c\n- "d#e"\nnext: 1\n')
  const owns = (index: number): boolean => ownsComment(source, [0, 'list', index])
  it('stands behind it or above it', () => {
    expect([0, 1, 2, 3].map(owns)).toEqual([false, true, true, false])
  })
  it('is found among several', () => {
    expect(ownsComment(source, [0, 'list', 0], [0, 'list', 1])).toBe(true)
    expect(ownsComment(source, [0, 'list', 3], [0, 'list', 3])).toBe(false)
  })
  it('is none where nothing stands', () => {
    expect(owns(4)).toBe(false)
    expect(ownsComment(source, [0, 'next'])).toBe(false)
  })
})
