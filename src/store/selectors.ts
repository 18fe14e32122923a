import type { Analysis } from '../core/analyse.ts'
import { type FileId, type Place, printPath } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import type { Language } from '../core/rules/finding.ts'
import { type Counts, type NumberedFinding, numberFindings, placeKey } from './numbering.ts'
import type { SectionId } from './sections.ts'
import type { WorkbenchState } from './state.ts'

export const selectAnalysis = (state: WorkbenchState): Analysis | undefined => state.analysis

export const selectActiveFile = (state: WorkbenchState): ClusterFile | undefined =>
  state.analysis?.model.files.find((file) => file.file === state.active)

/** The first cluster of the file that is shown; most files hold exactly one. */
export const selectActiveCluster = (state: WorkbenchState): ClusterView | undefined =>
  state.analysis?.model.clusters.find((view) => view.cluster.file === state.active)

/** The file's text as it is, also while the analysis is behind. */
export const selectActiveText = (state: WorkbenchState): string | undefined =>
  state.workspace.files.find((file) => file.id === state.active)?.text

export const selectLanguage = (state: WorkbenchState): Language =>
  state.preferences.language ?? state.browserLanguage

export const selectIsSelected =
  (place: Place) =>
  (state: WorkbenchState): boolean =>
    state.selection !== undefined &&
    state.selection.place.file === place.file &&
    printPath(state.selection.place.path) === printPath(place.path)

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
