import { PLAN_FILE, type Place, type Segment } from '../core/document.ts'
import type { ClusterFile } from '../core/model/cluster-file.ts'

/** The sections of the form, in the order of the outline. */
export const sectionIds = [
  'cluster',
  'controlPlane',
  'loadBalancer',
  'addressPools',
  'nodePools',
  'networks',
  'plan',
  'services',
  'sourceAddress',
  'credentials',
  'storage',
  'operations',
] as const
export type SectionId = (typeof sectionIds)[number]

/** The outline's groups: the cluster itself, what surrounds it, what else the file holds. */
export const sectionGroups = {
  cluster: ['cluster', 'controlPlane', 'loadBalancer', 'addressPools', 'nodePools', 'networks'],
  around: ['plan', 'services', 'sourceAddress'],
  also: ['credentials', 'storage', 'operations'],
} as const satisfies Readonly<Record<string, readonly SectionId[]>>

/** Keys of `spec` and the section that shows them; all others belong to the cluster's basics. */
const sectionOfKey: Readonly<Record<string, SectionId>> = {
  controlPlane: 'controlPlane',
  loadBalancer: 'loadBalancer',
  clusterNetwork: 'networks',
  nodeConfig: 'networks',
  storage: 'storage',
  clusterOperations: 'operations',
  gkeConnect: 'operations',
  gkeOnPremAPI: 'operations',
  authentication: 'operations',
  clusterSecurity: 'operations',
  nodeAccess: 'operations',
  maintenanceBlocks: 'operations',
  proxy: 'operations',
  osEnvironmentConfig: 'operations',
}

const bgpKinds: ReadonlySet<string | undefined> = new Set(['BGPPeer', 'BGPLoadBalancer'])

/** Keys of the network plan that belong to the planned Services. */
const servicesKeys: ReadonlySet<Segment | undefined> = new Set(['services', 'nodeNames', 'election'])

/** The section in which a place is edited, or shown when it is not editable. */
export function sectionOf(file: ClusterFile | undefined, place: Place): SectionId {
  if (place.file === PLAN_FILE) return servicesKeys.has(place.path[1]) ? 'services' : 'plan'
  const [document, top, key, inner] = place.path
  if (file === undefined || document === undefined) return 'cluster'
  if (file.credentials?.document === document) return 'credentials'
  if (file.nodePools.some((pool) => pool.document === document)) return 'nodePools'
  // Floating addresses and peers stand beside the other fields of BGP.
  if (file.gatewayGroups.some((group) => group.document === document)) return 'loadBalancer'
  if (file.others.some((one) => one.document === document && bgpKinds.has(one.kind))) return 'loadBalancer'
  if (file.cidrConfigs.some((config) => config.document === document)) return 'networks'
  if (top !== 'spec' || typeof key !== 'string') return 'cluster'
  if (key === 'loadBalancer' && inner === 'addressPools') return 'addressPools'
  // Where the load balancers run is chosen beside the machines they run on.
  if (key === 'loadBalancer' && inner === 'nodePoolSpec') return 'nodePools'
  if (key === 'controlPlane' && inner === 'loadBalancer') return 'nodePools'
  return Object.hasOwn(sectionOfKey, key) ? sectionOfKey[key]! : 'cluster'
}
