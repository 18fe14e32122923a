import type { AddressTexts } from './naive.ts'

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
  const addresses = clusterAddresses({ nodes, pools, rangesPerPool })
  const list = (items: readonly string[], line: (item: string) => string): string => items.map(line).join('')
  const pool = (index: number): string => {
    const ranges = addresses.ranges.slice(index * rangesPerPool, (index + 1) * rangesPerPool)
    return `    - name: pool${index + 1}\n      addresses:\n${list(ranges, (range) => `      - ${range}\n`)}`
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
${list(addresses.nodes.slice(0, 3), (node) => `      - address: ${node}\n`)}  clusterNetwork:
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
${Array.from({ length: pools }, (_, index) => pool(index)).join('')}---
apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: node-pool-1
  namespace: cluster-large
spec:
  clusterName: large
  nodes:
${list(addresses.nodes.slice(3), (node) => `  - address: ${node}\n`)}`
}

/** The addresses of that file, in its order; the first three nodes are the control plane. */
export function clusterAddresses({ nodes, pools, rangesPerPool }: ClusterSize): AddressTexts {
  const count = pools * rangesPerPool
  return {
    nodes: Array.from({ length: nodes + 3 }, (_, index) => addressIn('10.0', index + 16)),
    vips: ['10.1.0.8', '10.1.1.0'],
    ranges: Array.from({ length: count }, (_, index) => {
      const first = 256 + index * 16
      return `${addressIn('10.1', first)}-${addressIn('10.1', first + 7)}`
    }),
    networks: ['192.168.0.0/16', '10.96.0.0/20'],
  }
}

/** `10.1` and 258 give `10.1.1.2`. */
function addressIn(network: string, index: number): string {
  return `${network}.${index >> 8}.${index & 255}`
}

/** The size of the goals: 2,000 nodes, 500 pools, 2,000 ranges. */
export const largeCluster: ClusterSize = { nodes: 2000, pools: 500, rangesPerPool: 4 }
