import type { FileId } from '../core/document.ts'
import { loadDeployed } from '../store/actions/load-deployed.ts'
import { notify } from '../store/actions/notice.ts'
import { acceptedFiles } from './open-files.ts'
import { readTextFile } from './read-text-file.ts'

/** Asks for the file by which a cluster runs. Forms call it as a command: files belong to this room. */
export function pickDeployed(file: FileId): void {
  const picker = document.createElement('input')
  picker.type = 'file'
  picker.accept = acceptedFiles
  picker.addEventListener('change', () => {
    const [chosen] = picker.files ?? []
    if (chosen !== undefined) void readDeployed(file, chosen)
  })
  picker.click()
}

async function readDeployed(file: FileId, chosen: File): Promise<void> {
  const read = await readTextFile(chosen)
  if (read.ok) loadDeployed(file, read)
  else notify(`app.unreadable.${read.reason}`, { name: read.name }, { severity: 'error' })
}
