import { describe, expect, it } from 'vitest'
import type { Path } from '../core/document.ts'
import { followPath } from './follow.ts'

const pools: Path = [2, 'spec', 'loadBalancer', 'addressPools']

describe('followPath', () => {
  it('keeps a path that no edit touches', () => {
    expect(
      followPath([...pools, 1, 'name'], [{ op: 'set', path: [2, 'spec', 'type'], value: 'user' }]),
    ).toEqual([...pools, 1, 'name'])
  })

  it('renumbers behind an inserted item and not before it', () => {
    const edits = [{ op: 'insert', path: pools, index: 1, value: {} }] as const
    expect(followPath([...pools, 1], edits)).toEqual([...pools, 2])
    expect(followPath([...pools, 0], edits)).toEqual([...pools, 0])
  })

  it('ends where the item itself or its parent was removed', () => {
    expect(followPath([...pools, 1, 'name'], [{ op: 'remove', path: [...pools, 1] }])).toBeUndefined()
    expect(followPath([...pools, 1, 'name'], [{ op: 'remove', path: pools }])).toBeUndefined()
    expect(followPath([...pools, 2], [{ op: 'remove', path: [...pools, 1] }])).toEqual([...pools, 1])
  })

  it('follows a moved item and those it passed', () => {
    const edits = [{ op: 'move', path: pools, from: 0, to: 2 }] as const
    expect([0, 1, 2, 3].map((index) => followPath([...pools, index], edits)?.at(-1))).toEqual([2, 0, 1, 3])
  })

  it('follows documents that shift in the stream', () => {
    expect(followPath([2, 'spec'], [{ op: 'remove', path: [0] }])).toEqual([1, 'spec'])
  })

  it('follows a renamed key', () => {
    const edits = [{ op: 'rename', path: [0, 'ingressVip'], name: 'ingressVIP' }] as const
    expect(followPath([0, 'ingressVip', 'x'], edits)).toEqual([0, 'ingressVIP', 'x'])
  })
})
