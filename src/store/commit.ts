import { analyse } from '../core/analyse.ts'
import type { FileId } from '../core/document.ts'
import type { Workspace } from '../core/model/workspace.ts'
import type { Sources } from '../core/model/workspace-model.ts'
import { diffLines } from '../core/yaml/diff.ts'
import { findHeavy, readBehind } from './background.ts'
import { type Capture, record, type Snapshot, type StepLabel } from './history.ts'
import { analysed } from './last-good.ts'
import { nextSerial } from './serial.ts'
import { type Origin, type Selection, type Touched, useWorkbench, type WorkbenchState } from './state.ts'
import { textOf } from './texts.ts'

export const snapshotOf = (state: WorkbenchState): Snapshot => ({
  workspace: state.workspace,
  active: state.active,
  section: state.section,
  selection: state.selection,
})

export interface Commit {
  readonly label: StepLabel
  readonly capture: Capture
  readonly origin: Origin
  /** Texts that the change has read already. */
  readonly sources?: Sources | undefined
  /** The selection after the change, when it moves or goes away. */
  readonly selection?: Selection | undefined
}

/** The one way a text changes: new texts in, history and analysis follow. */
export function commit(workspace: Workspace, { label, capture, origin, sources, ...rest }: Commit): void {
  useWorkbench.setState((state) => {
    if (workspace === state.workspace) return state
    return {
      ...show(state, workspace, origin, sources),
      history: record(state.history, label, capture, snapshotOf(state)),
      ...('selection' in rest ? { selection: rest.selection } : {}),
    }
  })
  readWhatIsBehind()
}

/** Starts reading off the main thread when the shown analysis is behind the texts. */
export function readWhatIsBehind(): void {
  if (useWorkbench.getState().isReading) void readBehind()
}

/** What changes in the state when other texts are shown, by edit, undo or import. */
export function show(
  state: WorkbenchState,
  workspace: Workspace,
  origin: Origin,
  sources?: Sources,
): Partial<WorkbenchState> {
  const touched = touchedBy(state.workspace, workspace, origin) ?? state.touched
  const isHeavy = findHeavy(workspace, state).some((file) => sources?.has(file) !== true)
  if (isHeavy) return { workspace, touched, isReading: true }
  const analysis = analyse(workspace, state.analysis, sources)
  return { workspace, touched, isReading: false, ...analysed(state.lastGood, analysis) }
}

/** Which lines of which file differ, so that they can flash where they were not typed. */
function touchedBy(before: Workspace, after: Workspace, origin: Origin): Touched | undefined {
  const file = [...after.files.map((one) => one.id), 'plan'].find(
    (id) => textOf(before, id) !== undefined && textOf(before, id) !== textOf(after, id),
  )
  if (file === undefined || origin === 'text') return undefined
  return { serial: nextSerial(), file, origin, lines: changedLines(before, after, file) }
}

/** Beyond this a comparison of lines costs more than a flash is worth. */
const longestCompared = 400_000

function changedLines(before: Workspace, after: Workspace, file: FileId): Touched['lines'] {
  const a = textOf(before, file) ?? ''
  const b = textOf(after, file) ?? ''
  if (a.length + b.length > longestCompared) return []
  return diffLines(a, b).map((change) => ({ first: change.afterFrom, last: change.afterTo - 1 }))
}
