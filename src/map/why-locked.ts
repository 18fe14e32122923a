import type { Analysis } from '../core/analyse.ts'
import type { Place } from '../core/document.ts'
import type { Language } from '../core/rules/finding.ts'
import { sayRefusal } from '../core/yaml/say-refusal.ts'
import { placeStateOf } from '../store/place-state.ts'
import type { Say } from '../words/say.ts'

/** Why addresses cannot get another place, with what can be done instead; undefined when they can. */
export function whyLocked(
  analysis: Analysis,
  place: Place,
  language: Language,
  words: Say,
): string | undefined {
  const state = placeStateOf(analysis, place)
  switch (state.kind) {
    case 'open':
      return undefined
    case 'broken':
    case 'fixed':
      return sayRefusal(state.refusal, language)
    case 'locked': {
      const instead = state.row.changeNote?.[language]
      return instead === undefined ? words('form.locked') : words('form.lockedBut', { instead })
    }
  }
}
