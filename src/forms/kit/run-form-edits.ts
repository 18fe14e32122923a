import type { FileEdits } from '../../core/document.ts'
import { runEdits } from '../../store/actions/edit.ts'
import type { Capture, StepLabel } from '../../store/history.ts'

/** Carries out what somebody did in a form; nothing happens where nothing would change. */
export function runFormEdits(
  edits: readonly FileEdits[],
  { label, capture = 'now' }: { readonly label: StepLabel; readonly capture?: Capture },
): boolean {
  if (edits.length === 0) return false
  return runEdits(edits, { label, capture, origin: 'form' })
}
