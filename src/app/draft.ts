import type { FileId } from '../core/document.ts'
import type { Workspace } from '../core/model/workspace.ts'
import type { FileOnDisk } from './save-back/file-on-disk.ts'

/** A workspace as it is kept in this browser, and nowhere else. */
export interface Draft {
  /** The form of this record; older ones are brought to it by `readDraft`. */
  readonly version: 2
  readonly id: string
  /** Given by the person; without one the first file's name stands for it. */
  readonly name?: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  /** The page that wrote it last, so that two tabs notice each other; `''` in records of the first form. */
  readonly writer: string
  readonly workspace: Workspace
  readonly imported: Readonly<Record<FileId, string>>
  readonly counts: { readonly error: number; readonly warning: number }
  /** The files that can be saved back to. */
  readonly onDisk: Readonly<Record<FileId, FileOnDisk>>
}

/** What a draft is called: its own name, or that of its first file. */
export const nameOfDraft = ({ name, workspace }: Pick<Draft, 'name' | 'workspace'>): string =>
  name ?? workspace.files[0]?.name ?? 'plan.yaml'

/** A record of any age as a draft; undefined for what is none, and for one that a newer page wrote. */
export function readDraft(kept: unknown): Draft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const { version, ...rest } = kept as Readonly<Record<string, unknown>>
  switch (version) {
    case 1:
      return readFields({ ...rest, writer: '', onDisk: {} })
    case 2:
      return readFields(rest)
    default:
      return undefined
  }
}

function readFields(fields: Readonly<Record<string, unknown>>): Draft | undefined {
  const { id, name, savedAt, writer, workspace, imported, counts, onDisk } = fields as Partial<Draft>
  if (typeof id !== 'string' || typeof savedAt !== 'number' || typeof writer !== 'string') return undefined
  if (!Array.isArray(workspace?.files) || !workspace.files.every(isFile)) return undefined
  if (typeof workspace.plan !== 'string') return undefined
  return {
    version: 2,
    id,
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    savedAt,
    writer,
    workspace,
    imported: imported ?? {},
    counts: counts ?? { error: 0, warning: 0 },
    onDisk: onDisk ?? {},
  }
}

function isFile(file: unknown): boolean {
  if (typeof file !== 'object' || file === null) return false
  const { id, name, text } = file as Readonly<Record<string, unknown>>
  return typeof id === 'string' && typeof name === 'string' && typeof text === 'string'
}
