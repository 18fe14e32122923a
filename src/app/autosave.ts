import { notify } from '../store/actions/notice.ts'
import { selectCounts } from '../store/selectors.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'
import { type Draft, saveDraft } from './drafts.ts'

/** Nothing that was typed longer ago than this is lost with a closed tab. */
const delay = 400

/** The draft this tab writes to; survives a reload of the tab, not a second tab. */
const tabKey = 'blbd:draft'

let current: string | undefined
let saidFailure = false

/** Which draft this tab had open before it was reloaded. */
export function draftOfTab(): string | undefined {
  try {
    return sessionStorage.getItem(tabKey) ?? undefined
  } catch {
    return undefined
  }
}

/** From now on changes are kept under this id; `undefined` takes a new one with the next change. */
export async function continueDraft(id: string | undefined): Promise<void> {
  current = id !== undefined && (await isFree(id)) ? id : undefined
  rememberInTab()
}

/** A draft that another tab has open is continued as a copy, so that two tabs never overwrite each other. */
function isFree(id: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true)
  return new Promise((resolve) => {
    void navigator.locks.request(`blbd:draft:${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise(() => undefined)
    })
  })
}

/** Keeps every change of the workspace, a moment after it was made and at once when the page goes away. */
export function startAutosave(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    void keep(useWorkbench.getState())
  }
  useWorkbench.subscribe((state, before) => {
    if (state.workspace === before.workspace) return
    clearTimeout(timer)
    timer = setTimeout(flush, delay)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') flush()
  })
  window.addEventListener('pagehide', flush)
}

/** Keeps what is open now, at once; false when the browser did not store it. */
export const keepNow = (): Promise<boolean> => keep(useWorkbench.getState())

async function keep(state: WorkbenchState): Promise<boolean> {
  if (state.workspace.files.length === 0 && state.workspace.plan === '') return true
  if (current === undefined) {
    current = newDraftId()
    await isFree(current)
    rememberInTab()
  }
  try {
    await saveDraft(draftOf(state, current))
    savedAt = Date.now()
    for (const listener of savedListeners) listener()
    saidFailure = false
    return true
  } catch {
    if (!saidFailure) notify('app.storageFailed', {}, { severity: 'error' })
    saidFailure = true
    return false
  }
}

function draftOf(state: WorkbenchState, id: string): Draft {
  const { error, warning } = selectCounts(state)
  return {
    version: 1,
    id,
    savedAt: Date.now(),
    workspace: state.workspace,
    imported: state.imported,
    counts: { error, warning },
  }
}

/** Also where the page is not a secure context and `crypto.randomUUID` is missing: plain http in a data centre. */
function newDraftId(): string {
  const bits = crypto.getRandomValues(new Uint32Array(2))
  return `${Date.now().toString(36)}-${bits[0]!.toString(36)}${bits[1]!.toString(36)}`
}

const savedListeners = new Set<() => void>()
let savedAt: number | undefined

/** When the last change was kept, in milliseconds since 1970. */
export const lastSaved = (): number | undefined => savedAt

/** Calls back each time a change was kept. */
export function onSaved(listener: () => void): () => void {
  savedListeners.add(listener)
  return () => savedListeners.delete(listener)
}

function rememberInTab(): void {
  try {
    if (current === undefined) sessionStorage.removeItem(tabKey)
    else sessionStorage.setItem(tabKey, current)
  } catch {
    // Without session storage a reload starts at the first page, where the draft is offered.
  }
}
