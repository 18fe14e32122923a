import { createStore, del, get, set, values } from 'idb-keyval'
import type { FileId } from '../core/document.ts'
import type { Workspace } from '../core/model/workspace.ts'

/** A workspace as it is kept in this browser, and nowhere else. */
export interface Draft {
  /** The form of this record; older ones are read by `readDraft`. */
  readonly version: 1
  readonly id: string
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly workspace: Workspace
  readonly imported: Readonly<Record<FileId, string>>
  readonly counts: { readonly error: number; readonly warning: number }
}

const drafts = () => createStore('bundled-lb-designer', 'drafts')
let opened: ReturnType<typeof drafts> | undefined
const storage = (): ReturnType<typeof drafts> => {
  opened ??= drafts()
  return opened
}

/** Newest first; what cannot be understood is passed over and left where it is. */
export async function listDrafts(): Promise<readonly Draft[]> {
  try {
    const kept = await values<unknown>(storage())
    return kept.flatMap((one) => readDraft(one) ?? []).toSorted((a, b) => b.savedAt - a.savedAt)
  } catch {
    return []
  }
}

export async function loadDraft(id: string): Promise<Draft | undefined> {
  try {
    return readDraft(await get(id, storage()))
  } catch {
    return undefined
  }
}

/** Rejects when the browser keeps nothing (full, or forbidden); the caller says so. */
export const saveDraft = (draft: Draft): Promise<void> => set(draft.id, draft, storage())

export const deleteDraft = (id: string): Promise<void> => del(id, storage())

/** A record of any age as a draft; undefined for what is none. */
export function readDraft(kept: unknown): Draft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const draft = kept as Partial<Draft>
  if (draft.version !== 1 || typeof draft.id !== 'string' || typeof draft.savedAt !== 'number')
    return undefined
  const files = draft.workspace?.files
  if (!Array.isArray(files) || !files.every(isFile) || typeof draft.workspace?.plan !== 'string')
    return undefined
  return {
    version: 1,
    id: draft.id,
    savedAt: draft.savedAt,
    workspace: draft.workspace,
    imported: draft.imported ?? {},
    counts: draft.counts ?? { error: 0, warning: 0 },
  }
}

function isFile(file: unknown): boolean {
  if (typeof file !== 'object' || file === null) return false
  const { id, name, text } = file as Readonly<Record<string, unknown>>
  return typeof id === 'string' && typeof name === 'string' && typeof text === 'string'
}
