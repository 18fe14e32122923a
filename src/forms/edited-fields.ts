import type { FieldId } from '../core/model/field-row.ts'

const inCluster = [
  'metadata.name',
  'metadata.namespace',
  'spec.type',
  'spec.profile',
  'spec.anthosBareMetalVersion',
  'spec.bypassPreflightCheck',
  'spec.gkeConnect.projectID',
  'spec.gkeConnect.location',
  'spec.gkeOnPremAPI.enabled',
  'spec.gkeOnPremAPI.location',
  'spec.clusterOperations.projectID',
  'spec.clusterOperations.location',
  'spec.controlPlane.loadBalancer.mode',
  'spec.controlPlane.loadBalancer.keepalivedVRRPGARPMasterRepeat',
  'spec.controlPlane.apiServerCertExtraSANs',
  'spec.clusterNetwork.advancedNetworking',
  'spec.clusterNetwork.bundledIngress',
  'spec.clusterNetwork.flatIPv4',
  'spec.clusterNetwork.forwardMode',
  'spec.clusterNetwork.multipleNetworkInterfaces',
  'spec.clusterNetwork.sriovOperator',
  'spec.clusterNetwork.pods.cidrBlocks',
  'spec.clusterNetwork.services.cidrBlocks',
  'spec.loadBalancer.mode',
  'spec.loadBalancer.type',
  'spec.loadBalancer.ports.controlPlaneLBPort',
  'spec.loadBalancer.vips.controlPlaneVIP',
  'spec.loadBalancer.vips.ingressVIP',
  'spec.loadBalancer.localASN',
  'spec.loadBalancer.bgpPeers[].ip',
  'spec.loadBalancer.bgpPeers[].asn',
  'spec.loadBalancer.bgpPeers[].controlPlaneNodes',
  'spec.loadBalancer.addressPools[].name',
  'spec.loadBalancer.addressPools[].addresses',
  'spec.loadBalancer.addressPools[].avoidBuggyIPs',
  'spec.loadBalancer.addressPools[].manualAssign',
  'spec.maintenanceBlocks.cidrBlocks',
  'spec.nodeAccess.loginUser',
  'spec.nodeConfig.podDensity.maxPodsPerNode',
  'spec.nodeConfig.containerRuntime',
  'spec.osEnvironmentConfig.addPackageRepo',
  'spec.proxy.url',
  'spec.proxy.noProxy',
]

const inPool = [
  'nodes[].address',
  'nodes[].k8sIP',
  'labels',
  'taints[].key',
  'taints[].value',
  'taints[].effect',
  'kubeletConfig.registryPullQPS',
  'kubeletConfig.registryBurst',
  'kubeletConfig.serializeImagePulls',
]

const edited: readonly FieldId[] = [
  ...inCluster.map((path) => `cluster.${path}`),
  ...['controlPlane', 'loadBalancer'].flatMap((owner) =>
    inPool.map((path) => `cluster.spec.${owner}.nodePoolSpec.${path}`),
  ),
  ...inPool.map((path) => `nodePool.spec.${path}`),
  'nodePool.metadata.name',
  'nodePool.metadata.namespace',
  'nodePool.spec.clusterName',
  'nodePool.spec.nodeConfigOverride.podDensity.maxPodsPerNode',
  'nodePool.spec.upgradeStrategy.parallelUpgrade.concurrentNodes',
  'nodePool.spec.upgradeStrategy.parallelUpgrade.minimumAvailableNodes',
  'namespace.metadata.name',
  ...['gatewayGroup', 'bgpPeer', 'bgpLoadBalancer', 'cidrConfig'].flatMap((kind) => [
    `${kind}.metadata.name`,
    `${kind}.metadata.namespace`,
  ]),
  'gatewayGroup.spec.floatingIPs',
  ...['localASN', 'peerASN', 'peerIP', 'sessions'].map((key) => `bgpPeer.spec.${key}`),
  ...['ipv4', 'ipv6'].flatMap((family) => [
    `cidrConfig.spec.${family}.cidr`,
    `cidrConfig.spec.${family}.perNodeMaskSize`,
  ]),
  // The pool it binds to is chosen; any other selector shows its line.
  'cidrConfig.spec.nodeSelector',
]

/** The fields that the forms edit, in each kind of document; a list stands for its items. */
export const editedFields: ReadonlySet<FieldId> = new Set(edited)

const above = new Set(
  edited.flatMap((id) => {
    const parts = id.split('.')
    return parts.map((_, index) => parts.slice(0, index + 1).join('.')).filter((part) => part !== id)
  }),
)

/** Whether a field holds fields that the forms edit; everything else is shown as a whole. */
export const holdsEditedFields = (id: FieldId): boolean => above.has(id) || above.has(`${id}[]`)
