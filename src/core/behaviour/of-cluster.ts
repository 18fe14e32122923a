import type { Cluster } from '../model/cluster.ts'
import type { ClusterFacts } from '../model/facts.ts'
import { printAddress } from '../net/address.ts'
import type { Speaker } from './announcement.ts'
import { rangeAsMetalLB } from './mapped.ts'
import type { PlannedService, Pool } from './plan-input.ts'

/**
 * The pools as MetalLB gets them, in the order of the file: `manualAssign` is upstream's autoAssign turned round.
 * Entries that cannot be read are left out, and so are pools without any.
 */
export function poolsOfCluster(facts: ClusterFacts): readonly Pool[] {
  if (!facts.isBundled) return []
  return facts.pools.flatMap(({ name, ranges, avoidBuggyIPs, manualAssign }) =>
    ranges.length === 0
      ? []
      : [
          {
            name,
            ranges: ranges.map(({ range }) => rangeAsMetalLB(range)),
            avoidBuggyIPs,
            autoAssign: !manualAssign,
          },
        ],
  )
}

/**
 * The nodes on which MetalLB's speakers run: the load balancer node pool, else the control plane (BLB). A cluster file
 * gives no node names; the address that carries the traffic stands in, unless `nameOf` knows better.
 */
export function speakersOfCluster(
  facts: ClusterFacts,
  nameOf: (address: string) => string | undefined = () => undefined,
): readonly Speaker[] {
  return facts.dataPlaneNodes.flatMap(({ dataAddress }) => {
    if (dataAddress === undefined) return []
    const address = printAddress(dataAddress)
    return [{ name: nameOf(address) ?? address }]
  })
}

/** The bundled ingress, which holds the ingress VIP before anybody else comes; undefined where there is none. */
export function ingressServiceOf(cluster: Cluster, facts: ClusterFacts): PlannedService | undefined {
  const vip = cluster.loadBalancer.ingressVIP.value
  const isOff = cluster.network.bundledIngress.value === false
  if (vip === undefined || isOff || !facts.isBundled || facts.isAdmin) return undefined
  return {
    id: 'gke-system/istio-ingress',
    ports: [
      { protocol: 'TCP', port: 80 },
      { protocol: 'TCP', port: 443 },
    ],
    policy: 'Cluster',
    families: [vip.family],
    familyPolicy: 'SingleStack',
    requested: [vip],
    holds: [vip],
    sharingKey: '',
    selector: { istio: 'ingress' },
    endpoints: 'anywhere',
  }
}
