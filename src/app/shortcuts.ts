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
    // A menu opens at Enter, with Ctrl too, unless it never hears of it.
    const pressEarly = (event: KeyboardEvent): void => {
      const isMenu = event.target instanceof Element && event.target.matches('[role=combobox]:not(input)')
      if (!isMenu || !(event.ctrlKey || event.metaKey)) return
      press(event)
      if (event.defaultPrevented) event.stopPropagation()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('keydown', pressEarly, { capture: true })
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('keydown', pressEarly, { capture: true })
    }
  }, [])
}
