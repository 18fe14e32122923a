import type { ClusterView } from '../model/workspace-model.ts'
import type { Family } from '../net/address.ts'
import { capacityOf } from './capacity.ts'
import type { Forecast } from './forecast.ts'
import { poolsOfCluster } from './of-cluster.ts'
import { usageOf } from './usage.ts'

/** How much of a pool the forecast uses. */
export interface PoolRoom {
  readonly name: string
  readonly isManual: boolean
  /** At least one: each that the pool lists, IPv4 first. Addresses of one are no help to Services of the other. */
  readonly families: readonly FamilyRoom[]
}

/** Addresses of one family; one that Services share counts once. */
export interface FamilyRoom {
  readonly family: Family
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

/** What the planned Services and the ingress leave of each pool, in the order of the file. */
export function roomOfPools(view: ClusterView, { rows, allocations }: Forecast): readonly PoolRoom[] {
  const pools = poolsOfCluster(view.facts)
  const usage = usageOf(pools, allocations)
  const ingress = rows.find(({ service }) => service === undefined)?.outcome
  return pools.map((pool, index): PoolRoom => {
    const capacity = capacityOf(pool)
    const isHome = typeof ingress === 'object' && ingress.state === 'assigned' && ingress.pool === pool.name
    const families = ([4, 6] as const).map((family): FamilyRoom => {
      const { listed, skipped } = capacity[family]
      const { usable, inUse, perhaps } = usage[index]![family]
      const ingressHere = isHome && ingress.addresses.some((address) => address.family === family) ? 1 : 0
      const mostFree = usable - BigInt(inUse)
      const leastFree = mostFree - BigInt(perhaps)
      return {
        family,
        listed,
        skipped,
        ingress: ingressHere,
        used: inUse - ingressHere,
        perhaps,
        mostFree,
        leastFree: leastFree < 0n ? 0n : leastFree,
      }
    })
    const listed = families.filter((one) => one.listed > 0n)
    return {
      name: pool.name,
      isManual: !pool.autoAssign,
      families: listed.length === 0 ? families.slice(0, 1) : listed,
    }
  })
}
