import { notify } from '../store/actions/notice.ts'
import { numberFindings } from '../store/numbering.ts'
import { selectActiveFile, selectFindingsOfActive } from '../store/selectors.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'
import { brokenName, downloadText, draftName } from './download.ts'

/** What the shown file is downloaded as: its name says when it does not parse, or is a draft with errors. */
export function downloadName(state: WorkbenchState): string | undefined {
  const file = state.workspace.files.find((one) => one.id === state.active)
  if (file === undefined) return undefined
  if (isBroken(state)) return brokenName(file.name)
  const errors = countErrors(state)
  return errors > 0 ? draftName(file.name, errors) : file.name
}

/** Whether a document of the shown file cannot be read at all. */
export const isBroken = (state: WorkbenchState): boolean =>
  selectActiveFile(state)?.source.documents.some(
    (document) => document.root === undefined && document.problems.length > 0,
  ) === true

export const countErrors = (state: WorkbenchState): number =>
  state.analysis === undefined ? 0 : numberFindings(state.analysis).errorsOf(state.active)

/** Values of the shown file that wait for their content: with them the file is no more finished than with errors. */
export const countUnfilled = (state: WorkbenchState): number =>
  selectFindingsOfActive(state).filter(({ rule }) => rule === 'no-placeholder-left').length

export function downloadActive(): void {
  const state = useWorkbench.getState()
  const file = state.workspace.files.find((one) => one.id === state.active)
  const name = downloadName(state)
  if (file === undefined || name === undefined) return
  downloadText(name, file.text)
  notify('app.downloaded', { name })
}

export async function copyActive(): Promise<void> {
  const state = useWorkbench.getState()
  const file = state.workspace.files.find((one) => one.id === state.active)
  if (file === undefined) return
  await copyText(file.name, file.text)
}

/** Puts a text on the clipboard and says so, or why not. */
export async function copyText(name: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify('app.copied', { name })
  } catch {
    notify('app.copyFailed', {}, { severity: 'warning' })
  }
}
