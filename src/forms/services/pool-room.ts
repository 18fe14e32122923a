import { capacityOf } from '../../core/behaviour/capacity.ts'
import type { Forecast } from '../../core/behaviour/forecast.ts'
import { poolsOfCluster } from '../../core/behaviour/of-cluster.ts'
import { usageOf } from '../../core/behaviour/usage.ts'
import type { ClusterView } from '../../core/model/workspace-model.ts'

/** How much of a pool the forecast uses, both families together; addresses that are shared count once. */
export interface PoolRoom {
  readonly name: string
  readonly isManual: boolean
  readonly listed: bigint
  readonly skipped: bigint
  /** 1 when the ingress has its address here. */
  readonly ingress: number
  /** Addresses that Services certainly get here. */
  readonly used: number
  /** Addresses that may be taken here or elsewhere. */
  readonly perhaps: number
  readonly mostFree: bigint
  readonly leastFree: bigint
}

export function roomOfPools(view: ClusterView, { rows, allocations }: Forecast): readonly PoolRoom[] {
  const pools = poolsOfCluster(view.facts)
  const usage = usageOf(pools, allocations)
  const ingress = rows.find(({ service }) => service === undefined)?.outcome
  return pools.map((pool, index): PoolRoom => {
    const { 4: four, 6: six } = capacityOf(pool)
    const { 4: used4, 6: used6 } = usage[index]!
    const holdsIngress =
      typeof ingress === 'object' && ingress.state === 'assigned' && ingress.pool === pool.name
    const inUse = used4.inUse + used6.inUse
    const perhaps = used4.perhaps + used6.perhaps
    const mostFree = four.usable + six.usable - BigInt(inUse)
    const leastFree = mostFree - BigInt(perhaps)
    return {
      name: pool.name,
      isManual: !pool.autoAssign,
      listed: four.listed + six.listed,
      skipped: four.skipped + six.skipped,
      ingress: holdsIngress ? 1 : 0,
      used: inUse - (holdsIngress ? 1 : 0),
      perhaps,
      mostFree,
      leastFree: leastFree < 0n ? 0n : leastFree,
    }
  })
}
