import type { FieldRow } from '../../core/model/field-row.ts'
import type { Language } from '../../core/rules/finding.ts'
import type { Say } from '../../words/say.ts'

/** Why a field of a running cluster is locked, with the way that does exist: the field's own, or a new cluster. */
export function lockedWords({ changeNote }: FieldRow, language: Language, words: Say): string {
  return changeNote === undefined
    ? words('form.locked')
    : words('form.lockedBut', { instead: changeNote[language] })
}
