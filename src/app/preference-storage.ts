import { languages } from '../core/rules/finding.ts'
import { defaultPreferences, type Preferences, type Theme } from '../store/preferences.ts'

/** Read before the first paint by public/boot.js too. */
const key = 'blbd:preferences'

/** What was kept on this machine; the defaults where storage is closed or holds something else. */
export function loadPreferences(): Preferences {
  try {
    return readPreferences(JSON.parse(localStorage.getItem(key) ?? '{}'))
  } catch {
    return defaultPreferences
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences))
  } catch {
    // Storage is closed or full: the choice then lasts as long as the page.
  }
}

/** Only what is understood is taken over; anything else keeps its default. */
export function readPreferences(kept: unknown): Preferences {
  if (typeof kept !== 'object' || kept === null) return defaultPreferences
  const { language, theme, changes, panes } = kept as Readonly<Record<string, unknown>>
  return {
    language: languages.find((one) => one === language),
    theme: themes.find((one) => one === theme) ?? defaultPreferences.theme,
    changes: changes === 'unified' ? 'unified' : defaultPreferences.changes,
    panes: readPanes(panes),
  }
}

const themes: readonly Theme[] = ['system', 'light', 'dark']

function readPanes(kept: unknown): Preferences['panes'] {
  if (typeof kept !== 'object' || kept === null) return {}
  const sizes = Object.entries(kept).filter(
    ([name, size]) =>
      ['outline', 'map', 'form'].includes(name) && typeof size === 'number' && size > 0 && size < 10_000,
  )
  return Object.fromEntries(sizes)
}
