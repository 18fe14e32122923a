/** A file as text, or why it cannot be one. */
export type TextFile =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly name: string; readonly reason: UnreadableReason }

export type UnreadableReason = 'binary' | 'not-utf8' | 'utf16' | 'too-large' | 'unreadable'

/** Beyond this no cluster file goes, and a browser would stall. */
export const largestFile = 32 * 1024 * 1024

/** Decodes bytes without changing one: what is downloaded untouched is what was opened. */
export function decodeText(name: string, bytes: Uint8Array): TextFile {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return { ok: false, name, reason: 'utf16' }
  if (bytes.subarray(0, 65_536).includes(0)) return { ok: false, name, reason: 'binary' }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { ok: true, name, text }
  } catch {
    return { ok: false, name, reason: 'not-utf8' }
  }
}

export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > largestFile) return { ok: false, name: file.name, reason: 'too-large' }
  try {
    return decodeText(file.name, new Uint8Array(await file.arrayBuffer()))
  } catch {
    return { ok: false, name: file.name, reason: 'unreadable' }
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)
