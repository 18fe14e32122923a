import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useWorkbench } from '../store/state.ts'
import { CommandPalette } from './CommandPalette.tsx'
import { ShortcutSheet } from './ShortcutSheet.tsx'
import { conflictNow, onConflict } from './save-back/conflict.ts'

const ConflictDialog = lazy(() => import('./save-back/ConflictDialog.tsx'))
const ShareDialog = lazy(() => import('./share/ShareDialog.tsx'))
const OtherFormsDialog = lazy(() => import('./OtherFormsDialog.tsx'))

/** What lies over the workbench, when something does. */
export function Dialogs() {
  const dialog = useWorkbench((state) => state.dialog)
  const conflict = useSyncExternalStore(onConflict, conflictNow)
  if (conflict !== undefined) {
    return (
      <Suspense fallback={null}>
        <ConflictDialog conflict={conflict} />
      </Suspense>
    )
  }
  if (dialog === 'palette') return <CommandPalette />
  if (dialog === 'shortcuts') return <ShortcutSheet />
  if (dialog === 'share') {
    return (
      <Suspense fallback={null}>
        <ShareDialog />
      </Suspense>
    )
  }
  if (dialog === 'forms') {
    return (
      <Suspense fallback={null}>
        <OtherFormsDialog />
      </Suspense>
    )
  }
  return null
}
