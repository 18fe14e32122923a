import type { Language } from '../../core/rules/finding.ts'
import type { ChangesView, Preferences, Theme } from '../preferences.ts'
import { useWorkbench } from '../state.ts'

export const setLanguage = (language: Language): void => change({ language })
export const setTheme = (theme: Theme): void => change({ theme })
export const setChangesView = (changes: ChangesView): void => change({ changes })

/** `undefined` brings the layout's own size back. */
export function setPaneSize(pane: keyof Preferences['panes'], size: number | undefined): void {
  const { [pane]: _, ...others } = useWorkbench.getState().preferences.panes
  change({ panes: size === undefined ? others : { ...others, [pane]: size } })
}

/** Called once at the start with what was kept on this machine and what the browser speaks. */
export function startWith(preferences: Preferences, browserLanguage: Language): void {
  useWorkbench.setState({ preferences, browserLanguage })
}

function change(part: Partial<Preferences>): void {
  useWorkbench.setState((state) => ({ preferences: { ...state.preferences, ...part } }))
}
