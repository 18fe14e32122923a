import type { AddressPool, Cluster } from '../model/cluster.ts'
import type { Field } from '../model/field.ts'

/** Values that cannot be read or wait for their content, as written; each once. */
export function unreadValues(cluster: Cluster): readonly string[] {
  const { loadBalancer, controlPlane, network, nodePools } = cluster
  const machines = [controlPlane.pool, loadBalancer.nodePool, ...nodePools.map(({ spec }) => spec)]
  const fields: readonly Field<unknown>[] = [
    cluster.name,
    cluster.version,
    loadBalancer.controlPlaneVIP,
    loadBalancer.ingressVIP,
    loadBalancer.controlPlaneLBPort,
    ...fieldsOfPools(loadBalancer.pools.items),
    ...machines.flatMap(({ nodes }) => nodes.items.map(({ address }) => address)),
    ...network.pods.items,
    ...network.services.items,
  ]
  return textsUnread(fields)
}

/** The same for the address pools alone. */
export const unreadInPools = (pools: readonly AddressPool[]): readonly string[] =>
  textsUnread(fieldsOfPools(pools))

const fieldsOfPools = (pools: readonly AddressPool[]): readonly Field<unknown>[] =>
  pools.flatMap(({ name, addresses, avoidBuggyIPs, manualAssign }) => [
    name,
    ...addresses.items,
    avoidBuggyIPs,
    manualAssign,
  ])

function textsUnread(fields: readonly Field<unknown>[]): readonly string[] {
  const unread = fields.filter(({ state }) => state === 'bad' || state === 'placeholder')
  return [...new Set(unread.flatMap(({ text }) => (text === undefined || text === '' ? [] : [text])))]
}
