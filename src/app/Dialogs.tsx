import { useWorkbench } from '../store/state.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'

/** What lies over the workbench, when something does. */
export function Dialogs() {
  const dialog = useWorkbench((state) => state.dialog)
  if (dialog === 'palette') return <CommandPalette />
  if (dialog === 'shortcuts') return <ShortcutSheet />
  return null
}
