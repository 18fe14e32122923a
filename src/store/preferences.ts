import type { Language } from '../core/rules/finding.ts'

export type Theme = 'system' | 'light' | 'dark'

/** Two texts beside each other, or one column. */
export type ChangesView = 'side-by-side' | 'unified'

/** What a person set for themselves; kept on the machine, never in a file. */
export interface Preferences {
  /** undefined follows the browser. */
  readonly language: Language | undefined
  readonly theme: Theme
  readonly changes: ChangesView
  /** Sizes of panes in CSS pixels; undefined = the default of the layout. */
  readonly panes: { readonly outline?: number; readonly map?: number; readonly form?: number }
}

export const defaultPreferences: Preferences = {
  language: undefined,
  theme: 'system',
  changes: 'side-by-side',
  panes: {},
}
