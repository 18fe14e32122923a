import { useCallback } from 'react'
import type { Language } from '../core/rules/finding.ts'
import { type Say, say } from '../words/say.ts'
import { selectLanguage } from './selectors.ts'
import { useWorkbench } from './state.ts'

export const useLanguage = (): Language => useWorkbench(selectLanguage)

/** The interface's strings in the chosen language: `words('app.open')`. */
export function useWords(): Say {
  const language = useLanguage()
  return useCallback((key, args) => say(language, key, args), [language])
}
