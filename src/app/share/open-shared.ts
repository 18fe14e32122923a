import { notify } from '../../store/actions/notice.ts'
import { selectLanguage } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { say } from '../../words/say.ts'
import { openAsNewDraft } from '../open-workspace.ts'
import { filesAddress } from '../route.ts'
import { isLink, type LinkProblem, type LinkReading, readLink } from './share-link.ts'
import { readShared, workspaceOf } from './shared-workspace.ts'

/**
 * Opens what stands behind the `#` of the page's address, as a draft of its own; whether that was done. A link that
 * cannot be read stays in the address, so that nothing is lost, and is said.
 */
export async function openLinkOfPage(): Promise<boolean> {
  const { hash } = location
  if (!isLink(hash)) return false
  const isOpen = await openReading(await readLink(hash), 'link')
  // Once open it lives on as a draft; a reload must not open it a second time.
  if (isOpen && location.hash === hash) history.replaceState(null, '', filesAddress)
  return isOpen
}

/** A link that is pasted into the address of an open page. */
export function followLinks(): void {
  window.addEventListener('hashchange', () => void openLinkOfPage())
}

/** A file that was written in place of a link. */
export async function openSharedFile(text: string): Promise<void> {
  await openReading(readShared(text), 'file')
}

async function openReading(reading: LinkReading, from: 'link' | 'file'): Promise<boolean> {
  if (!reading.ok) {
    const reason: LinkProblem = reading.reason
    notify(`share.${from}.${reason}`, {}, { severity: 'error' })
    return false
  }
  const language = selectLanguage(useWorkbench.getState())
  const name = reading.shared.files[0]?.name ?? ''
  const isOpen = await openAsNewDraft(workspaceOf(reading.shared), say(language, 'share.draftName', { name }))
  if (isOpen) notify('share.opened', {})
  return isOpen
}
