import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { groupDigits } from './group-digits.ts'

describe('groupDigits', () => {
  it('writes whole numbers as en-US does', () => {
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: 0n, max: 1n << 128n })), (value) => {
        expect(groupDigits(value)).toBe(value.toLocaleString('en-US'))
      }),
    )
  })
})
