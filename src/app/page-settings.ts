import { selectLanguage } from '../store/selectors.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'
import { savePreferences } from './preference-storage.ts'

/** Keeps the page's own attributes in step with the state: language, colours, title. */
export function startPageSettings(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = (state: WorkbenchState): void => {
    const page = document.documentElement
    const { theme } = state.preferences
    page.lang = selectLanguage(state)
    page.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    const file = state.workspace.files.find((one) => one.id === state.active)
    document.title = file === undefined ? 'Bundled LB Designer' : `${file.name} – Bundled LB Designer`
  }
  useWorkbench.subscribe((state, before) => {
    show(state)
    if (state.preferences !== before.preferences) savePreferences(state.preferences)
  })
  dark.addEventListener('change', () => show(useWorkbench.getState()))
  show(useWorkbench.getState())
}
