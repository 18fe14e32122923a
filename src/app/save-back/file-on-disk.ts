/** A file that was opened where the browser lets pages save: its handle, and what stood in it. */
export interface FileOnDisk {
  readonly handle: FileSystemFileHandle
  /** The text as this page read or wrote it last. */
  readonly text: string
  /** When that was, in milliseconds since 1970. */
  readonly at: number
}
