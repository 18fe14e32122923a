import { analyse } from '../../core/analyse.ts'
import { type Applied, applyIntention, type Intention } from '../../core/apply.ts'
import { type FileEdits, type FileId, PLAN_FILE } from '../../core/document.ts'
import type { Sources } from '../../core/model/workspace-model.ts'
import { repair } from '../../core/repair.ts'
import type { Finding, Fix } from '../../core/rules/finding.ts'
import { commit } from '../commit.ts'
import { followPath } from '../follow.ts'
import type { Capture, StepLabel } from '../history.ts'
import { type Origin, type Selection, useWorkbench, type WorkbenchState } from '../state.ts'
import { isStillThere } from '../still-there.ts'
import { withText } from '../texts.ts'
import { notifyRefusal } from './notice.ts'

export interface CommandOptions {
  readonly label: StepLabel
  readonly capture?: Capture
  readonly origin: Origin
}

/**
 * Carries out an intention: edits become patches, patches a new text. When the engine refuses,
 * nothing changes and the reason is said. Returns whether it was done.
 */
export const runEdits = (edits: readonly FileEdits[], options: CommandOptions): boolean =>
  carryOut({ edits }, options)

export const applyFix = (fix: Fix, options: CommandOptions): boolean => carryOut(fix, options)

function carryOut(intention: Intention, options: CommandOptions): boolean {
  const state = useWorkbench.getState()
  const applied = previewIntention(state, intention)
  if (!applied.ok) {
    notifyRefusal(applied.refusal)
    return false
  }
  commit(applied.workspace, {
    label: options.label,
    capture: options.capture ?? 'now',
    origin: options.origin,
    sources: sourcesOf(applied),
    selection: followSelection(state.selection, intention.edits),
  })
  return true
}

/** Applies the safe fixes of the shown file and of the plan as one step, until none is left; gives back how many. */
export function applySafeFixes(options: CommandOptions): number {
  const { workspace, analysis, active } = useWorkbench.getState()
  const isShown = ({ place: { file } }: Finding): boolean => file === active || file === PLAN_FILE
  const repaired = repair(analyse(workspace, analysis), (finding, { safe }) => safe && isShown(finding))
  if (repaired.done > 0) {
    commit(repaired.analysis.workspace, { label: options.label, capture: 'now', origin: options.origin })
  }
  return repaired.done
}

/** What the texts would be: for previews, and for the command itself. */
export function previewIntention(
  { workspace, analysis }: Pick<WorkbenchState, 'workspace' | 'analysis'>,
  intention: Intention,
): Applied {
  // While a large text is read elsewhere the analysis is behind, and what was seen may stand elsewhere by now.
  const now = analyse(workspace, analysis)
  if (analysis !== undefined && !isStillThere(analysis, now, intention)) {
    return { ok: false, refusal: { code: 'text-changed', path: [], args: {} } }
  }
  return applyIntention(now, intention)
}

const sourcesOf = (applied: Applied & { readonly ok: true }): Sources =>
  new Map(applied.changed.map(({ file, after }) => [file, after]))

/** The text is taken as typed, character by character: the YAML pane. */
export function typeText(file: FileId, text: string): void {
  const { workspace } = useWorkbench.getState()
  commit(withText(workspace, file, text), {
    label: { key: 'step.type', args: {} },
    capture: `merge:text:${file}`,
    origin: 'text',
  })
}

/** Another text as a whole, such as the one on the disk: one step that can be taken back. */
export function replaceText(file: FileId, text: string, label: StepLabel): void {
  const { workspace } = useWorkbench.getState()
  commit(withText(workspace, file, text), { label, capture: 'now', origin: 'app' })
}

function followSelection(
  selection: Selection | undefined,
  edits: readonly FileEdits[],
): Selection | undefined {
  if (selection === undefined) return undefined
  const own = edits.filter((one) => one.file === selection.place.file).flatMap((one) => one.edits)
  const path = followPath(selection.place.path, own)
  return path === undefined ? undefined : { ...selection, place: { ...selection.place, path } }
}
