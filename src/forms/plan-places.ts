import { type Path, PLAN_FILE, type Place } from '../core/document.ts'
import type { AbsentField } from '../core/model/field.ts'
import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'

/** Where a segment stands in the plan, or would stand once it is written down. */
export const segmentPath = (model: WorkspaceModel, view: SegmentView): Path =>
  view.segment?.path ?? [0, 'segments', model.plan.segments.length]

/** A field that is not written yet, at the place where it would be. */
export const absentField = (path: Path): AbsentField => ({
  path,
  state: 'absent',
  text: undefined,
  value: undefined,
})

export const planPlace = (path: Path): Place => ({ file: PLAN_FILE, path })
