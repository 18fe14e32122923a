import type { Analysis } from '../../core/analyse.ts'
import { sayOf } from '../../core/say.ts'
import { type PreparedSubnet, prepareScene } from '../../core/scene/prepare.ts'
import type { SheetProblem } from '../../core/scene/sheet-column.ts'
import {
  selectActiveFile,
  selectFindings,
  selectFindingsOfActive,
  selectLanguage,
} from '../../store/selectors.ts'
import type { WorkbenchState } from '../../store/state.ts'

/** The subnets on which the clusters of the shown file sit, else those of the first segment that has any. */
export function activeSubnets(analysis: Analysis, active: string | undefined): readonly PreparedSubnet[] {
  const { segments } = analysis.model
  const own = segments.filter(({ clusters }) => clusters.some(({ file }) => file === active))
  const first = segments.find(({ subnets }) => subnets.length > 0)
  const shown = own.some(({ subnets }) => subnets.length > 0) ? own : first === undefined ? [] : [first]
  return shown.flatMap(
    (segment) => prepareScene(analysis.model, analysis.findings, segments.indexOf(segment))?.subnets ?? [],
  )
}

/** The errors and warnings that belong on the map or in the shown file, in words and with their numbers. */
export function activeProblems(
  state: WorkbenchState,
  analysis: Analysis,
  subnets: readonly PreparedSubnet[],
): readonly SheetProblem[] {
  const language = selectLanguage(state)
  const own = new Set(selectFindingsOfActive(state).map(({ number }) => number))
  return selectFindings(state).flatMap((finding): readonly SheetProblem[] => {
    const { severity, number } = finding
    const isDrawn = subnets.some(({ conflicts }) => conflicts.byNumber.has(number))
    if (severity === 'info' || !(isDrawn || own.has(number))) return []
    const { what, remedy } = sayOf(analysis, finding, language)
    return [{ number, severity, text: language === 'en' ? `${what}. ${remedy}` : `${what}。${remedy}` }]
  })
}

export const activeName = (state: WorkbenchState): string => selectActiveFile(state)?.name ?? ''
