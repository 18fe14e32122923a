import type { Cluster } from '../model/cluster.ts'
import type { Field } from '../model/field.ts'

/** Values of addresses and ranges that cannot be read or wait for their content, as written; each once. */
export function unreadValues(cluster: Cluster): readonly string[] {
  const { loadBalancer, controlPlane, network, nodePools } = cluster
  const machines = [controlPlane.pool, loadBalancer.nodePool, ...nodePools.map(({ spec }) => spec)]
  const fields: readonly Field<unknown>[] = [
    cluster.name,
    cluster.version,
    loadBalancer.controlPlaneVIP,
    loadBalancer.ingressVIP,
    loadBalancer.controlPlaneLBPort,
    ...loadBalancer.pools.items.flatMap(({ name, addresses, avoidBuggyIPs, manualAssign }) => [
      name,
      ...addresses.items,
      avoidBuggyIPs,
      manualAssign,
    ]),
    ...machines.flatMap(({ nodes }) => nodes.items.map(({ address }) => address)),
    ...network.pods.items,
    ...network.services.items,
  ]
  const unread = fields.filter(({ state }) => state === 'bad' || state === 'placeholder')
  return [...new Set(unread.flatMap(({ text }) => (text === undefined || text === '' ? [] : [text])))]
}
