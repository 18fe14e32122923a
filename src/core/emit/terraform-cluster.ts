import type { ClusterView } from '../model/workspace-model.ts'
import { notesOfApi, placeholders } from './api-notes.ts'
import { type FormNote, noteOf, noteWith } from './form-note.ts'
import type { OtherForm } from './other-form.ts'
import { readUserCluster } from './read-user-cluster.ts'
import type { ApiNodes, ApiPool, UserCluster } from './user-cluster.ts'
import { argument, block, type HclBlock, type HclItem, type HclValue, writeHcl } from './write-hcl.ts'

const clusterResource = 'google_gkeonprem_bare_metal_cluster'
const poolResource = 'google_gkeonprem_bare_metal_node_pool'
/** What a reference in the same text calls the cluster. */
const label = 'cluster'

/** The effects that the provider documents; it knows no NO_SCHEDULE. */
const effects: Readonly<Record<string, string>> = {
  PreferNoSchedule: 'PREFER_NO_SCHEDULE',
  NoExecute: 'NO_EXECUTE',
}

/** A cluster as a `google_gkeonprem_bare_metal_cluster`, each NodePool as a `google_gkeonprem_bare_metal_node_pool`. */
export function writeTerraformCluster(view: ClusterView): OtherForm {
  if (view.facts.isAdmin) return { text: '', notes: [noteOf('admin-cluster')] }
  const plan = readUserCluster(view)
  const { or, used } = placeholders()
  const project = or(plan.project, 'PROJECT_ID')
  const location = argument('location', or(plan.location, 'REGION'))
  const admin = or(undefined, 'ADMIN_CLUSTER_NAME')
  const cluster: HclBlock = {
    name: 'resource',
    labels: [clusterResource, label],
    items: [
      argument('name', or(plan.name, 'CLUSTER_NAME')),
      argument('project', project),
      location,
      argument('admin_cluster_membership', `projects/${project}/locations/global/memberships/${admin}`),
      argument('bare_metal_version', or(plan.version, 'VERSION')),
      networkBlock(plan, or),
      block('control_plane', block('control_plane_node_pool_config', nodesBlock(plan.controlPlane))),
      balancerBlock(view, plan, or),
      ...settingBlocks(plan),
    ],
  }
  const pools = plan.workers.map(
    (pool, index): HclBlock => ({
      name: 'resource',
      labels: [poolResource, `node_pool_${index + 1}`],
      items: [
        argument('name', or(pool.name === '' ? undefined : pool.name, 'NODE_POOL_NAME')),
        argument('bare_metal_cluster', { reference: `${clusterResource}.${label}.name` }),
        argument('project', project),
        location,
        nodesBlock(pool),
      ],
    }),
  )
  return {
    text: writeHcl([cluster, ...pools]),
    notes: [...notesOfApi(view, plan, used, leftByTerraform(plan)), ...taintNotes(plan)],
  }
}

function networkBlock(plan: UserCluster, or: Or): HclBlock {
  const orName = (texts: readonly string[], name: string): readonly string[] =>
    texts.length > 0 ? texts : [or(undefined, name)]
  return block(
    'network_config',
    ...when(plan.advancedNetworking, argument('advanced_networking', true)),
    block(
      'island_mode_cidr',
      argument('service_address_cidr_blocks', orName(plan.services, 'SERVICE_CIDR_BLOCKS')),
      argument('pod_address_cidr_blocks', orName(plan.pods, 'POD_CIDR_BLOCKS')),
    ),
    ...when(plan.multipleInterfaces, block('multiple_network_interfaces_config', argument('enabled', true))),
    ...when(plan.sriov, block('sr_iov_config', argument('enabled', true))),
  )
}

const when = (present: boolean, item: HclItem): readonly HclItem[] => (present ? [item] : [])
const given = (name: string, text: string | undefined): readonly HclItem[] =>
  text === undefined ? [] : [argument(name, numberOr(text))]

/** A whole number as one; anything else stays the text it is. */
const numberOr = (text: string): HclValue => (/^\d{1,15}$/.test(text) ? Number(text) : text)

/** The resources document `kubelet_config` for the load balancer nodes of BGP alone. */
function nodesBlock(nodes: ApiNodes, hasKubelet = false): HclBlock {
  const kubelet = [...given('registry_pull_qps', nodes.pullQPS), ...given('registry_burst', nodes.burst)]
  return block(
    'node_pool_config',
    argument('operating_system', 'LINUX'),
    ...when(nodes.labels.length > 0, argument('labels', { pairs: nodes.labels })),
    nodes.addresses.map((address) => block('node_configs', argument('node_ip', address))),
    nodes.taints.flatMap(({ key, value, effect }) => {
      const known = effects[effect]
      if (known === undefined) return []
      return [block('taints', argument('key', key), argument('value', value), argument('effect', known))]
    }),
    ...when(hasKubelet && kubelet.length > 0, block('kubelet_config', kubelet)),
  )
}

