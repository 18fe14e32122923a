import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { alignKeys, startKeys } from './row-keys.ts'

const start = startKeys(['a', 'b', 'c'])
const [a, b, c] = start.keys

describe('row keys', () => {
  it('stay while a row is typed in', () => {
    expect(alignKeys(start, ['a', 'b2', 'c']).keys).toEqual([a, b, c])
    expect(alignKeys(start, ['a', 'bx', 'cx']).keys).toEqual([a, b, c])
  })

  it('stay with the other rows when one goes or comes', () => {
    expect(alignKeys(start, ['a', 'c']).keys).toEqual([a, c])
    const inserted = alignKeys(start, ['a', 'x', 'b', 'c'])
    expect([inserted.keys[0], inserted.keys[2], inserted.keys[3]]).toEqual([a, b, c])
    expect(new Set([...inserted.keys, inserted.next]).size).toBe(5)
  })

  it('go along with a row that moves', () => {
    expect(alignKeys(start, ['c', 'a', 'b']).keys).toEqual([c, a, b])
  })

  it('give the empty row its identity when it becomes real', () => {
    const typed = alignKeys(start, ['a', 'b', 'c', '1'])
    expect(typed.keys).toEqual([a, b, c, start.next])
    expect(typed.next).not.toBe(start.next)
    expect(alignKeys(typed, ['a', 'b', 'c', '10']).keys).toEqual(typed.keys)
  })

  it('are never given twice, whatever happens to the list', () => {
    const list = fc.array(fc.constantFrom('', '1', '2', '3'), { maxLength: 6 })
    fc.assert(
      fc.property(list, fc.array(list, { maxLength: 6 }), (first, others) => {
        let known = startKeys(first)
        for (const contents of others) {
          known = alignKeys(known, contents)
          expect(known.keys).toHaveLength(contents.length)
          expect(new Set([...known.keys, known.next]).size).toBe(contents.length + 1)
        }
      }),
    )
  })
})
