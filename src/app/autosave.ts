import { notify } from '../store/actions/notice.ts'
import { selectCounts } from '../store/selectors.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'
import type { Draft } from './draft.ts'
import { holdDraft, isHeld, releaseDraft } from './draft-lock.ts'
import { overwriteDraft, saveDraft } from './drafts.ts'
import { setKeeping } from './keeping.ts'
import { filesOnDisk } from './save-back/files-on-disk.ts'
import { rememberTabDraft } from './tab-draft.ts'

/** Nothing that was typed longer ago than this is lost with a closed tab. */
const delay = 400

/** The draft this tab writes to, and how it stood there when this tab saw it last. */
interface OpenDraft {
  readonly id: string
  readonly name: string | undefined
  readonly stored: Draft | undefined
}

let open: OpenDraft | undefined
let timer: ReturnType<typeof setTimeout> | undefined
/** One write after the other, so that an older text never lands on a newer one. */
let writing: Promise<boolean> = Promise.resolve(true)

/** Keeps every change of the workspace, a moment after it was made and at once when the page goes away. */
export function startAutosave(): void {
  useWorkbench.subscribe((state, before) => {
    if (state.workspace !== before.workspace) keepSoon()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keepWaiting()
  })
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) overwriteStored()
  })
}

/** Also for what is no text but belongs to the draft, such as where a file was saved. */
export function keepSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void keepWaiting(), delay)
}

/** What waits to be kept is kept at once; false when the browser did not store the last change. */
function keepWaiting(): Promise<boolean> {
  if (timer === undefined) return writing
  clearTimeout(timer)
  timer = undefined
  return keepNow()
}

/** Keeps what is open now, at once; false when the browser did not store it. */
export function keepNow(): Promise<boolean> {
  const state = useWorkbench.getState()
  const before = writing
  writing = (async () => {
    await before
    return keep(state)
  })()
  return writing
}

/** When the page goes away there is no time to look first; what this tab holds alone may be written over. */
function overwriteStored(): void {
  const state = useWorkbench.getState()
  if (open === undefined || !isHeld(open.id) || isNothing(state)) void keepWaiting()
  else void overwriteDraft(draftOf(state, open))
}

/** Ends writing to the draft that is open. False when its last change is not stored and would be lost. */
export async function leaveDraft(): Promise<boolean> {
  if (!(await keepWaiting())) return false
  forgetDraft()
  return true
}

/** Ends writing also where the browser stored nothing; the next change begins a draft of its own. */
export function forgetDraft(name?: string): void {
  clearTimeout(timer)
  timer = undefined
  writing = Promise.resolve(true)
  releaseDraft()
  open = name === undefined ? undefined : newDraft(name)
  rememberTabDraft(undefined)
  setKeeping({ kind: 'nothing' })
}

/** From now on changes go to this draft; to a copy when another tab has it open, and then the answer is false. */
export async function continueDraft(draft: Draft, copyName: string): Promise<boolean> {
  if (await holdDraft(draft.id)) {
    open = { id: draft.id, name: draft.name, stored: draft }
    rememberTabDraft(draft.id)
    return true
  }
  forgetDraft(copyName)
  return false
}

async function keep(state: WorkbenchState): Promise<boolean> {
  if (isNothing(state)) return true
  try {
    open ??= newDraft(undefined)
    if (open.stored === undefined) await holdDraft(open.id)
    let stored = await saveDraft(draftOf(state, open), open.stored)
    if (stored === undefined) {
      // Another tab wrote to it in the meantime: what is here goes on as a draft of its own.
      open = newDraft(open.name)
      await holdDraft(open.id)
      stored = draftOf(state, open)
      await saveDraft(stored, undefined)
      notify('drafts.copied', {}, { severity: 'info' })
    }
    open = { id: stored.id, name: stored.name, stored }
    rememberTabDraft(stored.id)
    setKeeping({ kind: 'kept', at: stored.savedAt })
    return true
  } catch (problem) {
    const isFull = problem instanceof DOMException && problem.name === 'QuotaExceededError'
    setKeeping({ kind: 'failed', reason: isFull ? 'full' : 'forbidden' })
    return false
  }
}

const isNothing = ({ workspace }: WorkbenchState): boolean =>
  workspace.files.length === 0 && workspace.plan === ''

const newDraft = (name: string | undefined): OpenDraft => ({ id: newDraftId(), name, stored: undefined })

/** Two tabs never write the same. */
const writer = newDraftId()

function draftOf(state: WorkbenchState, { id, name }: OpenDraft): Draft {
  const { error, warning } = selectCounts(state)
  const onDisk = filesOnDisk()
  return {
    version: 2,
    id,
    ...(name === undefined ? {} : { name }),
    savedAt: Date.now(),
    writer,
    workspace: state.workspace,
    imported: state.imported,
    counts: { error, warning },
    onDisk: Object.fromEntries(
      state.workspace.files.flatMap((file) => {
        const found = onDisk[file.id]
        return found === undefined ? [] : [[file.id, found]]
      }),
    ),
  }
}

/** Also where the page is not a secure context and `crypto.randomUUID` is missing: plain http in a data centre. */
function newDraftId(): string {
  const bits = crypto.getRandomValues(new Uint32Array(2))
  return `${Date.now().toString(36)}-${bits[0]!.toString(36)}${bits[1]!.toString(36)}`
}
