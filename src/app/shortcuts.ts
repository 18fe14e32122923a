import { useEffect } from 'react'
import { useWorkbench } from '../store/state.ts'
import { commands } from './commands.ts'
import { isEditable } from './editable.ts'
import { matches } from './shortcut.ts'

/** Keys of the workbench; none that the browser owns, none while an editor handles them itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = commands.find(({ shortcut }) => shortcut !== undefined && matches(shortcut, event))
      if (command?.shortcut === undefined) return
      // A single sign is text where text is typed (WCAG 2.1.4).
      if (command.shortcut.mod !== true && command.shortcut.key.length === 1 && isEditable(event.target))
        return
      event.preventDefault()
      if (command.isEnabled?.(useWorkbench.getState()) !== false) command.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
