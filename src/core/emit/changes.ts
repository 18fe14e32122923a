import type { Cluster } from '../model/cluster.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import { deriveFacts } from '../model/facts.ts'
import { addressText, writtenText } from './address-text.ts'
import type { Change, ClusterChanges, ClusterNetworkName, Part, Vip } from './change.ts'
import { nodeChanges } from './changes-nodes.ts'
import { poolChanges } from './changes-pools.ts'
import { settingChanges } from './changes-settings.ts'
import { fromTo } from './from-to.ts'

/**
 * What differs between two readings of a cluster file, in addresses and not in lines. Clusters are matched by name; a
 * single one on both sides is the same cluster under another name. Notation, order and comments do not count.
 */
export function changesBetween(before: ClusterFile, after: ClusterFile): readonly ClusterChanges[] {
  const pairs = after.clusters.map((cluster) => ({ cluster, old: counterpart(cluster, before, after) }))
  const matched = new Set(pairs.map(({ old }) => old))
  return [
    ...pairs.map(({ cluster, old }): ClusterChanges => {
      if (old === undefined) return whole(cluster, 'added')
      const changes = changesOf(old, cluster)
      return { name: nameOf(cluster), status: 'kept', changes, unchanged: unchangedOf(cluster, changes) }
    }),
    ...before.clusters
      .filter((cluster) => !matched.has(cluster))
      .map((cluster): ClusterChanges => whole(cluster, 'removed')),
  ]
}

function counterpart(cluster: Cluster, before: ClusterFile, after: ClusterFile): Cluster | undefined {
  const same = before.clusters.find((old) => old.name.text === cluster.name.text)
  if (same !== undefined || before.clusters.length !== 1 || after.clusters.length !== 1) return same
  return before.clusters[0]
}

const whole = (cluster: Cluster, status: 'added' | 'removed'): ClusterChanges => ({
  name: nameOf(cluster),
  status,
  changes: [],
  unchanged: [],
})

const nameOf = (cluster: Cluster): string => cluster.name.text ?? ''

function changesOf(before: Cluster, after: Cluster): readonly Change[] {
  const facts = { before: deriveFacts(before), after: deriveFacts(after) }
  return [
    ...settingChanges(before, after),
    ...vipChange('controlPlaneVIP', before, after),
    ...vipChange('ingressVIP', before, after),
    ...poolChanges(facts.before.pools, facts.after.pools),
    ...nodeChanges(facts.before.nodes, facts.after.nodes),
    ...networkChange('pods', before, after),
    ...networkChange('services', before, after),
    ...floatingChanges(before, after),
  ]
}

function vipChange(vip: Vip, before: Cluster, after: Cluster): readonly Change[] {
  const was = before.loadBalancer[vip]
  const now = after.loadBalancer[vip]
  return addressText(was) === addressText(now) ? [] : [{ kind: 'vip', vip, ...fromTo(was, now) }]
}

function networkChange(network: ClusterNetworkName, before: Cluster, after: Cluster): readonly Change[] {
  const was = before.network[network]
  const now = after.network[network]
  const from = was.items.map(writtenText)
  const to = now.items.map(writtenText)
  if (from.join() === to.join()) return []
  return [{ kind: 'network', network, from, to, before: was.path, after: now.path }]
}

function floatingChanges(before: Cluster, after: Cluster): readonly Change[] {
  const read = (cluster: Cluster) =>
    cluster.gatewayGroups.flatMap((group) => group.floatingIPs.map(addressText))
  const was = read(before)
  const now = read(after)
  const paths = { before: before.gatewayGroups[0]?.path, after: after.gatewayGroups[0]?.path }
  const list = (
    kind: 'floating-added' | 'floating-removed',
    addresses: readonly string[],
  ): readonly Change[] => (addresses.length === 0 ? [] : [{ kind, addresses, ...paths }])
  return [
    ...list(
      'floating-removed',
      was.filter((address) => !now.includes(address)),
    ),
    ...list(
      'floating-added',
      now.filter((address) => !was.includes(address)),
    ),
  ]
}

const partOf: Readonly<Record<Change['kind'], Part | undefined>> = {
  setting: undefined,
  vip: undefined,
  'pool-added': 'pools',
  'pool-removed': 'pools',
  'pool-gained': 'pools',
  'pool-lost': 'pools',
  'pool-renamed': 'pools',
  'pool-flag': 'pools',
  'pool-unread': 'pools',
  'nodes-added': 'nodes',
  'nodes-removed': 'nodes',
  'node-moved': 'nodes',
  'k8s-ip': 'nodes',
  network: 'networks',
  'floating-added': undefined,
  'floating-removed': undefined,
}

function unchangedOf(cluster: Cluster, changes: readonly Change[]): readonly Part[] {
  const touched = new Set(changes.map((change) => (change.kind === 'vip' ? change.vip : partOf[change.kind])))
  const { loadBalancer, network } = cluster
  const has: readonly (readonly [Part, boolean])[] = [
    ['controlPlaneVIP', loadBalancer.controlPlaneVIP.state !== 'absent'],
    ['ingressVIP', loadBalancer.ingressVIP.state !== 'absent'],
    ['pools', loadBalancer.pools.items.length > 0],
    ['nodes', true],
    ['networks', network.pods.items.length + network.services.items.length > 0],
  ]
  return has.filter(([part, isThere]) => isThere && !touched.has(part)).map(([part]) => part)
}
