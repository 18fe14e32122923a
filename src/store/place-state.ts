import type { Analysis } from '../core/analyse.ts'
import { PLAN_FILE, type Place } from '../core/document.ts'
import type { FieldRow } from '../core/model/field-row.ts'
import { fieldAt, fieldOfPlace } from '../core/model/fields.ts'
import { isAtLeast } from '../core/model/version.ts'
import { sourceOf } from '../core/say.ts'
import type { Refusal } from '../core/yaml/refusal.ts'
import { whyReadOnly } from '../core/yaml/refuse.ts'
import { isAbsentInBoth, isAsDeployed, isItemDeployed, isWrittenHere } from './deployed-value.ts'

/**
 * Whether a field can be typed in.
 *
 * - `broken`: its document does not parse; the last good reading is shown.
 * - `fixed`: the file says it in a way the forms cannot write (an alias, a merge key, another shape).
 * - `locked`: a running cluster does not let it change.
 */
export type PlaceState =
  | { readonly kind: 'open' }
  | { readonly kind: 'broken'; readonly refusal: Refusal }
  | { readonly kind: 'fixed'; readonly refusal: Refusal }
  | { readonly kind: 'locked'; readonly row: FieldRow }

const open: PlaceState = { kind: 'open' }

/** What is known about the field at a place; undefined off the described paths. */
export function rowAt(analysis: Analysis, place: Place): FieldRow | undefined {
  if (place.file === PLAN_FILE) return fieldAt('plan', place.path)
  const file = analysis.model.files.find((one) => one.file === place.file)
  return file === undefined ? undefined : fieldOfPlace(file, place.path)
}

export function placeStateOf(analysis: Analysis, place: Place): PlaceState {
  const source = sourceOf(analysis, place.file)
  const refusal = source === undefined ? undefined : whyReadOnly(source, place.path)
  if (refusal !== undefined) return { kind: refusal.code === 'unreadable' ? 'broken' : 'fixed', refusal }
  const row = rowAt(analysis, place)
  return row !== undefined && isLocked(analysis, place, row) ? { kind: 'locked', row } : open
}

/** A value that differs from the running one stays open: somebody has to be able to take the change back. */
function isLocked(analysis: Analysis, place: Place, row: FieldRow): boolean {
  const view = analysis.model.clusters.find(
    (one) => one.cluster.file === place.file && one.deployed !== undefined,
  )
  if (view === undefined || canChange(row, view.deployed?.cluster.version.value)) return false
  if (isAsDeployed(view, place.path)) return true
  if (isWrittenHere(view, place.path)) return false
  // The default that held when the cluster was created holds now.
  if (row.default !== undefined && isAbsentInBoth(view, place.path)) return true
  return row.path.at(-1) === 'k8sIP' && isItemDeployed(view, place.path)
}

/** Whether a running cluster of this version lets the field change at all. */
export function canChange(
  { change }: FieldRow,
  version: Parameters<typeof isAtLeast>[0] | undefined,
): boolean {
  if (typeof change === 'object') return version === undefined || isAtLeast(version, change.since)
  return change !== 'never' && change !== 'append'
}
