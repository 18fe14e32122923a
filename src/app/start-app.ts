import { startWith } from '../store/actions/preferences.ts'
import { draftOfTab, startAutosave } from './autosave.ts'
import { openDraft } from './DraftList.tsx'
import { loadDraft } from './drafts.ts'
import { startPageSettings } from './page-settings.ts'
import { loadPreferences } from './preference-storage.ts'

/** Before the first paint: preferences and autosave. After it: the draft that this tab had open. */
export function startApp(): void {
  const browserLanguage = document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en'
  startWith(loadPreferences(), browserLanguage)
  startPageSettings()
  startAutosave()
  void import('./background-reader.ts').then(({ startBackgroundReader }) => startBackgroundReader())
  void reopen()
}

async function reopen(): Promise<void> {
  const id = draftOfTab()
  const draft = id === undefined ? undefined : await loadDraft(id)
  if (draft !== undefined) await openDraft(draft)
}
