import { notify } from '../store/actions/notice.ts'
import { acceptedFiles, openFiles, openList } from './open-files.ts'

/** File System Access, where the browser has it: then the file can be saved back to. */
interface PickingWindow {
  readonly showOpenFilePicker?: (options: {
    readonly multiple: boolean
    readonly id: string
  }) => Promise<readonly FileSystemFileHandle[]>
}

/** Asks the browser for files and opens what was chosen. `input` = a file input of the page to use instead. */
export async function pickFiles(input?: HTMLInputElement | null): Promise<void> {
  const { showOpenFilePicker } = window as PickingWindow
  if (showOpenFilePicker === undefined) return openInput(input)
  let handles: readonly FileSystemFileHandle[]
  try {
    handles = await showOpenFilePicker({ multiple: true, id: 'cluster' })
  } catch (problem) {
    // Nothing was chosen; or the page stands in a frame that may not ask so.
    if (problem instanceof DOMException && problem.name === 'AbortError') return
    return openInput(input)
  }
  try {
    await openFiles(
      await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle }))),
    )
  } catch {
    const name = handles.map((handle) => handle.name).join(', ')
    notify('app.unreadable.unreadable', { name }, { severity: 'error' })
  }
}

function openInput(given?: HTMLInputElement | null): void {
  if (given !== undefined && given !== null) return given.click()
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = acceptedFiles
  input.addEventListener('change', () => void openList(input.files))
  input.click()
}
