import type { FileEdits } from '../document.ts'
import type { ChecklistItem } from '../model/network-plan.ts'
import { inPlan } from './in-file.ts'

/** What nobody can read from a file: somebody looked, or nobody did yet. */
export function setChecklist(item: ChecklistItem, state: 'open' | 'confirmed'): readonly FileEdits[] {
  return inPlan({ op: 'set', path: [0, 'checklist', item], value: state })
}
