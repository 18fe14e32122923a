import { decodeText, largestFile } from '../read-text-file.ts'
import type { FileOnDisk } from './file-on-disk.ts'

export type WriteOutcome =
  /** `same` = it stood there already, nothing was written. */
  | { readonly kind: 'written' | 'same' }
  /** Somebody else changed the file since this page read or wrote it; nothing was written. */
  | { readonly kind: 'conflict'; readonly onDisk: string }
  | { readonly kind: 'denied' | 'gone' | 'unreadable' | 'failed' }

/** Only Chromium has them; without them the handle may write as it is. */
interface AskingHandle extends FileSystemFileHandle {
  readonly queryPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>
  readonly requestPermission?: (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>
}

/**
 * Writes a text into the file it came from, unless the file holds something else than this page knows of. The browser
 * writes beside the file and swaps at the end: an interrupted write leaves the file as it was.
 */
export async function writeBack({ handle, text: known }: FileOnDisk, text: string): Promise<WriteOutcome> {
  try {
    if (!(await mayWrite(handle))) return { kind: 'denied' }
    const onDisk = await readHandle(handle)
    if (onDisk === undefined) return { kind: 'unreadable' }
    if (onDisk === text) return { kind: 'same' }
    if (onDisk !== known) return { kind: 'conflict', onDisk }
    const stream = await handle.createWritable()
    await stream.write(text)
    await stream.close()
    return { kind: 'written' }
  } catch (problem) {
    const name = problem instanceof DOMException ? problem.name : ''
    if (name === 'NotFoundError') return { kind: 'gone' }
    return { kind: name === 'NotAllowedError' ? 'denied' : 'failed' }
  }
}

async function mayWrite(handle: AskingHandle): Promise<boolean> {
  const mode = { mode: 'readwrite' } as const
  const now = await handle.queryPermission?.(mode)
  if (now === undefined || now === 'granted') return true
  return (await handle.requestPermission?.(mode)) === 'granted'
}

/** undefined for what is no text any more: then it is not ours to overwrite. */
async function readHandle(handle: FileSystemFileHandle): Promise<string | undefined> {
  const file = await handle.getFile()
  if (file.size > largestFile) return undefined
  const read = decodeText(file.name, new Uint8Array(await file.arrayBuffer()))
  return read.ok ? read.text : undefined
}