function leftByTerraform({ controlPlane, balancers, workers, peers }: UserCluster): readonly string[] {
  const hasKubelet = (nodes: ApiNodes | undefined): boolean =>
    nodes?.pullQPS !== undefined || nodes?.burst !== undefined
  return [
    ...(hasKubelet(controlPlane) ? ['controlPlane.nodePoolSpec.kubeletConfig'] : []),
    ...(hasKubelet(balancers) && peers.length === 0 ? ['loadBalancer.nodePoolSpec.kubeletConfig'] : []),
    ...(workers.some(hasKubelet) ? ['NodePool.kubeletConfig'] : []),
  ]
}

function taintNotes({ controlPlane, balancers, workers }: UserCluster): readonly FormNote[] {
  const taints = [controlPlane, balancers, ...workers].flatMap((nodes) => nodes?.taints ?? [])
  const left = taints.filter(({ effect }) => effects[effect] === undefined)
  return noteWith('taint-effect', 'taints', [
    ...new Set(left.map(({ key, value, effect }) => `${key}${value === '' ? '' : `=${value}`}:${effect}`)),
  ])
}

type Or = ReturnType<typeof placeholders>['or']

function balancerBlock({ facts }: ClusterView, plan: UserCluster, or: Or): HclBlock {
  return block(
    'load_balancer',
    block('port_config', given('control_plane_load_balancer_port', plan.port)),
    block(
      'vip_config',
      argument('control_plane_vip', or(plan.controlPlaneVIP, 'CONTROL_PLANE_VIP')),
      argument('ingress_vip', or(plan.ingressVIP, 'INGRESS_VIP')),
    ),
    ...when(facts.isManual, block('manual_lb_config', argument('enabled', true))),
    ...when(
      !facts.isManual && !facts.isBgp,
      block('metal_lb_config', poolBlocks(plan.pools), ownNodes(plan)),
    ),
    ...(facts.isBgp ? [bgpBlock(plan, or)] : []),
  )
}

function bgpBlock(plan: UserCluster, or: Or): HclBlock {
  const peers = plan.peers.map(({ ip, asn, nodes }) =>
    block(
      'bgp_peer_configs',
      argument('asn', numberOr(asn)),
      argument('ip_address', ip),
      ...when(nodes.length > 0, argument('control_plane_nodes', nodes)),
    ),
  )
  const asn = argument('asn', numberOr(or(plan.asn, 'ASN')))
  return block('bgp_lb_config', asn, peers, poolBlocks(plan.pools), ownNodes(plan, plan.peers.length > 0))
}

const poolBlocks = (pools: readonly ApiPool[]): readonly HclItem[] =>
  pools.map((pool) =>
    block(
      'address_pools',
      argument('pool', pool.name),
      argument('addresses', pool.addresses),
      ...when(pool.avoidBuggyIPs, argument('avoid_buggy_ips', true)),
      ...when(pool.manualAssign, argument('manual_assign', true)),
    ),
  )

const ownNodes = ({ balancers }: UserCluster, hasKubelet = false): readonly HclItem[] =>
  balancers === undefined ? [] : [block('load_balancer_node_pool_config', nodesBlock(balancers, hasKubelet))]

function settingBlocks(plan: UserCluster): readonly HclItem[] {
  const { storage } = plan
  const users = plan.adminUsers.map((user) => block('admin_users', argument('username', user)))
  return [
    block(
      'storage',
      block(
        'lvp_share_config',
        block(
          'lvp_config',
          argument('path', storage.sharePath),
          argument('storage_class', storage.shareClass),
        ),
        given('shared_path_pv_count', storage.shareCount),
      ),
      block(
        'lvp_node_mounts_config',
        argument('path', storage.mountsPath),
        argument('storage_class', storage.mountsClass),
      ),
    ),
    ...when(plan.maxPods !== undefined, block('node_config', given('max_pods_per_node', plan.maxPods))),
    ...when(
      plan.loginUser !== undefined,
      block('node_access_config', argument('login_user', plan.loginUser ?? '')),
    ),
    ...when(
      plan.maintenance.length > 0,
      block('maintenance_config', argument('maintenance_address_cidr_blocks', plan.maintenance)),
    ),
    ...when(
      plan.proxy !== undefined,
      block(
        'proxy',
        argument('uri', plan.proxy ?? ''),
        ...when(plan.noProxy.length > 0, argument('no_proxy', plan.noProxy)),
      ),
    ),
    ...when(
      plan.addPackageRepo !== undefined,
      block('os_environment_config', argument('package_repo_excluded', plan.addPackageRepo === false)),
    ),
    ...when(users.length > 0, block('security_config', block('authorization', users))),
  ]
}
