import type { FileId } from '../../core/document.ts'
import { sourceOf } from '../../core/say.ts'
import type { Refusal } from '../../core/yaml/refusal.ts'
import { whyReadOnly } from '../../core/yaml/refuse.ts'
import { selectShownAnalysis } from '../../store/selectors.ts'
import type { WorkbenchState } from '../../store/state.ts'

const known = new WeakMap<object, Refusal | undefined>()

/**
 * Why nothing of a file may be edited in the forms now: they show an earlier reading, and what follows from that may
 * not be written into the text of today. undefined while the forms show the text as it is.
 */
export function staleReason(state: WorkbenchState, file: FileId): Refusal | undefined {
  const { analysis, active } = state
  if (analysis === undefined || file !== active || selectShownAnalysis(state) === analysis) return undefined
  if (!known.has(analysis)) known.set(analysis, findRefusal(state, file))
  return known.get(analysis)
}

function findRefusal({ analysis }: WorkbenchState, file: FileId): Refusal | undefined {
  const source = analysis === undefined ? undefined : sourceOf(analysis, file)
  return source?.documents
    .map((document) => whyReadOnly(source, [document.index]))
    .find((refusal) => refusal?.code === 'unreadable')
}
