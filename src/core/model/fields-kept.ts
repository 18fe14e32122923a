import { type FieldChange, type FieldDraft, type FieldWords, words } from './field-row.ts'

export const kept = words('Kept as it is.', '原样保留。')

/** A map whose keys are described. */
export function group(path: string, label: FieldWords, help: FieldWords, change: FieldChange): FieldDraft {
  return { path, type: 'group', change, sources: ['REF'], label, help, section: 'other' }
}

/** A section that passes through, with everything below it. */
export function any(path: string, label: FieldWords, change: FieldChange): FieldDraft {
  return { path, type: 'any', change, sources: ['REF'], label, help: kept, section: 'other' }
}

/** A text that passes through. */
export function text(path: string, label: FieldWords): FieldDraft {
  return { path, type: 'text', required: true, change: 'never', sources: ['REF'], label, help: kept }
}
