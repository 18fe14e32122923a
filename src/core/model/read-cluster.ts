import {
  type AddressPool,
  type BgpPeer,
  balancerModes,
  balancerTypes,
  type Cluster,
  type ClusterNetwork,
  type ControlPlane,
  clusterTypes,
  forwardModes,
  type ListOf,
  type LoadBalancer,
  profiles,
} from './cluster.ts'
import { readNodePoolSpec } from './read-nodes.ts'
import {
  isKeyWritten,
  itemsOf,
  keysOf,
  misshapenList,
  readAddress,
  readChoice,
  readEntry,
  readFlag,
  readPrefix,
  readText,
  readVersion,
  readWholeNumber,
  type Spot,
  shapeOf,
  spotAt,
} from './spot.ts'

/** What stands in the Cluster document alone; the documents beside it are attached by `read-file.ts`. */
export type ClusterDocument = Omit<Cluster, 'nodePools' | 'gatewayGroups' | 'cidrConfigs'>

export function readCluster(document: number, root: Spot): Omit<ClusterDocument, 'file'> {
  const spec = spotAt(root, 'spec')
  const metadata = spotAt(root, 'metadata')
  return {
    document,
    path: root.path,
    name: readText(spotAt(metadata, 'name')),
    namespace: readText(spotAt(metadata, 'namespace')),
    annotations: keysOf(spotAt(metadata, 'annotations')),
    type: readChoice(spotAt(spec, 'type'), clusterTypes),
    profile: readChoice(spotAt(spec, 'profile'), profiles),
    version: readVersion(spotAt(spec, 'anthosBareMetalVersion')),
    gkeConnect: {
      projectID: readText(spotAt(spec, 'gkeConnect', 'projectID')),
      location: readText(spotAt(spec, 'gkeConnect', 'location')),
    },
    gkeOnPremAPI: {
      path: [...spec.path, 'gkeOnPremAPI'],
      written: isKeyWritten(spotAt(spec, 'gkeOnPremAPI')),
      enabled: readFlag(spotAt(spec, 'gkeOnPremAPI', 'enabled')),
      location: readText(spotAt(spec, 'gkeOnPremAPI', 'location')),
    },
    clusterOperations: {
      projectID: readText(spotAt(spec, 'clusterOperations', 'projectID')),
      location: readText(spotAt(spec, 'clusterOperations', 'location')),
    },
    controlPlane: readControlPlane(spotAt(spec, 'controlPlane')),
    network: readNetwork(spotAt(spec, 'clusterNetwork')),
    loadBalancer: readLoadBalancer(spotAt(spec, 'loadBalancer')),
    proxy: {
      url: readText(spotAt(spec, 'proxy', 'url')),
      noProxy: readTexts(spotAt(spec, 'proxy', 'noProxy')),
    },
    nodeConfig: {
      maxPodsPerNode: readWholeNumber(spotAt(spec, 'nodeConfig', 'podDensity', 'maxPodsPerNode')),
      containerRuntime: readText(spotAt(spec, 'nodeConfig', 'containerRuntime')),
      privateRegistries: itemsOf(spotAt(spec, 'nodeConfig', 'privateRegistries')).map((item) =>
        readText(spotAt(item, 'host')),
      ),
    },
    gcpAccounts: writtenPath(spotAt(spec, 'clusterSecurity', 'authorization', 'clusterAdmin', 'gcpAccounts')),
  }
}

function readControlPlane(spot: Spot): ControlPlane {
  const balancer = spotAt(spot, 'loadBalancer')
  return {
    pool: readNodePoolSpec(spotAt(spot, 'nodePoolSpec')),
    loadBalancer: {
      path: balancer.path,
      written: isKeyWritten(balancer),
      mode: readChoice(spotAt(balancer, 'mode'), balancerModes),
      garpRepeat: readWholeNumber(spotAt(balancer, 'keepalivedVRRPGARPMasterRepeat')),
    },
  }
}

function readNetwork(spot: Spot): ClusterNetwork {
  return {
    path: spot.path,
    pods: readList(spotAt(spot, 'pods', 'cidrBlocks'), readPrefix),
    services: readList(spotAt(spot, 'services', 'cidrBlocks'), readPrefix),
    advancedNetworking: readFlag(spotAt(spot, 'advancedNetworking')),
    bundledIngress: readFlag(spotAt(spot, 'bundledIngress')),
    flatIPv4: readFlag(spotAt(spot, 'flatIPv4')),
    multipleNetworkInterfaces: readFlag(spotAt(spot, 'multipleNetworkInterfaces')),
    forwardMode: readChoice(spotAt(spot, 'forwardMode'), forwardModes),
  }
}

function readLoadBalancer(spot: Spot): LoadBalancer {
  return {
    path: spot.path,
    written: isKeyWritten(spot),
    mode: readChoice(spotAt(spot, 'mode'), balancerModes),
    type: readChoice(spotAt(spot, 'type'), balancerTypes),
    controlPlaneLBPort: readWholeNumber(spotAt(spot, 'ports', 'controlPlaneLBPort')),
    controlPlaneVIP: readAddress(spotAt(spot, 'vips', 'controlPlaneVIP')),
    ingressVIP: readAddress(spotAt(spot, 'vips', 'ingressVIP')),
    pools: readList(spotAt(spot, 'addressPools'), readPool),
    nodePool: readNodePoolSpec(spotAt(spot, 'nodePoolSpec')),
    localASN: readWholeNumber(spotAt(spot, 'localASN')),
    bgpPeers: readList(spotAt(spot, 'bgpPeers'), readPeer),
  }
}

function readPool(spot: Spot, index: number): AddressPool {
  return {
    path: spot.path,
    index,
    name: readText(spotAt(spot, 'name')),
    addresses: readList(spotAt(spot, 'addresses'), readEntry),
    avoidBuggyIPs: readFlag(spotAt(spot, 'avoidBuggyIPs')),
    manualAssign: readFlag(spotAt(spot, 'manualAssign')),
  }
}

function readPeer(spot: Spot): BgpPeer {
  return {
    path: spot.path,
    ip: readAddress(spotAt(spot, 'ip')),
    asn: readWholeNumber(spotAt(spot, 'asn')),
    controlPlaneNodes: itemsOf(spotAt(spot, 'controlPlaneNodes')).map(readAddress),
    keys: keysOf(spot),
  }
}

export function readList<T>(spot: Spot, read: (item: Spot, index: number) => T): ListOf<T> {
  const base = { path: spot.path, written: isKeyWritten(spot), items: itemsOf(spot).map(read) }
  const misshapen = misshapenList(spot)
  return misshapen === undefined ? base : { ...base, misshapen }
}

/** `noProxy` is a list in the samples and a string in the reference; both are read. */
function readTexts(spot: Spot): readonly ReturnType<typeof readText>[] {
  if (shapeOf(spot) === 'value') return [readText(spot)]
  return itemsOf(spot).map(readText)
}

function writtenPath(spot: Spot): Spot['path'] | undefined {
  return isKeyWritten(spot) ? spot.path : undefined
}
