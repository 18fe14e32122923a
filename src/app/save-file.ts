import { notify } from '../store/actions/notice.ts'
import { numberFindings } from '../store/numbering.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'
import { downloadText, draftName } from './download.ts'

/** What the shown file is downloaded as: with errors its name says that it is a draft. */
export function downloadName(state: WorkbenchState): string | undefined {
  const file = state.workspace.files.find((one) => one.id === state.active)
  if (file === undefined) return undefined
  const errors = countErrors(state)
  return errors > 0 ? draftName(file.name, errors) : file.name
}

export const countErrors = (state: WorkbenchState): number =>
  state.analysis === undefined ? 0 : numberFindings(state.analysis).errorsOf(state.active)

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
