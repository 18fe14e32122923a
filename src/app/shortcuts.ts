import { useEffect } from 'react'
import { redo, undo } from '../store/actions/history.ts'
import { select } from '../store/actions/select.ts'
import { selectFindingsOfActive } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'

/** Keys of the workbench; none that the browser owns, none while an editor handles them itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return
      const command = commandFor(event)
      if (command === undefined) return
      event.preventDefault()
      command()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function commandFor(event: KeyboardEvent): (() => void) | undefined {
  const withMod = event.ctrlKey || event.metaKey
  if (withMod && !event.altKey && event.key.toLowerCase() === 'z') return event.shiftKey ? redo : undo
  if (withMod && !event.altKey && event.key.toLowerCase() === 'y') return redo
  if (event.key === 'F8') return () => goToProblem(event.shiftKey ? -1 : 1)
  return undefined
}

/** From the chosen problem to the next or the one before, round and round. */
export function goToProblem(step: 1 | -1): void {
  const state = useWorkbench.getState()
  const findings = selectFindingsOfActive(state)
  if (findings.length === 0) return
  const chosen = findings.findIndex(
    (finding) =>
      state.selection !== undefined &&
      finding.place.file === state.selection.place.file &&
      finding.place.path.join('/') === state.selection.place.path.join('/') &&
      (state.selection.rule ?? finding.rule) === finding.rule,
  )
  const next =
    chosen < 0 ? (step > 0 ? 0 : findings.length - 1) : (chosen + step + findings.length) % findings.length
  const { place, rule } = findings[next]!
  select(place, 'app', rule)
}
