import type { FileEdits, FileId } from '../../core/document.ts'
import { keyOrderAt } from '../../core/model/key-order.ts'
import type { Workspace } from '../../core/model/workspace.ts'
import type { Sources } from '../../core/model/workspace-model.ts'
import type { Fix } from '../../core/rules/finding.ts'
import { patchSource } from '../../core/yaml/patch.ts'
import { readSource } from '../../core/yaml/read.ts'
import type { Refusal } from '../../core/yaml/refusal.ts'
import type { SourceText } from '../../core/yaml/source.ts'
import { commit } from '../commit.ts'
import { followPath } from '../follow.ts'
import type { Capture, StepLabel } from '../history.ts'
import { type Origin, type Selection, useWorkbench, type WorkbenchState } from '../state.ts'
import { textOf, withText } from '../texts.ts'
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
export function runEdits(edits: readonly FileEdits[], options: CommandOptions): boolean {
  const state = useWorkbench.getState()
  const patched = patchWorkspace(state, edits)
  if (!patched.ok) {
    notifyRefusal(patched.refusal)
    return false
  }
  commit(patched.workspace, {
    label: options.label,
    capture: options.capture ?? 'now',
    origin: options.origin,
    sources: patched.sources,
    selection: followSelection(state.selection, edits),
  })
  return true
}

export const applyFix = (fix: Fix, options: CommandOptions): boolean => runEdits(fix.edits, options)

/** Applies fixes one after the other as one step; a fix that no longer applies is passed over. */
export function applyFixes(fixes: readonly Fix[], options: CommandOptions): number {
  const state = useWorkbench.getState()
  let workspace = state.workspace
  let done = 0
  for (const fix of fixes) {
    const patched = patchWorkspace({ ...state, workspace }, fix.edits)
    if (!patched.ok || patched.workspace === workspace) continue
    workspace = patched.workspace
    done += 1
  }
  commit(workspace, { label: options.label, capture: 'now', origin: options.origin })
  return done
}

export type PatchedWorkspace =
  | { readonly ok: true; readonly workspace: Workspace; readonly sources: Sources }
  | { readonly ok: false; readonly refusal: Refusal }

/** What the texts would be: for previews, and for the command itself. */
export function patchWorkspace(
  state: Pick<WorkbenchState, 'workspace' | 'analysis'>,
  edits: readonly FileEdits[],
): PatchedWorkspace {
  let workspace = state.workspace
  const sources = new Map<FileId, SourceText>()
  for (const { file, edits: own } of edits) {
    const text = textOf(workspace, file)
    if (text === undefined) continue
    const source = sources.get(file) ?? readSource(text, sourceOf(state, file))
    const result = patchSource(source, own, { keyOrder: (path) => keyOrderAt(source, path) })
    if (!result.ok) return { ok: false, refusal: result.refusal }
    workspace = withText(workspace, file, result.source.text)
    sources.set(file, result.source)
  }
  return { ok: true, workspace, sources }
}

/** The text is taken as typed, character by character: the YAML pane. */
export function typeText(file: FileId, text: string): void {
  const { workspace } = useWorkbench.getState()
  commit(withText(workspace, file, text), {
    label: { key: 'step.type', args: {} },
    capture: `merge:text:${file}`,
    origin: 'text',
  })
}

function sourceOf(state: Pick<WorkbenchState, 'analysis'>, file: FileId): SourceText | undefined {
  const model = state.analysis?.model
  return file === 'plan' ? model?.plan.source : model?.files.find((one) => one.file === file)?.source
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
