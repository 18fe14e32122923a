import type { Workspace } from '../core/model/workspace.ts'
import { notify } from '../store/actions/notice.ts'
import { selectLanguage } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { say } from '../words/say.ts'
import { continueDraft, forgetDraft, leaveDraft } from './autosave.ts'
import { type Draft, nameOfDraft } from './draft.ts'
import { replaceOnDisk } from './save-back/files-on-disk.ts'

/**
 * Puts aside what is open, which stays a draft. Where the browser does not store it, the person decides; false = stay.
 * It is the one question that is asked before: there is no way back from it.
 */
export async function putAside(): Promise<boolean> {
  if (!(await leaveDraft())) {
    const language = selectLanguage(useWorkbench.getState())
    if (!window.confirm(say(language, 'drafts.leaveUnkept'))) return false
    forgetDraft()
  }
  replaceOnDisk({})
  return true
}

/** Continues a draft where it was left; when another tab has it open, as a copy. */
export async function openDraft(draft: Draft): Promise<void> {
  const { openWorkspace } = await import('../store/actions/files.ts')
  if (!(await putAside())) return
  const language = selectLanguage(useWorkbench.getState())
  const name = say(language, 'drafts.copyOf', { name: nameOfDraft(draft) })
  const isOwn = await continueDraft(draft, name)
  replaceOnDisk(draft.onDisk)
  openWorkspace(draft.workspace, draft.imported)
  if (!isOwn) notify('drafts.openElsewhere', { name }, { severity: 'info' })
}

/** Opens what came from elsewhere as a draft of its own. False when the person stayed with what is open. */
export async function openAsNewDraft(workspace: Workspace, name?: string): Promise<boolean> {
  const { openWorkspace } = await import('../store/actions/files.ts')
  if (!(await putAside())) return false
  forgetDraft(name)
  openWorkspace(workspace)
  return true
}

/** Back to the first page. */
export async function goHome(): Promise<void> {
  const { closeWorkspace } = await import('../store/actions/files.ts')
  if (await putAside()) closeWorkspace()
}
