import type { OpenPool } from './controller.ts'
import type { PlannedService, Pool, PoolPin } from './plan-input.ts'

/** Whether a pool may serve the Service at all, also on request (isPoolCompatibleWithService). */
export function acceptsService({ pinned }: Pool, { id, labels = {} }: PlannedService): boolean {
  if (pinned === undefined) return true
  const namespace = id.slice(0, Math.max(0, id.indexOf('/')))
  if (pinned.namespaces.length > 0 && !pinned.namespaces.includes(namespace)) return false
  if (pinned.selectors.length === 0) return true
  return pinned.selectors.some((selector) =>
    Object.entries(selector).every(([key, value]) => labels[key] === value),
  )
}

/** The pools kept for this Service, the lowest priority number first and 0 last (pinnedPoolsForService). */
export function pinnedPools(pools: readonly OpenPool[], service: PlannedService): readonly OpenPool[] {
  if (pools.every(({ pool }) => pool.pinned === undefined)) return []
  return pools
    .filter(
      ({ pool }) =>
        pool.autoAssign &&
        pool.pinned !== undefined &&
        isNarrow(pool.pinned) &&
        acceptsService(pool, service),
    )
    .toSorted((a, b) => orderOf(a.pool) - orderOf(b.pool))
}

/** A pin without namespaces and selectors is found by no Service of its own accord. */
const isNarrow = ({ namespaces, selectors }: PoolPin): boolean => namespaces.length + selectors.length > 0

const orderOf = ({ pinned }: Pool): number =>
  pinned === undefined || pinned.priority === 0 ? Number.POSITIVE_INFINITY : pinned.priority
