// The page for looking at every state by itself. It is part of development only; the build does not know it.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { openWorkspace } from '../../store/actions/files.ts'
import { startWith } from '../../store/actions/preferences.ts'
import { commit } from '../../store/commit.ts'
import { defaultPreferences } from '../../store/preferences.ts'
import { useWorkbench } from '../../store/state.ts'
import { startPageSettings } from '../page-settings.ts'
import { Gallery } from './Gallery.tsx'
import { galleryStates } from './states.ts'

const asked = new URLSearchParams(location.search)
const state = galleryStates.find(({ id }) => id === asked.get('state'))
const language = asked.get('language') === 'zh-CN' ? 'zh-CN' : 'en'
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light'

startWith({ ...defaultPreferences, language, theme }, language)
startPageSettings()
if (state !== undefined) {
  openWorkspace(state.workspace)
  if (state.later !== undefined) {
    commit(state.later, { label: { key: 'step.type', args: {} }, capture: 'now', origin: 'app' })
  }
  if (state.section !== undefined) useWorkbench.setState({ section: state.section })
}
createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Gallery state={state} />
  </StrictMode>,
)
