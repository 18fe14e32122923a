import type { ClusterView } from '../core/model/workspace-model.ts'
import type { Family } from '../core/net/address.ts'
import { type Range, rangeOfAddress } from '../core/net/range.ts'
import { intersectionOf, setOf, sizeOfSet } from '../core/net/set.ts'

/** What a cluster uses on its segment: VIPs, machines and pools of one family. */
export function usedBy({ cluster, facts }: ClusterView, family: Family): readonly Range[] {
  const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
  const single = [
    controlPlaneVIP.value,
    ingressVIP.value,
    ...facts.nodes.map((node) => node.dataAddress),
  ].flatMap((address) => (address === undefined ? [] : [rangeOfAddress(address)]))
  const pools = facts.pools.flatMap((pool) => pool.ranges.map(({ range }) => range))
  return [...single, ...pools].filter((range) => range.family === family)
}

/** How many addresses both clusters use. */
export function sharedBy(a: ClusterView, b: ClusterView): bigint {
  return ([4, 6] as const).reduce((sum, family) => {
    const both = intersectionOf(setOf(family, usedBy(a, family)), setOf(family, usedBy(b, family)))
    return sum + sizeOfSet(both)
  }, 0n)
}
