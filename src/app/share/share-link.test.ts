import { describe, expect, it } from 'vitest'
import fc from '../../testing/property.ts'
import { printBase64url } from './base64url.ts'
import { crc32 } from './checksum.ts'
import { deflate } from './compress.ts'
import { isLink, printLink, readLink } from './share-link.ts'
import { printShared, readShared, type SharedWorkspace } from './shared-workspace.ts'

const shared: SharedWorkspace = {
  files: [
    { name: 'hybrid.yaml', text: '\uFEFFa: 1\r\nb: "中文" # 😀\r\n', deployed: 'a: 0\n' },
    { name: 'user1.yaml', text: '' },
  ],
  plan: 'segments: []\n',
}
const page = 'https://example.net/tool/'
const hashOf = async (what: SharedWorkspace): Promise<string> =>
  (await printLink(what, page)).slice(page.length)

describe('a link', () => {
  it('gives every character back', async () => {
    const hash = await hashOf(shared)
    expect(hash).toMatch(/^#s=1\.[\w-]+$/)
    expect(isLink(hash)).toBe(true)
    expect(await readLink(hash)).toEqual({ ok: true, shared })
    expect(await readLink(`${hash}).`)).toEqual({ ok: true, shared })
  })

  it('is damaged when one character changes, goes or is cut off', async () => {
    const hash = await hashOf(shared)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 5, max: hash.length - 1 }),
        fc.constantFrom('A', 'z', '_', '', 'cut'),
        async (at, sign) => {
          const other = sign === 'cut' ? hash.slice(0, at) : hash.slice(0, at) + sign + hash.slice(at + 1)
          fc.pre(other !== hash)
          const reading = await readLink(other)
          // The last sign holds spare bits: another one may stand for the same bytes.
          if (reading.ok) expect(reading.shared).toEqual(shared)
          else expect(reading.reason).toBe('damaged')
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    ['#s=', 'damaged'],
    ['#s=1.', 'damaged'],
    ['#s=1.AAAA', 'damaged'],
    ['#s=1.%3Cscript', 'damaged'],
    ['#s=2.anything', 'newer'],
    ['#s=99.', 'damaged'],
  ])('%s is %s', async (hash, reason) => {
    expect(await readLink(hash)).toEqual({ ok: false, reason })
  })

  it('of a few kilobytes that stands for too much is given up', async () => {
    const bomb = await deflate(new Uint8Array(64_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const bytes = new Uint8Array([0, 0, 0, 0, ...bomb])
    expect(await readLink(`#s=1.${printBase64url(bytes)}`)).toEqual({ ok: false, reason: 'too-large' })
  })
})

describe('readShared', () => {
  it('takes whole records only, and tells newer ones', () => {
    expect(readShared(printShared(shared))).toEqual({ ok: true, shared })
    const newer = printShared(shared).replace(':1,', ':2,')
    expect(readShared(newer)).toEqual({ ok: false, reason: 'newer' })
    for (const text of [
      '',
      '[]',
      'null',
      '{"bundledLbDesigner":1}',
      '{"bundledLbDesigner":1,"files":[],"plan":""}',
      '{"bundledLbDesigner":1,"files":[{"name":"a","text":1}],"plan":""}',
      '{"bundledLbDesigner":1,"files":[{"name":"a","text":"","deployed":7}],"plan":""}',
      '{"bundledLbDesigner":1,"files":[{"name":"a","text":""}]}',
    ]) {
      expect(readShared(text), text).toEqual({ ok: false, reason: 'damaged' })
    }
  })
})

it('crc32 is the well-known one', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})
