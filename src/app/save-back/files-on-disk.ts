import type { FileId } from '../../core/document.ts'
import type { FileOnDisk } from './file-on-disk.ts'

/** Handles are no data: they stand beside the store, by the file they belong to. */
let known: Readonly<Record<FileId, FileOnDisk>> = {}
const listeners = new Set<() => void>()

export const filesOnDisk = (): Readonly<Record<FileId, FileOnDisk>> => known

/** Remembers where a file came from, or was saved to just now. */
export const rememberOnDisk = (file: FileId, onDisk: FileOnDisk): void => tell({ ...known, [file]: onDisk })

/** Starts over, as with another draft. */
export const replaceOnDisk = (files: Readonly<Record<FileId, FileOnDisk>>): void => tell(files)

function tell(files: Readonly<Record<FileId, FileOnDisk>>): void {
  known = files
  for (const listener of listeners) listener()
}

export function onFilesOnDisk(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
