import type { FileId } from '../../core/document.ts'
import type { FileOnDisk } from './file-on-disk.ts'

/** A file that somebody else changed while it was open here. */
export interface SaveConflict {
  readonly file: FileId
  readonly name: string
  /** As it stands on the disk now, to be overwritten only as such. */
  readonly now: FileOnDisk
  /** When this page saw it last, in milliseconds since 1970. */
  readonly since: number
}

let conflict: SaveConflict | undefined
const listeners = new Set<() => void>()

export const conflictNow = (): SaveConflict | undefined => conflict

export function setConflict(next: SaveConflict | undefined): void {
  conflict = next
  for (const listener of listeners) listener()
}

export function onConflict(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
