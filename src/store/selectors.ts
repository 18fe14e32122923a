import type { Analysis } from '../core/analyse.ts'
import type { FileId, Place } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import type { SubnetView } from '../core/model/segments.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import type { Language } from '../core/rules/finding.ts'
import { diffLines } from '../core/yaml/diff.ts'
import { linePosition } from '../core/yaml/locate.ts'
import { type Counts, type NumberedFinding, numberFindings, placeKey } from './numbering.ts'
import type { SectionId } from './sections.ts'
import type { WorkbenchState } from './state.ts'

export const selectAnalysis = (state: WorkbenchState): Analysis | undefined => state.analysis

export const selectActiveFile = (state: WorkbenchState): ClusterFile | undefined =>
  state.analysis?.model.files.find((file) => file.file === state.active)

/** The analysis that forms and map show: of a document that does not parse, its last reading that did. */
export const selectShownAnalysis = (state: WorkbenchState): Analysis | undefined => state.shown

/** The first cluster of the file that is shown; most files hold exactly one. */
export const selectActiveCluster = (state: WorkbenchState): ClusterView | undefined =>
  selectShownAnalysis(state)?.model.clusters.find((view) => view.cluster.file === state.active)

export const selectLanguage = (state: WorkbenchState): Language =>
  state.preferences.language ?? state.browserLanguage

const noFindings: readonly NumberedFinding[] = []

/** All findings of the workspace with the numbers that field, gutter, map and list show. */
export const selectFindings = (state: WorkbenchState): readonly NumberedFinding[] =>
  state.analysis === undefined ? noFindings : numberFindings(state.analysis).all

/** Findings shown exactly at a place, by number. */
export const selectFindingsAt =
  (place: Place) =>
  (state: WorkbenchState): readonly NumberedFinding[] =>
    state.analysis === undefined
      ? noFindings
      : (numberFindings(state.analysis).byPlace.get(placeKey(place)) ?? noFindings)

/** Findings that name a place as the other party. */
export const selectRelatedAt =
  (place: Place) =>
  (state: WorkbenchState): readonly NumberedFinding[] =>
    state.analysis === undefined
      ? noFindings
      : (numberFindings(state.analysis).byRelated.get(placeKey(place)) ?? noFindings)

/** How many findings of each severity a file has; the plan's count with every file. */
export const selectCounts = (state: WorkbenchState): Counts =>
  state.analysis === undefined ? noCounts : numberFindings(state.analysis).countsOf(state.active)

export const selectSectionCounts =
  (section: SectionId) =>
  (state: WorkbenchState): Counts =>
    state.analysis === undefined ? noCounts : numberFindings(state.analysis).countsIn(state.active, section)

const noCounts: Counts = { error: 0, warning: 0, info: 0 }

export const selectIsEdited =
  (file: FileId) =>
  (state: WorkbenchState): boolean =>
    state.workspace.files.find((one) => one.id === file)?.text !== state.imported[file]

/** Findings of the file that is shown and of the network plan, by number. */
export const selectFindingsOfActive = (state: WorkbenchState): readonly NumberedFinding[] =>
  state.analysis === undefined ? noFindings : numberFindings(state.analysis).shownWith(state.active)

/** The subnet that the shown cluster's addresses are judged by. */
export const selectSubnet = (state: WorkbenchState): SubnetView | undefined =>
  selectActiveCluster(state)?.segment?.subnets[0]

export const selectIsAssumed = (state: WorkbenchState): boolean => selectSubnet(state)?.confirmed === false

const editedLines = new WeakMap<Analysis, Map<FileId, number>>()

/** How many lines of the shown file differ from the file as it was opened; counted once for each analysis. */
export const selectEditedLines = (state: WorkbenchState): number => {
  const { analysis, active } = state
  if (analysis === undefined || active === undefined) return 0
  const counts = editedLines.get(analysis) ?? new Map<FileId, number>()
  editedLines.set(analysis, counts)
  const known = counts.get(active)
  if (known !== undefined) return known
  const text = analysis.workspace.files.find((file) => file.id === active)?.text ?? ''
  const count = countEdited(state.imported[active] ?? '', text)
  counts.set(active, count)
  return count
}

const countEdited = (before: string, after: string): number =>
  diffLines(before, after).reduce(
    (sum, change) => sum + Math.max(change.afterTo - change.afterFrom, change.beforeTo - change.beforeFrom),
    0,
  )

/** The first document of the shown file that does not parse, and its line. */
export const selectBrokenAt = (
  state: WorkbenchState,
): { readonly document: number; readonly line: number } | undefined => {
  const source = selectActiveFile(state)?.source
  const broken = source?.documents.find(
    (document) => document.root === undefined && document.problems.length > 0,
  )
  if (source === undefined || broken === undefined) return undefined
  return {
    document: broken.index,
    line: linePosition(source, broken.from + broken.problems[0]!.span.from).line,
  }
}
