import { replaceText } from '../../store/actions/edit.ts'
import { notify } from '../../store/actions/notice.ts'
import { useWorkbench, type WorkbenchState } from '../../store/state.ts'
import { keepSoon } from '../autosave.ts'
import { type SaveConflict, setConflict } from './conflict.ts'
import type { FileOnDisk } from './file-on-disk.ts'
import { filesOnDisk, rememberOnDisk } from './files-on-disk.ts'
import { writeBack } from './write-back.ts'

/** Whether the shown file came from where it can be saved back to. */
export const canSave = ({ active }: WorkbenchState): boolean =>
  active !== undefined && filesOnDisk()[active] !== undefined

/** Saves the shown file to where it came from; whether its text stands there now. */
export async function saveActive(): Promise<boolean> {
  const { active } = useWorkbench.getState()
  const onDisk = active === undefined ? undefined : filesOnDisk()[active]
  return onDisk !== undefined && save(active!, onDisk)
}

/** The text of this page wins; if the file changed once more in the meantime, that is asked again. */
export async function overwrite({ file, now }: SaveConflict): Promise<void> {
  setConflict(undefined)
  await save(file, now)
}

/** The text on the disk wins, as a step that can be taken back. */
export function takeFromDisk({ file, name, now }: SaveConflict): void {
  setConflict(undefined)
  rememberOnDisk(file, now)
  replaceText(file, now.text, { key: 'save.stepTaken', args: { name } })
  notify('save.taken', { name }, { undo: true })
}

async function save(id: string, onDisk: FileOnDisk): Promise<boolean> {
  const file = useWorkbench.getState().workspace.files.find((one) => one.id === id)
  if (file === undefined) return false
  const { name, text } = file
  const outcome = await writeBack(onDisk, text)
  switch (outcome.kind) {
    case 'written':
    case 'same':
      rememberOnDisk(id, { handle: onDisk.handle, text, at: Date.now() })
      // The draft remembers what stands on the disk, so that a reloaded page sees no stranger's change there.
      keepSoon()
      notify(`save.${outcome.kind}`, { name })
      return true
    case 'conflict':
      setConflict({
        file: id,
        name,
        now: { handle: onDisk.handle, text: outcome.onDisk, at: Date.now() },
        since: onDisk.at,
      })
      return false
    case 'denied':
    case 'gone':
    case 'unreadable':
    case 'failed':
      notify(`save.${outcome.kind}`, { name }, { severity: 'error' })
      return false
    default:
      return outcome satisfies never
  }
}
