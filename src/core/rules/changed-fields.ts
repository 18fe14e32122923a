import type { Path } from '../document.ts'
import type { FieldRow } from '../model/field-row.ts'
import { fields } from '../model/fields.ts'
import type { ClusterView, DeployedView } from '../model/workspace-model.ts'
import { type Settled, settle, spotOf } from './settled-value.ts'

/** An immutable field whose meaning differs from the running cluster's. */
export interface ChangedField {
  readonly row: FieldRow
  readonly path: Path
  /** Below `spec`, as people say it: `loadBalancer.mode`. */
  readonly name: string
  readonly before: Settled
  readonly after: Settled
}

/** Fields that rules of their own compare, or that an update may drop. */
const elsewhere = ['metadata.namespace', 'spec.loadBalancer.addressPools', 'spec.nodeConfig.containerRuntime']

let known: readonly FieldRow[] | undefined
function immutableRows(): readonly FieldRow[] {
  known ??= fields.filter((row) => {
    const path = row.path.join('.')
    const isField = row.kind === 'cluster' && row.type !== 'group' && !row.path.includes('[]')
    return (
      isField &&
      path !== 'kind' &&
      row.change === 'never' &&
      !elsewhere.some((other) => path.startsWith(other))
    )
  })
  return known
}

/** In the order of the reference. Placeholders and values that cannot be read say nothing. */
export function changedFields(view: ClusterView, deployed: DeployedView): readonly ChangedField[] {
  return immutableRows().flatMap((row) => {
    const spot = spotOf(view.file, view.cluster, row.path)
    const after = orDefault(settle(spot, row.type), row)
    const before = orDefault(settle(spotOf(deployed.file, deployed.cluster, row.path), row.type), row)
    const isUnclear = before.state === 'unclear' || after.state === 'unclear'
    if (isUnclear || keyOf(before) === keyOf(after) || isAllowed(view, deployed, row, before)) return []
    const name = row.path.slice(row.path[0] === 'spec' ? 1 : 0).join('.')
    return [{ row, path: spot.path, name, before, after }]
  })
}

const keyOf = (settled: Settled): string | undefined =>
  settled.state === 'settled' ? settled.key : undefined

/** Leaving a field out and writing its default is the same. */
function orDefault(settled: Settled, { default: text }: FieldRow): Settled {
  if (settled.state !== 'absent' || text === undefined) return settled
  return { state: 'settled', key: text, shown: text, value: undefined }
}

/** What the pages allow, or do not say: enrolling later, adding a section that was not there, and the 1.32 migration. */
function isAllowed(
  { cluster }: ClusterView,
  deployed: DeployedView,
  row: FieldRow,
  before: Settled,
): boolean {
  const path = row.path.join('.')
  const wasAbsent = before.state === 'absent'
  if (path === 'spec.gkeOnPremAPI.location') {
    const { enabled, written } = cluster.gkeOnPremAPI
    return wasAbsent || !written || enabled.value === false
  }
  if (path === 'spec.controlPlane.loadBalancer.mode') {
    return (
      wasAbsent && cluster.loadBalancer.nodePool.written && !deployed.cluster.loadBalancer.nodePool.written
    )
  }
  return wasAbsent && (row.type === 'any' || row.type === 'list')
}
