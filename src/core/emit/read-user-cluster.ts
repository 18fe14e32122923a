import type { AddressPool, BgpPeer, NodePoolSpec } from '../model/cluster.ts'
import { keysOf, readText, type Spot, spotAlong, spotAt } from '../model/spot.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { leftOut } from './left-out.ts'
import { type FieldTaker, takeFields, textOf } from './taken-fields.ts'
import type { ApiNodes, ApiPeer, ApiPool, ApiStorage, UserCluster } from './user-cluster.ts'

/** What the template writes, and what holds where a file says nothing (TPL, REF). */
const usualPort = '443'
/** What the published samples write (SMP); the API requires it. */
const usualStorage = {
  sharePath: '/mnt/localpv-share',
  shareClass: 'local-shared',
  shareCount: '5',
  mountsPath: '/mnt/localpv-disk',
  mountsClass: 'local-disks',
}

/** Fields that say which kind of cluster it is: they decide the form and have no place in it. */
const deciding = [
  ['type'],
  ['profile'],
  ['loadBalancer', 'mode'],
  ['loadBalancer', 'type'],
  ['gkeOnPremAPI', 'enabled'],
]

/** Reads a cluster file as what gcloud and Terraform create. In manual mode pools and balancer nodes are left out. */
export function readUserCluster({ cluster, file, facts }: ClusterView): UserCluster {
  const spotOf = (document: number): Spot => ({
    path: [document],
    node: file.source.documents[document]?.root,
  })
  const spec = spotAt(spotOf(cluster.document), 'spec')
  const fields = takeFields(spec)
  const { text, texts } = fields
  const nodes = (name: string, pool: NodePoolSpec, document = cluster.document): ApiNodes =>
    readNodes(name, pool, fields, spotAlong(spotOf(document), pool.path.slice(1)))
  const firstOf = (...places: readonly (readonly string[])[]): string | undefined => {
    const written = places.map((place) => readText(spotAlong(spec, place)))
    const first = written.find((field) => textOf(field) !== undefined)
    // A place that says something else is left out, and said to be.
    fields.note(...written.filter((field) => textOf(field) === first?.text).map(({ path }) => path))
    return first === undefined ? undefined : textOf(first)
  }
  const { loadBalancer } = cluster
  const pools = facts.isManual ? [] : loadBalancer.pools.items
  const peers = facts.isBgp ? loadBalancer.bgpPeers.items : []
  fields.note(...deciding.map((place) => [...spec.path, ...place]), [...spec.path, 'proxy', 'noProxy'])
  const plan = {
    name: textOf(cluster.name),
    project: firstOf(['gkeConnect', 'projectID'], ['clusterOperations', 'projectID']),
    location: firstOf(
      ['gkeOnPremAPI', 'location'],
      ['clusterOperations', 'location'],
      ['gkeConnect', 'location'],
    ),
    version: text('anthosBareMetalVersion'),
    pods: texts('clusterNetwork', 'pods', 'cidrBlocks'),
    services: texts('clusterNetwork', 'services', 'cidrBlocks'),
    advancedNetworking: isTrue(text('clusterNetwork', 'advancedNetworking')),
    multipleInterfaces: isTrue(text('clusterNetwork', 'multipleNetworkInterfaces')),
    sriov: isTrue(text('clusterNetwork', 'sriovOperator')),
    controlPlane: nodes('', cluster.controlPlane.pool),
    balancers:
      facts.isManual || !loadBalancer.nodePool.written ? undefined : nodes('', loadBalancer.nodePool),
    workers: cluster.nodePools.map((pool) => nodes(textOf(pool.name) ?? '', pool.spec, pool.document)),
    port: text('loadBalancer', 'ports', 'controlPlaneLBPort') ?? usualPort,
    controlPlaneVIP: text('loadBalancer', 'vips', 'controlPlaneVIP'),
    ingressVIP: text('loadBalancer', 'vips', 'ingressVIP'),
    pools: pools.map((pool) => readPool(pool, fields)),
    asn: facts.isBgp ? text('loadBalancer', 'localASN') : undefined,
    peers: peers.map((peer) => readPeer(peer, fields)),
    storage: readStorage(fields),
    maxPods: text('nodeConfig', 'podDensity', 'maxPodsPerNode'),
    loginUser: text('nodeAccess', 'loginUser'),
    maintenance: texts('maintenanceBlocks', 'cidrBlocks'),
    proxy: text('proxy', 'url'),
    noProxy: cluster.proxy.noProxy.flatMap((field) => textOf(field) ?? []),
    adminUsers: texts('clusterSecurity', 'authorization', 'clusterAdmin', 'gcpAccounts'),
    addPackageRepo: asFlag(text('osEnvironmentConfig', 'addPackageRepo')),
  }
  return { ...plan, left: leftOut(file, cluster, fields.taken) }
}

