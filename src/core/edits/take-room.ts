import type { FileEdits } from '../document.ts'
import type { PoolFact } from '../model/facts.ts'
import type { NetworkPlan } from '../model/network-plan.ts'
import type { SegmentView } from '../model/segments.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import type { Range } from '../net/range.ts'
import { addPool } from './address-pools.ts'
import { entryText } from './entry-text.ts'
import { addReserved } from './plan-reserved.ts'
import { pastePoolEntries } from './pool-entries.ts'
import { resizeEntry } from './reshape-entry.ts'

/** Free addresses that a pool, or a new pool, is to have. */
export interface FoundAddresses {
  readonly ranges: readonly Range[]
  /** Undefined = a new pool. */
  readonly pool: PoolFact | undefined
  /** The entry that grows instead of a further one. */
  readonly grown: { readonly index: number; readonly range: Range } | undefined
}

/** An entry grows, entries are added, or a pool is; `like` gives a new pool its two switches. */
export function takeAddresses(
  { cluster }: ClusterView,
  { ranges, pool, grown }: FoundAddresses,
  like?: PoolFact,
): readonly FileEdits[] {
  const addresses = ranges.map((range) => entryText(range, 'cidr'))
  if (pool !== undefined && grown !== undefined) {
    return resizeEntry(cluster, pool.pool, grown.index, grown.range)
  }
  if (pool !== undefined) return pastePoolEntries(cluster, pool.pool, addresses.join('\n'))
  return addPool(cluster, {
    addresses,
    ...(like?.avoidBuggyIPs === true ? { avoidBuggyIPs: true as const } : {}),
    ...(like?.manualAssign === true ? { manualAssign: true as const } : {}),
  })
}

/** Shares of a segment that are kept for clusters, each with its name as the note. */
export function reserveShares(
  plan: NetworkPlan,
  segment: SegmentView,
  shares: readonly { readonly range: Range }[],
  nameOf: (number: number) => string,
): readonly FileEdits[] {
  const items = shares.map(({ range }, index) => ({
    range: entryText(range, 'cidr'),
    purpose: 'cluster' as const,
    note: nameOf(index + 1),
  }))
  return addReserved(plan, segment, ...items)
}
