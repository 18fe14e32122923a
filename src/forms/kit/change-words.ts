import type { FieldRow } from '../../core/model/field-row.ts'
import type { Language } from '../../core/rules/finding.ts'
import type { Say } from '../../words/say.ts'

/** Whether a running cluster lets the field change, with the way that does exist. */
export function changeWords(facts: FieldRow, language: Language, words: Say): string {
  const note = facts.changeNote?.[language]
  const can = sayChange(facts, words)
  if (note === undefined) return can
  return language === 'en' ? `${can}. ${note}` : `${can}。${note}`
}

function sayChange({ change }: FieldRow, words: Say): string {
  if (typeof change === 'object') return words('form.change.since', { version: change.since })
  return words(`form.change.${change}`)
}
