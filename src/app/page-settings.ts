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
  const name = pageTitle ?? file?.name
  const title = name === undefined ? 'Bundled LB Designer' : `${name} – Bundled LB Designer`
  if (document.title !== title) document.title = title
}

/** Keeps the page's own attributes in step with the state: language, colours, title. */
export function startPageSettings(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = (state: WorkbenchState): void => {
    const page = document.documentElement
    const { theme } = state.preferences
    const lang = selectLanguage(state)
    const shade = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    // Setting the language makes the browser style every element anew, also where it stays the same.
    if (page.lang !== lang) page.lang = lang
    if (page.dataset['theme'] !== shade) page.dataset['theme'] = shade
    showTitle(state)
  }
  useWorkbench.subscribe((state, before) => {
    show(state)
    if (state.preferences !== before.preferences) savePreferences(state.preferences)
  })
  dark.addEventListener('change', () => show(useWorkbench.getState()))
  show(useWorkbench.getState())
}
