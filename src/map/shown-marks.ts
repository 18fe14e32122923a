import { PLAN_FILE } from '../core/document.ts'
import type { PlannedMarks } from '../core/scene/draw-planned.ts'
import { marksOf, noMarks } from '../core/scene/planned-marks.ts'
import { selectAnswers } from '../store/forecast.ts'
import { selectShownAnalysis } from '../store/selectors.ts'
import type { WorkbenchState } from '../store/state.ts'

/** The planned Service that is chosen, by its index in the plan. */
export function chosenService({ selection }: WorkbenchState): number | undefined {
  const [, key, index] = selection?.place.file === PLAN_FILE ? selection.place.path : []
  return key === 'services' && typeof index === 'number' ? index : undefined
}

/** What the screen lays over the map at this moment, for a picture of it; a whole drawing chooses nothing. */
export function shownMarks(state: WorkbenchState, part: 'seen' | 'whole'): PlannedMarks {
  if ((selectShownAnalysis(state)?.model.plan.services.length ?? 0) === 0) return noMarks
  const answers = selectAnswers(state)
  if (answers === undefined) return noMarks
  return marksOf(answers, part === 'seen' ? chosenService(state) : undefined)
}
