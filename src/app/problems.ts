import { flushSync } from 'react-dom'
import { samePlace } from '../core/document.ts'
import { focusProblems } from '../findings/focus-problems.ts'
import { goTo, select, showPane } from '../store/actions/select.ts'
import type { NumberedFinding } from '../store/numbering.ts'
import { selectFindingsOfActive } from '../store/selectors.ts'
import { useWorkbench, type WorkbenchState } from '../store/state.ts'

/** The problem that is chosen in the list, in the text or on the map. */
export const chosenFinding = (state: WorkbenchState): NumberedFinding | undefined =>
  selectFindingsOfActive(state).find((finding) => isChosen(state, finding))

const isChosen = ({ selection }: WorkbenchState, finding: NumberedFinding): boolean =>
  selection !== undefined &&
  samePlace(selection.place, finding.place) &&
  (selection.rule ?? finding.rule) === finding.rule

/** From the chosen problem to the next or the one before, round and round. */
export function goToProblem(step: 1 | -1): void {
  const state = useWorkbench.getState()
  const findings = selectFindingsOfActive(state)
  if (findings.length === 0) return
  const chosen = findings.findIndex((finding) => isChosen(state, finding))
  const start = step > 0 ? 0 : findings.length - 1
  const next = chosen < 0 ? start : (chosen + step + findings.length) % findings.length
  const { place, rule } = findings[next]!
  // Who edits the text stays there: it scrolls to the problem.
  const isInText = document.activeElement?.matches('.cm-editor *') === true
  const go = isInText ? select : goTo
  go(place, 'app', rule)
}

/** The verdict in full: the list of problems comes to the front with the focus in it. */
export function showProblems(): void {
  flushSync(() => showPane('problems'))
  focusProblems()
}
