import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { emptyRow } from './place.ts'

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([left, width]) => ({ left, right: left + width }))

describe('row', () => {
  it('is free exactly where nothing that was taken lies, in whatever order it was taken', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 20 }), stretch, (taken, { left, right }) => {
        const row = emptyRow()
        for (const one of taken) row.take(one.left, one.right)
        expect(row.isFree(left, right)).toBe(taken.every((one) => right <= one.left || one.right <= left))
      }),
    )
  })
})
