import {
  type CidrBlock,
  type CidrConfig,
  type GatewayGroup,
  type NodeEntry,
  type NodePool,
  type NodePoolSpec,
  type Taint,
  taintEffects,
} from './cluster.ts'
import {
  isKeyWritten,
  itemsOf,
  keysOf,
  misshapenList,
  readAddress,
  readChoice,
  readPrefix,
  readText,
  readWholeNumber,
  type Spot,
  spotAt,
} from './spot.ts'

export function readNodePoolSpec(spot: Spot): NodePoolSpec {
  const nodes = spotAt(spot, 'nodes')
  const misshapen = misshapenList(nodes)
  const upgrade = spotAt(spot, 'upgradeStrategy')
  const parallel = spotAt(upgrade, 'parallelUpgrade')
  return {
    path: spot.path,
    written: isKeyWritten(spot),
    nodes: {
      path: nodes.path,
      written: isKeyWritten(nodes),
      ...(misshapen === undefined ? {} : { misshapen }),
      items: itemsOf(nodes).map(readNode),
    },
    clusterName: readText(spotAt(spot, 'clusterName')),
    taints: itemsOf(spotAt(spot, 'taints')).map(readTaint),
    upgradeStrategy: {
      path: upgrade.path,
      written: isKeyWritten(upgrade),
      concurrentNodes: readWholeNumber(spotAt(parallel, 'concurrentNodes')),
      minimumAvailableNodes: readWholeNumber(spotAt(parallel, 'minimumAvailableNodes')),
    },
    kubeletConfig: {
      registryPullQPS: readWholeNumber(spotAt(spot, 'kubeletConfig', 'registryPullQPS')),
      registryBurst: readWholeNumber(spotAt(spot, 'kubeletConfig', 'registryBurst')),
    },
  }
}

function readNode(spot: Spot): NodeEntry {
  return {
    path: spot.path,
    address: readAddress(spotAt(spot, 'address')),
    k8sIP: readAddress(spotAt(spot, 'k8sIP')),
  }
}

function readTaint(spot: Spot): Taint {
  return {
    path: spot.path,
    key: readText(spotAt(spot, 'key')),
    value: readText(spotAt(spot, 'value')),
    effect: readChoice(spotAt(spot, 'effect'), taintEffects),
  }
}

export function readNodePool(document: number, root: Spot): NodePool {
  const spec = spotAt(root, 'spec')
  return {
    document,
    path: root.path,
    name: readText(spotAt(root, 'metadata', 'name')),
    namespace: readText(spotAt(root, 'metadata', 'namespace')),
    annotations: keysOf(spotAt(root, 'metadata', 'annotations')),
    spec: readNodePoolSpec(spec),
    misnamedCluster: readText(spotAt(spec, 'cluster')),
    maxPodsPerNode: readWholeNumber(spotAt(spec, 'nodeConfigOverride', 'podDensity', 'maxPodsPerNode')),
  }
}

export function readGatewayGroup(document: number, root: Spot): GatewayGroup {
  return {
    document,
    path: root.path,
    name: readText(spotAt(root, 'metadata', 'name')),
    namespace: readText(spotAt(root, 'metadata', 'namespace')),
    floatingIPs: itemsOf(spotAt(root, 'spec', 'floatingIPs')).map(readAddress),
  }
}

/** The label by which a ClusterCIDRConfig is bound to one node pool (domain 4.9). */
const nodePoolLabel = 'baremetal.cluster.gke.io/node-pool'

export function readCidrConfig(document: number, root: Spot): CidrConfig {
  const spec = spotAt(root, 'spec')
  const label = readText(spotAt(spec, 'nodeSelector', 'matchLabels', nodePoolLabel))
  return {
    document,
    path: root.path,
    name: readText(spotAt(root, 'metadata', 'name')),
    namespace: readText(spotAt(root, 'metadata', 'namespace')),
    ipv4: readCidrBlock(spotAt(spec, 'ipv4')),
    ipv6: readCidrBlock(spotAt(spec, 'ipv6')),
    nodePool: label.value,
  }
}

function readCidrBlock(spot: Spot): CidrBlock | undefined {
  if (!isKeyWritten(spot)) return undefined
  return {
    path: spot.path,
    cidr: readPrefix(spotAt(spot, 'cidr')),
    perNodeMaskSize: readWholeNumber(spotAt(spot, 'perNodeMaskSize')),
  }
}
