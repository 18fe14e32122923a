import { capacityOf } from '../../core/behaviour/capacity.ts'
import type { Forecast } from '../../core/behaviour/forecast.ts'
import { poolsOfCluster } from '../../core/behaviour/of-cluster.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'
import { printAddress } from '../../core/net/address.ts'

/** How much of a pool the forecast uses; addresses that are shared count once. */
export interface PoolRoom {
  readonly name: string
  readonly isManual: boolean
  readonly listed: bigint
  readonly skipped: bigint
  /** 1 when the ingress has its address here. */
  readonly ingress: number
  /** Addresses that Services certainly get here. */
  readonly used: number
  /** Services that may get an address here or elsewhere. */
  readonly perhaps: number
  readonly mostFree: bigint
  readonly leastFree: bigint
}

export function roomOfPools(view: ClusterView, { rows }: Forecast): readonly PoolRoom[] {
  return poolsOfCluster(view.facts).map((pool) => {
    const both = capacityOf(pool)
    const listed = both[4].listed + both[6].listed
    const skipped = both[4].skipped + both[6].skipped
    const used = new Set<string>()
    let ingress = 0
    let perhaps = 0
    let perhapsAddresses = 0
    for (const { outcome, service } of rows) {
      if (typeof outcome === 'string') continue
      if (outcome.state === 'assigned' && outcome.pool === pool.name) {
        const fresh = outcome.addresses.map(printAddress)
        if (service === undefined) ingress += fresh.length
        else for (const address of fresh) used.add(address)
      }
      if (outcome.state !== 'one-of') continue
      const here = outcome.candidates.find((candidate) => candidate.pool === pool.name)
      if (here === undefined) continue
      perhaps += 1
      perhapsAddresses += here.families.length
    }
    const mostFree = listed - skipped - BigInt(ingress + used.size)
    const leastFree = mostFree - BigInt(perhapsAddresses)
    return {
      name: pool.name,
      isManual: !pool.autoAssign,
      listed,
      skipped,
      ingress,
      used: used.size,
      perhaps,
      mostFree: mostFree < 0n ? 0n : mostFree,
      leastFree: leastFree < 0n ? 0n : leastFree,
    }
  })
}