const isTrue = (text: string | undefined): boolean => /^(?:true|yes|on)$/i.test(text ?? '')
const asFlag = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : isTrue(text)

function readNodes(name: string, spec: NodePoolSpec, fields: FieldTaker, at: Spot): ApiNodes {
  const labels = spotAt(at, 'labels')
  const kubelet = takeFields(spotAt(at, 'kubeletConfig'))
  const pullQPS = kubelet.text('registryPullQPS')
  const burst = kubelet.text('registryBurst')
  fields.note(labels.path, ...kubelet.taken, ...spec.taints.map(({ path }) => path))
  fields.note([...spec.path, 'clusterName'], ...spec.nodes.items.map(({ address }) => address.path))
  return {
    name,
    addresses: spec.nodes.items.flatMap(({ address }) => textOf(address) ?? []),
    labels: keysOf(labels).map((key) => [key, textOf(readText(spotAt(labels, key))) ?? '']),
    taints: spec.taints.map(({ key, value, effect }) => ({
      key: textOf(key) ?? '',
      value: textOf(value) ?? '',
      effect: textOf(effect) ?? '',
    })),
    pullQPS,
    burst,
  }
}

function readPool(pool: AddressPool, fields: FieldTaker): ApiPool {
  fields.note(pool.name.path, pool.addresses.path, pool.avoidBuggyIPs.path, pool.manualAssign.path)
  return {
    name: textOf(pool.name) ?? '',
    addresses: pool.addresses.items.flatMap((field) => textOf(field) ?? []),
    avoidBuggyIPs: pool.avoidBuggyIPs.value === true,
    manualAssign: pool.manualAssign.value === true,
  }
}

function readPeer({ path, ip, asn, controlPlaneNodes }: BgpPeer, fields: FieldTaker): ApiPeer {
  fields.note(ip.path, asn.path, [...path, 'controlPlaneNodes'])
  return {
    ip: textOf(ip) ?? '',
    asn: textOf(asn) ?? '',
    nodes: controlPlaneNodes.flatMap((field) => textOf(field) ?? []),
  }
}

function readStorage({ text }: FieldTaker): ApiStorage {
  const written = {
    sharePath: text('storage', 'lvpShare', 'path'),
    shareClass: text('storage', 'lvpShare', 'storageClassName'),
    shareCount: text('storage', 'lvpShare', 'numPVUnderSharedPath'),
    mountsPath: text('storage', 'lvpNodeMounts', 'path'),
    mountsClass: text('storage', 'lvpNodeMounts', 'storageClassName'),
  }
  const missing = Object.values(written).some((one) => one === undefined)
  return {
    sharePath: written.sharePath ?? usualStorage.sharePath,
    shareClass: written.shareClass ?? usualStorage.shareClass,
    shareCount: written.shareCount ?? usualStorage.shareCount,
    mountsPath: written.mountsPath ?? usualStorage.mountsPath,
    mountsClass: written.mountsClass ?? usualStorage.mountsClass,
    isDefault: missing,
  }
}
