import { printBase64url, readBase64url } from './base64url.ts'
import { crc32 } from './checksum.ts'
import { deflate, inflate } from './compress.ts'
import { printShared, readShared, type SharedWorkspace, shareVersion } from './shared-workspace.ts'

/** Begins the part of the address that the browser never sends. */
const prefix = '#s='

/** More than this no link opens to, in bytes: as much as the engine reads of one file. */
const largestContent = 8_000_000

/** Bytes of the checksum before the compressed ones. */
const sumLength = 4

/** `#s=1.` and checksum and texts, compressed, in the signs of base64url. */
export async function printLink(shared: SharedWorkspace, page: string): Promise<string> {
  const content = new TextEncoder().encode(printShared(shared))
  const packed = await deflate(content)
  const bytes = new Uint8Array(sumLength + packed.length)
  new DataView(bytes.buffer).setUint32(0, crc32(content))
  bytes.set(packed, sumLength)
  return `${page}${prefix}${shareVersion}.${printBase64url(bytes)}`
}

export type LinkReading =
  | { readonly ok: true; readonly shared: SharedWorkspace }
  | { readonly ok: false; readonly reason: LinkProblem }

export type LinkProblem = 'damaged' | 'newer' | 'too-large'

export const isLink = (hash: string): boolean => hash.startsWith(prefix)

/** The texts of a link, whole or not at all. */
export async function readLink(hash: string): Promise<LinkReading> {
  const failed = (reason: LinkProblem): LinkReading => ({ ok: false, reason })
  // Chat programs like to add a full stop or a bracket behind a link.
  const [, version, signs] = /^#s=(\d+)\.([\w-]+)[).,;:!?>\]]*$/.exec(hash) ?? []
  if (version !== undefined && Number(version) > shareVersion) return failed('newer')
  const bytes = signs === undefined ? undefined : readBase64url(signs)
  if (bytes === undefined || bytes.length <= sumLength) return failed('damaged')
  const content = await inflate(bytes.slice(sumLength), largestContent)
  if (typeof content === 'string') return failed(content)
  if (new DataView(bytes.buffer).getUint32(0) !== crc32(content)) return failed('damaged')
  return readShared(new TextDecoder('utf-8', { ignoreBOM: true }).decode(content))
}
