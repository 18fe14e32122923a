import type { OpenedText } from '../store/actions/files.ts'
import { notify } from '../store/actions/notice.ts'
import { readTextFile } from './read-text-file.ts'
import { showFiles } from './route.ts'

/** What can be opened: the picker shows these first and accepts any. */
export const acceptedFiles = '.yaml,.yml,.txt,.tpl,.tmpl,.j2,.json,application/yaml,text/*'

/** Opens files of any origin; one that cannot be read as text is said, the others open all the same. */
export async function openFiles(files: Iterable<File>): Promise<void> {
  const texts: OpenedText[] = []
  for (const file of files) {
    const read = await readTextFile(file)
    if (read.ok) texts.push({ name: read.name, text: read.text })
    else notify(`app.unreadable.${read.reason}`, { name: read.name }, { severity: 'error' })
  }
  await openAll(texts)
}

/** The actions come with the workbench; the first page only starts loading them. */
export async function openAll(texts: readonly OpenedText[]): Promise<void> {
  if (texts.length === 0) return
  const { openTexts } = await import('../store/actions/files.ts')
  openTexts(texts)
  showFiles()
}

/** Files of a drop or a paste; text that was copied is a file without a name. */
export async function openTransfer(transfer: DataTransfer, pastedName: string): Promise<void> {
  if (transfer.files.length > 0) return openFiles(transfer.files)
  const text = transfer.getData('text/plain')
  if (text.trim() !== '') await openAll([{ name: pastedName, text }])
}
