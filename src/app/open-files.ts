import { isNetworkPlan } from '../core/model/recognise-plan.ts'
import type { OpenedText } from '../store/actions/files.ts'
import { notify } from '../store/actions/notice.ts'
import { useWorkbench } from '../store/state.ts'
import { readTextFile } from './read-text-file.ts'
import { showFiles } from './route.ts'
import { rememberOnDisk } from './save-back/files-on-disk.ts'
import { openSharedFile } from './share/open-shared.ts'
import { looksShared } from './share/shared-workspace.ts'

/** What can be opened: the picker shows these first and accepts any. */
export const acceptedFiles = '.yaml,.yml,.txt,.tpl,.tmpl,.j2,.json,application/yaml,text/*'

/** A file of the picker or a drop; the handle is there where the browser lets pages save. */
export interface GivenFile {
  readonly file: File
  readonly handle?: FileSystemFileHandle | undefined
}

/** Opens files of any origin; one that cannot be read as text is said, the others open all the same. */
export async function openFiles(given: Iterable<GivenFile>): Promise<void> {
  const texts: (OpenedText & Pick<GivenFile, 'handle'>)[] = []
  for (const { file, handle } of given) {
    const read = await readTextFile(file)
    if (!read.ok) notify(`app.unreadable.${read.reason}`, { name: read.name }, { severity: 'error' })
    else if (looksShared(read.text)) await openSharedFile(read.text)
    else texts.push({ name: read.name, text: read.text, handle })
  }
  await openAll(texts.map(({ name, text }) => ({ name, text })))
  const opened = useWorkbench.getState().workspace.files.slice(-texts.length)
  for (const { handle, name, text } of texts) {
    const file = opened.find((one) => one.name === name && one.text === text)
    if (handle !== undefined && file !== undefined) rememberOnDisk(file.id, { handle, text, at: Date.now() })
  }
}

/** Files of an input element. */
export const openList = (files: FileList | null): Promise<void> =>
  openFiles([...(files ?? [])].map((file) => ({ file })))

/** The actions come with the workbench; the first page only starts loading them. */
export async function openAll(texts: readonly OpenedText[]): Promise<void> {
  if (texts.length === 0) return
  const { openTexts, takePlan } = await import('../store/actions/files.ts')
  const plan = texts.findLast(({ text }) => isNetworkPlan(text))
  openTexts(texts.filter((one) => one !== plan))
  if (plan !== undefined) takePlan(plan)
  showFiles()
}

/** Files of a drop or a paste; text that was copied is a file without a name. */
export async function openTransfer(transfer: DataTransfer, pastedName: string): Promise<void> {
  // Both are gone after this turn: they have to be asked for before anything is waited for.
  const files = [...transfer.files]
  const handles = [...transfer.items].filter(({ kind }) => kind === 'file').map(handleOf)
  const text = transfer.getData('text/plain')
  if (files.length > 0) {
    const found = await Promise.all(handles)
    await openFiles(files.map((file, index) => ({ file, handle: found[index] })))
  } else if (text.trim() !== '') await openAll([{ name: pastedName, text }])
}

/** Only Chromium hands out handles; a folder and what is no file on a disk have none. */
interface ItemWithHandle extends DataTransferItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
}

async function handleOf(item: ItemWithHandle): Promise<FileSystemFileHandle | undefined> {
  try {
    const handle = await item.getAsFileSystemHandle?.()
    const isFile = handle?.kind === 'file' && 'createWritable' in handle
    return isFile ? (handle as FileSystemFileHandle) : undefined
  } catch {
    return undefined
  }
}
