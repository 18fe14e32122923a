/** Sizes of a generated cluster file. */
export interface ClusterSize {
  readonly nodes: number
  readonly pools: number
  readonly rangesPerPool: number
}

/** The addresses of a cluster as texts, as they stand in the file and in the network plan. */
export interface ClusterTexts {
  /** The first three are the control plane. */
  readonly nodes: readonly string[]
  readonly controlPlaneVIP: string
  readonly ingressVIP: string
  /** The `addresses` of each pool. */
  readonly pools: readonly (readonly string[])[]
  /** The Pod and the Service range. */
  readonly networks: readonly [string, string]
  readonly subnet: string
  readonly gateway: string
}

/**
 * Addresses without mistakes, so that a full check walks every rule to its end: nodes in 10.0.0.0/16, VIPs and pools
 * in 10.1.0.0/16; the ranges of eight addresses do not touch each other nor hold an address that ends in .0 or .255.
 */
export function clusterTexts({ nodes, pools, rangesPerPool }: ClusterSize): ClusterTexts {
  const range = (index: number): string => {
    const first = 256 + index * 16 + 4
    return `${addressIn('10.1', first)}-${addressIn('10.1', first + 7)}`
  }
  return {
    nodes: Array.from({ length: nodes + 3 }, (_, index) => addressIn('10.0', index + 16)),
    controlPlaneVIP: '10.1.0.8',
    ingressVIP: '10.1.1.4',
    pools: Array.from({ length: pools }, (_, pool) =>
      Array.from({ length: rangesPerPool }, (_, index) => range(pool * rangesPerPool + index)),
    ),
    networks: ['10.128.0.0/9', '10.96.0.0/16'],
    subnet: '10.0.0.0/15',
    gateway: '10.0.0.1',
  }
}

/** A hybrid cluster as `bmctl` writes it, with its workers in one node pool. */
export function writeClusterText(texts: ClusterTexts): string {
  const list = (items: readonly string[], line: (item: string) => string): string => items.map(line).join('')
  const pool = (ranges: readonly string[], index: number): string =>
    `    - name: pool${index + 1}\n      addresses:\n${list(ranges, (range) => `      - ${range}\n`)}`
  return `gcrKeyPath: /root/bmctl-workspace/.sa-keys/gcr.json
sshPrivateKeyPath: /root/.ssh/id_rsa
gkeConnectAgentServiceAccountKeyPath: /root/bmctl-workspace/.sa-keys/connect-agent.json
gkeConnectRegisterServiceAccountKeyPath: /root/bmctl-workspace/.sa-keys/connect-register.json
cloudOperationsServiceAccountKeyPath: /root/bmctl-workspace/.sa-keys/cloud-ops.json
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
  gkeConnect:
    projectID: my-project
  controlPlane:
    nodePoolSpec:
      nodes:
${list(texts.nodes.slice(0, 3), (node) => `      - address: ${node}\n`)}  clusterNetwork:
    pods:
      cidrBlocks:
      - ${texts.networks[0]}
    services:
      cidrBlocks:
      - ${texts.networks[1]}
  clusterOperations:
    projectID: my-project
    location: us-central1
  storage:
    lvpNodeMounts:
      path: /mnt/localpv-disk
      storageClassName: local-disks
    lvpShare:
      path: /mnt/localpv-share
      storageClassName: local-shared
      numPVUnderSharedPath: 5
  loadBalancer:
    mode: bundled
    ports:
      controlPlaneLBPort: 443
    vips:
      controlPlaneVIP: ${texts.controlPlaneVIP}
      ingressVIP: ${texts.ingressVIP}
    addressPools:
${texts.pools.map(pool).join('')}---
apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: node-pool-1
  namespace: cluster-large
spec:
  clusterName: large
  nodes:
${list(texts.nodes.slice(3), (node) => `  - address: ${node}\n`)}`
}

/** The network plan that confirms the subnet, so that no rule has to assume one. */
export function writePlanText({ subnet, gateway }: ClusterTexts): string {
  return `segments:
- name: main
  subnets:
  - cidr: ${subnet}
    gateway: ${gateway}
    confirmed: true
`
}

/** `10.1` and 258 give `10.1.1.2`. */
function addressIn(network: string, index: number): string {
  return `${network}.${index >> 8}.${index & 255}`
}

/** The size of the goals: 2,000 nodes, 500 pools, 2,000 ranges. */
export const largeCluster: ClusterSize = { nodes: 2000, pools: 500, rangesPerPool: 4 }

/** A small cluster in which every address check finds something, to see that two ways of checking agree. */
export function faultyTexts(): ClusterTexts {
  const texts = clusterTexts({ nodes: 60, pools: 10, rangesPerPool: 4 })
  const nodes = texts.nodes.with(20, '10.1.1.22').with(30, texts.nodes[31]!).with(40, '10.128.0.5')
  const pools = texts.pools.map((entries) => [...entries])
  pools[1]![1] = '10.1.1.84-10.1.1.102'
  pools[2]![0] = '10.1.1.132-10.1.1.199'
  pools[4]![0] = '10.1.2.0-10.1.2.11'
  pools[5]![1] = '10.1.2.84-10.1.2.99'
  pools[7]![2] = '10.2.0.4-10.2.0.11'
  return {
    ...texts,
    nodes: nodes.with(50, '169.254.0.9').with(55, texts.gateway),
    controlPlaneVIP: '10.1.2.52',
    ingressVIP: '10.1.9.9',
    pools,
  }
}
