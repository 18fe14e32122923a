import { describe, expect, it } from 'vitest'
import { writeBack } from './write-back.ts'

/** A file on a disk, as far as it is asked here. */
function fakeHandle(bytes: Uint8Array<ArrayBuffer> | DOMException, permission: PermissionState = 'granted') {
  const disk = { bytes, asked: 0 }
  const handle = {
    queryPermission: async () => (permission === 'granted' ? 'granted' : 'prompt'),
    requestPermission: async () => {
      disk.asked += 1
      return permission
    },
    getFile: async () => {
      if (disk.bytes instanceof DOMException) throw disk.bytes
      return new File([disk.bytes], 'a.yaml')
    },
    createWritable: async () => {
      let written = ''
      return {
        write: async (text: string) => {
          written += text
        },
        close: async () => {
          disk.bytes = new TextEncoder().encode(written)
        },
      }
    },
  }
  return { disk, handle: handle as unknown as FileSystemFileHandle }
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
const known = '\uFEFFa: 1\r\n'
const mine = '\uFEFFa: 2 # 中\r\n'

describe('writeBack', () => {
  it('writes every byte where the file is as it was read', async () => {
    const { disk, handle } = fakeHandle(bytesOf(known))
    expect(await writeBack({ handle, text: known, at: 0 }, mine)).toEqual({ kind: 'written' })
    expect(disk.bytes).toEqual(bytesOf(mine))
    expect(await writeBack({ handle, text: mine, at: 0 }, mine)).toEqual({ kind: 'same' })
  })

  it('never overwrites what it has not seen', async () => {
    const { disk, handle } = fakeHandle(bytesOf('a: 3\n'))
    expect(await writeBack({ handle, text: known, at: 0 }, mine)).toEqual({
      kind: 'conflict',
      onDisk: 'a: 3\n',
    })
    expect(disk.bytes).toEqual(bytesOf('a: 3\n'))
  })

  it.each([
    ['gone', new DOMException('', 'NotFoundError')],
    ['failed', new DOMException('', 'NoModificationAllowedError')],
    ['denied', new DOMException('', 'NotAllowedError')],
    ['unreadable', new Uint8Array([0x61, 0xff])],
  ] as const)('%s', async (kind, bytes) => {
    const { handle } = fakeHandle(bytes)
    expect(await writeBack({ handle, text: known, at: 0 }, mine)).toEqual({ kind })
  })

  it('asks before it writes, and takes no for an answer', async () => {
    const { disk, handle } = fakeHandle(bytesOf(known), 'denied')
    expect(await writeBack({ handle, text: known, at: 0 }, mine)).toEqual({ kind: 'denied' })
    expect(disk).toEqual({ bytes: bytesOf(known), asked: 1 })
  })
})
