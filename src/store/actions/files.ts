import { type FileId, PLAN_FILE } from '../../core/document.ts'
import type { Workspace, WorkspaceFile } from '../../core/model/workspace.ts'
import { commit, readWhatIsBehind, show } from '../commit.ts'
import { emptyHistory } from '../history.ts'
import { initialState, useWorkbench, type WorkbenchState } from '../state.ts'
import { notify } from './notice.ts'

export interface OpenedText {
  readonly name: string
  readonly text: string
  /** The text by which the same cluster runs already. */
  readonly deployed?: string
}

/**
 * Opens texts beside what is open already; what is open stays untouched, and so does a network plan that is there.
 * The last one opened is shown.
 */
export function openTexts(opened: readonly OpenedText[], plan = ''): void {
  const state = useWorkbench.getState()
  const files = opened.map((one, index): WorkspaceFile => ({ id: freeId(state, index), ...one }))
  const last = files.at(-1)
  if (last === undefined) return
  const names = files.map((file) => file.name).join(', ')
  useWorkbench.setState({ imported: { ...state.imported, ...textsById(files) } })
  commit(
    {
      ...state.workspace,
      files: [...state.workspace.files, ...files],
      plan: state.workspace.plan || plan,
    },
    {
      label: { key: 'step.open', args: { name: names } },
      // Opening the first file is where the history begins: nobody undoes into an empty page.
      capture: state.workspace.files.length === 0 ? 'never' : 'now',
      origin: 'app',
      selection: undefined,
    },
  )
  useWorkbench.setState({
    active: last.id,
    hasChecked: true,
    section: state.active === undefined ? 'addressPools' : state.section,
  })
}

/** Takes a text as the network plan of everything open; the one before comes back by undo. */
export function takePlan({ name, text }: OpenedText): void {
  const { workspace, imported } = useWorkbench.getState()
  useWorkbench.setState({ imported: { ...imported, [PLAN_FILE]: text } })
  commit(
    { ...workspace, plan: text },
    {
      label: { key: 'step.takePlan', args: { name } },
      capture: workspace.files.length === 0 ? 'never' : 'now',
      origin: 'app',
    },
  )
  const replaced = workspace.plan !== '' && workspace.files.length > 0
  notify(replaced ? 'app.planReplaced' : 'app.planTaken', { name }, { undo: replaced })
}

/** Starts over with a whole workspace, such as a draft or a shared link. */
export function openWorkspace(workspace: Workspace, imported?: WorkbenchState['imported']): void {
  useWorkbench.setState((state) => ({
    ...show({ ...initialState, preferences: state.preferences }, workspace, 'app'),
    imported: imported ?? { ...textsById(workspace.files), [PLAN_FILE]: workspace.plan },
    active: workspace.files[0]?.id,
    section: 'addressPools',
    selection: undefined,
    history: emptyHistory,
    touched: undefined,
    hasChecked: true,
  }))
  readWhatIsBehind()
}

export function closeFile(file: FileId): void {
  const state = useWorkbench.getState()
  const index = state.workspace.files.findIndex((one) => one.id === file)
  if (index < 0) return
  const files = state.workspace.files.filter((one) => one.id !== file)
  commit(
    { ...state.workspace, files },
    {
      label: { key: 'step.close', args: { name: state.workspace.files[index]!.name } },
      capture: 'now',
      origin: 'app',
      selection: undefined,
    },
  )
  if (state.active === file) useWorkbench.setState({ active: (files[index] ?? files[index - 1])?.id })
}

/** Back to the first page; the draft stays stored. */
export function closeWorkspace(): void {
  useWorkbench.setState(({ preferences, browserLanguage }) => ({
    ...initialState,
    preferences,
    browserLanguage,
  }))
}

/** The file's present text is what runs: fields that cannot change are judged against it. */
export function markDeployed(file: FileId, text: string | undefined): void {
  const { workspace } = useWorkbench.getState()
  const files = workspace.files.map((one): WorkspaceFile => {
    if (one.id !== file) return one
    const { deployed: _, ...rest } = one
    return text === undefined ? rest : { ...rest, deployed: text }
  })
  const key = text === undefined ? 'step.notDeployed' : 'step.deployed'
  commit({ ...workspace, files }, { label: { key, args: {} }, capture: 'now', origin: 'app' })
}

const textsById = (files: readonly WorkspaceFile[]): Record<FileId, string> =>
  Object.fromEntries(files.map((file) => [file.id, file.text]))

/** Ids are never used twice in one session, so that history and imported texts cannot mix up files. */
function freeId(state: WorkbenchState, offset: number): FileId {
  const used = Object.keys(state.imported)
    .concat(state.workspace.files.map((file) => file.id))
    .map((id) => Number(/^f(\d+)$/.exec(id)?.[1] ?? 0))
  return `f${Math.max(0, ...used) + 1 + offset}`
}
