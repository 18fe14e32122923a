/** Sizes of a generated cluster file. Without mistakes, so that a full check walks every rule to its end. */
export interface ClusterSize {
  readonly nodes: number
  readonly pools: number
  readonly rangesPerPool: number
}

/**
 * A hybrid cluster as `bmctl` writes it, with its workers in one node pool. Nodes lie in 10.0.0.0/16, the VIPs and pools
 * in 10.1.0.0/16; the ranges of eight addresses do not touch each other.
 */
export function writeClusterText({ nodes, pools, rangesPerPool }: ClusterSize): string {
  const list = (count: number, item: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => item(index)).join('')
  const address = (network: string, index: number): string => `${network}.${index >> 8}.${index & 255}`
  const range = (index: number): string => {
    const first = 256 + index * 16
    return `      - ${address('10.1', first)}-${address('10.1', first + 7)}\n`
  }
  return `gcrKeyPath: /root/bmctl-workspace/.sa-keys/gcr.json
sshPrivateKeyPath: /root/.ssh/id_rsa
---
apiVersion: v1
kind: Namespace
metadata:
  name: cluster-large
---
apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: large
  namespace: cluster-large
spec:
  type: hybrid
  profile: default
  anthosBareMetalVersion: 1.34.200-gke.68
  controlPlane:
    nodePoolSpec:
      nodes:
${list(3, (index) => `      - address: ${address('10.0', index + 16)}\n`)}  clusterNetwork:
    pods:
      cidrBlocks:
      - 192.168.0.0/16
    services:
      cidrBlocks:
      - 10.96.0.0/20
  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      controlPlaneVIP: 10.1.0.8
      ingressVIP: 10.1.1.0
    addressPools:
${list(pools, (pool) => `    - name: pool${pool + 1}\n      addresses:\n${list(rangesPerPool, (index) => range(pool * rangesPerPool + index))}`)}---
apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: node-pool-1
  namespace: cluster-large
spec:
  clusterName: large
  nodes:
${list(nodes, (index) => `  - address: ${address('10.0', index + 256)}\n`)}`
}

/** The size of the goals: 2,000 nodes, 500 pools, 2,000 ranges. */
export const largeCluster: ClusterSize = { nodes: 2000, pools: 500, rangesPerPool: 4 }
