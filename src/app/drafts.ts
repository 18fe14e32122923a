import { createStore, del, get, set, update, values } from 'idb-keyval'
import { type Draft, readDraft } from './draft.ts'

const drafts = () => createStore('bundled-lb-designer', 'drafts')
let opened: ReturnType<typeof drafts> | undefined
const storage = (): ReturnType<typeof drafts> => {
  opened ??= drafts()
  return opened
}

/**
 * Newest first; what cannot be understood is passed over and left where it is. undefined where the browser keeps
 * nothing for this page.
 */
export async function listDrafts(): Promise<readonly Draft[] | undefined> {
  try {
    const kept = await values<unknown>(storage())
    return kept.flatMap((one) => readDraft(one) ?? []).toSorted((a, b) => b.savedAt - a.savedAt)
  } catch {
    return undefined
  }
}

export async function loadDraft(id: string): Promise<Draft | undefined> {
  try {
    return readDraft(await get(id, storage()))
  } catch {
    return undefined
  }
}

/**
 * Writes a draft in one transaction and gives back what stands there now; the name belongs to the record, not to the
 * tab. undefined when another tab has written it since `known` was read or written: then nothing changes. Rejects
 * when the browser keeps nothing.
 */
export async function saveDraft(draft: Draft, known: Draft | undefined): Promise<Draft | undefined> {
  let stored: Draft | undefined
  await update<unknown>(
    draft.id,
    (kept) => {
      const before = readDraft(kept)
      if (before !== undefined && (before.writer !== known?.writer || before.savedAt !== known.savedAt))
        return kept
      stored = before === undefined ? draft : withName(draft, before.name)
      return stored
    },
    storage(),
  )
  return stored
}

/** Writes without looking, in one request that the browser finishes also while the page goes away. */
export const overwriteDraft = async (draft: Draft): Promise<void> => set(draft.id, draft, storage())

function withName(draft: Draft, name: string | undefined): Draft {
  const { name: _, ...rest } = draft
  return name === undefined || name === '' ? rest : { ...rest, name }
}

/** An empty name takes the name away. */
export async function renameDraft(id: string, name: string): Promise<void> {
  await update<unknown>(
    id,
    (kept) => {
      const draft = readDraft(kept)
      return draft === undefined ? kept : withName(draft, name)
    },
    storage(),
  )
}

export const deleteDraft = async (id: string): Promise<void> => del(id, storage())
