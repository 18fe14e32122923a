import type { FileEdits } from '../../core/document.ts'
import { runEdits } from '../../store/actions/edit.ts'
import { notifyRefusal } from '../../store/actions/notice.ts'
import type { Capture, StepLabel } from '../../store/history.ts'
import { useWorkbench } from '../../store/state.ts'
import { staleReason } from './stale.ts'

/**
 * Carries out what somebody did in a form; nothing happens where nothing would change, nor while the form shows an
 * earlier reading of the text.
 */
export function runFormEdits(
  edits: readonly FileEdits[],
  { label, capture = 'now' }: { readonly label: StepLabel; readonly capture?: Capture },
): boolean {
  if (edits.length === 0) return false
  const state = useWorkbench.getState()
  const stale = edits.map((one) => staleReason(state, one.file)).find((reason) => reason !== undefined)
  if (stale !== undefined) {
    notifyRefusal(stale)
    return false
  }
  return runEdits(edits, { label, capture, origin: 'form' })
}
