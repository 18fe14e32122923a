import { startWith } from '../store/actions/preferences.ts'
import { startAutosave } from './autosave.ts'
import { loadDraft } from './drafts.ts'
import { firstPaint } from './first-paint.ts'
import { guardUnkept } from './keeping.ts'
import { startOffline } from './offline.ts'
import { openDraft } from './open-workspace.ts'
import { startPageSettings } from './page-settings.ts'
import { loadPreferences } from './preference-storage.ts'
import { followLinks, openLinkOfPage } from './share/open-shared.ts'
import { draftOfTab } from './tab-draft.ts'

/** Before the first paint: preferences and autosave. After it: the draft that this tab had open. */
export function startApp(): void {
  const browserLanguage = document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en'
  startWith(loadPreferences(), browserLanguage)
  startPageSettings()
  startAutosave()
  guardUnkept()
  startOffline()
  followLinks()
  void reopen(startReader())
}

async function startReader(): Promise<void> {
  await firstPaint
  try {
    const { startBackgroundReader } = await import('./background-reader.ts')
    startBackgroundReader()
  } catch {
    // Without it texts are read at once.
  }
}

async function reopen(reader: Promise<void>): Promise<void> {
  if (await openLinkOfPage()) return
  const id = draftOfTab()
  const draft = id === undefined ? undefined : await loadDraft(id)
  if (draft === undefined) return
  // A long text is read beside the page, not before it.
  await reader
  await openDraft(draft)
}
