import { describe, expect, it } from 'vitest'
import { decodeText } from './read-text-file.ts'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)

describe('decodeText', () => {
  it('keeps byte order mark, line endings and every character', () => {
    const text = '\uFEFFa: 1\r\nb: 中文 😀\r\n'
    expect(decodeText('x.yaml', new TextEncoder().encode(text))).toEqual({ ok: true, name: 'x.yaml', text })
  })

  it('takes an empty file for an empty text', () => {
    expect(decodeText('x.yaml', bytes())).toEqual({ ok: true, name: 'x.yaml', text: '' })
  })

  it('refuses what it could not give back byte by byte, with the reason', () => {
    expect(decodeText('x', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0))).toMatchObject({
      ok: false,
      reason: 'binary',
    })
    expect(decodeText('x', bytes(0x61, 0xff, 0x62))).toMatchObject({ ok: false, reason: 'not-utf8' })
    expect(decodeText('x', bytes(0xff, 0xfe, 0x61, 0))).toMatchObject({ ok: false, reason: 'utf16' })
  })
})
