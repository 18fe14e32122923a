import { selectLanguage } from '../store/selectors.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'
import { savePreferences } from './preference-storage.ts'

let pageTitle: string | undefined

/** Names a page that is shown instead of the files; undefined names the file again. */
export function titlePage(title: string | undefined): void {
  pageTitle = title
  showTitle(useWorkbench.getState())
}

function showTitle(state: WorkbenchState): void {
  const file = state.workspace.files.find((one) => one.id === state.active)
  const title = pageTitle ?? file?.name
  document.title = title === undefined ? 'Bundled LB Designer' : `${title} – Bundled LB Designer`
}

/** Keeps the page's own attributes in step with the state: language, colours, title. */
export function startPageSettings(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = (state: WorkbenchState): void => {
    const page = document.documentElement
    const { theme } = state.preferences
    page.lang = selectLanguage(state)
    page.dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    showTitle(state)
  }
  useWorkbench.subscribe((state, before) => {
    show(state)
    if (state.preferences !== before.preferences) savePreferences(state.preferences)
  })
  dark.addEventListener('change', () => show(useWorkbench.getState()))
  show(useWorkbench.getState())
}
