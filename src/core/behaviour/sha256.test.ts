import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { sha256 } from './sha256.ts'

const hex = (text: string): string => Buffer.from(sha256(text)).toString('hex')

/** FIPS 180-4 and NIST's example values. */
const known: readonly (readonly [string, string])[] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
]

describe('sha256', () => {
  it.each(known)('of a published example (%#)', (text, digest) => {
    expect(hex(text)).toBe(digest)
  })

  it('agrees with the platform at every length round a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = 'x'.repeat(length)
      expect(hex(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })

  it('agrees with the platform for any text, also beyond ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        expect(hex(text)).toBe(createHash('sha256').update(text).digest('hex'))
      }),
      { numRuns: 500 },
    )
  })

  it('gives bytes that a later call leaves alone', () => {
    const first = sha256('node-a#10.0.0.1')
    const copy = [...first]
    sha256('node-b#10.0.0.1')
    expect([...first]).toEqual(copy)
  })
})
