import type { FileEdits } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import type { NetworkPlan, Purpose } from '../model/network-plan.ts'
import type { SegmentView } from '../model/segments.ts'
import type { Range } from '../net/range.ts'
import { addPool } from './address-pools.ts'
import { entryText, reservedText } from './entry-text.ts'
import { addReserved } from './plan-reserved.ts'
import { addPoolEntry } from './pool-entries.ts'

/** What addresses that were free can become. */
export type RangeUse =
  | { readonly kind: 'pool'; readonly cluster: Cluster; readonly pool: AddressPool }
  | { readonly kind: 'new-pool'; readonly cluster: Cluster }
  | {
      readonly kind: 'reserved'
      readonly plan: NetworkPlan
      readonly segment: SegmentView
      readonly purpose: Purpose
    }

/** Addresses get a use; in CIDR notation where that is exact, because it is shorter to read. */
export function drawRange(use: RangeUse, range: Range): readonly FileEdits[] {
  switch (use.kind) {
    case 'pool':
      return addPoolEntry(use.cluster, use.pool, entryText(range, 'cidr'))
    case 'new-pool':
      return addPool(use.cluster, { addresses: [entryText(range, 'cidr')] })
    case 'reserved':
      return addReserved(use.plan, use.segment, {
        range: reservedText(range, 'cidr'),
        purpose: use.purpose,
      })
  }
}
