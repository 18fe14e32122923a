import type { EditValue, FileEdits, Path } from '../document.ts'
import type { CidrConfig, Cluster, GatewayGroup } from '../model/cluster.ts'
import { freeName } from './free-name.ts'
import { inFile } from './in-file.ts'

/** Documents that stand beside a Cluster and say how its network reaches out. */
export type NetworkDocument = 'NetworkGatewayGroup' | 'BGPPeer' | 'BGPLoadBalancer' | 'ClusterCIDRConfig'

/**
 * A document behind the last one of the file, in the cluster's namespace, with what every published example has in it
 * (domain 2: the gateway group and the BGP load balancer have to be called `default`).
 */
export function addNetworkDocument(
  cluster: Cluster,
  kind: NetworkDocument,
  { documents, names = [] }: { readonly documents: number; readonly names?: readonly string[] },
): readonly FileEdits[] {
  return inFile(cluster.file, {
    op: 'insert',
    path: [],
    index: documents,
    value: valueOf(cluster, kind, names),
  })
}

function valueOf(cluster: Cluster, kind: NetworkDocument, names: readonly string[]): EditValue {
  const namespace = cluster.namespace.text ?? null
  const { localASN } = cluster.loadBalancer
  switch (kind) {
    case 'NetworkGatewayGroup':
      return {
        apiVersion: 'networking.gke.io/v1',
        kind,
        metadata: { name: 'default', namespace },
        spec: { floatingIPs: [] },
      }
    case 'BGPPeer':
      return {
        apiVersion: 'networking.gke.io/v1',
        kind,
        metadata: {
          name: freeName('bgppeer', names),
          namespace,
          labels: { 'cluster.baremetal.gke.io/default-peer': 'true' },
        },
        spec: { localASN: localASN.value ?? null, peerASN: null, peerIP: null, sessions: 1 },
      }
    case 'BGPLoadBalancer':
      return {
        apiVersion: 'networking.gke.io/v1',
        kind,
        metadata: { name: 'default', namespace },
        spec: { peerSelector: { 'cluster.baremetal.gke.io/default-peer': 'true' } },
      }
    case 'ClusterCIDRConfig':
      return {
        apiVersion: 'baremetal.cluster.gke.io/v1alpha1',
        kind,
        metadata: { name: freeName('pod-range-', names), namespace },
        spec: { ipv4: { cidr: null, perNodeMaskSize: 24 } },
      }
  }
}

export function removeNetworkDocument(cluster: Cluster, path: Path): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'remove', path })
}

/** The list of floating addresses of a gateway group, as a place to add to. */
export const floatingList = (cluster: Cluster, group: GatewayGroup) => ({
  file: cluster.file,
  path: [...group.path, 'spec', 'floatingIPs'],
  count: group.floatingIPs.length,
})

/** The label by which a ClusterCIDRConfig is bound to one node pool (domain 4.9). */
const poolLabel = 'baremetal.cluster.gke.io/node-pool'

/** Binds Pod ranges to one node pool, or to all nodes again. */
export function bindCidrConfig(cluster: Cluster, config: CidrConfig, pool: string): readonly FileEdits[] {
  const selector = [...config.path, 'spec', 'nodeSelector']
  if (pool === (config.nodePool ?? '')) return []
  return inFile(
    cluster.file,
    pool === ''
      ? { op: 'remove', path: selector }
      : { op: 'set', path: [...selector, 'matchLabels', poolLabel], value: pool },
  )
}
