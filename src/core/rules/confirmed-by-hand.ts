import type { ChecklistItem } from '../model/network-plan.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'

/** Whether somebody ticked all of these in the network plan: nothing in a file can tell them. */
export function areConfirmed({ plan }: WorkspaceModel, ...items: readonly ChecklistItem[]): boolean {
  return items.every((item) =>
    plan.checklist.some((entry) => entry.item === item && entry.state.value === 'confirmed'),
  )
}
