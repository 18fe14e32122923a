import type { ClusterView } from '../model/workspace-model.ts'
import { notesOfApi, placeholders } from './api-notes.ts'
import { noteOf } from './form-note.ts'
import type { OtherForm } from './other-form.ts'
import { joinPairs, quoteShell } from './quote-shell.ts'
import { readUserCluster } from './read-user-cluster.ts'
import type { ApiNodes, Pair, UserCluster } from './user-cluster.ts'

/** A flag with its value; without one it stands alone. */
type Flag = readonly [name: string, value?: string]

/**
 * A cluster as `gcloud container bare-metal clusters create`, and one `node-pools create` for each NodePool. The flags
 * are those of the reference; every word is quoted for a POSIX shell (GCL).
 */
export function writeGcloudFlags(view: ClusterView): OtherForm {
  if (view.facts.isAdmin) return { text: '', notes: [noteOf('admin-cluster')] }
  const plan = readUserCluster(view)
  const { or, used } = placeholders()
  // A name that begins with a hyphen would be taken for a flag.
  const name = or(plan.name?.startsWith('-') === true ? undefined : plan.name, 'CLUSTER_NAME')
  const place: readonly Flag[] = [
    ['project', or(plan.project, 'PROJECT_ID')],
    ['location', or(plan.location, 'REGION')],
  ]
  const admin = or(undefined, 'ADMIN_CLUSTER_NAME')
  const membership = `projects/${place[0]![1]}/locations/global/memberships/${admin}`
  const create = writeCommand(`gcloud container bare-metal clusters create ${quoteShell(name)}`, [
    ...place,
    ['admin-cluster-membership', membership],
    ['version', or(plan.version, 'VERSION')],
    ...plan.adminUsers.map((user): Flag => ['admin-users', user]),
    ...networkFlags(plan, or),
    ...nodeFlags('control-plane', plan.controlPlane),
    ['control-plane-vip', or(plan.controlPlaneVIP, 'CONTROL_PLANE_VIP')],
    ['control-plane-load-balancer-port', plan.port],
    ['ingress-vip', or(plan.ingressVIP, 'INGRESS_VIP')],
    ...(view.facts.isManual ? [['enable-manual-lb'] as const] : balancerFlags(plan, view.facts.isBgp, or)),
    ...settingFlags(plan),
  ])
  const pools = plan.workers.map((pool) =>
    writeCommand(`gcloud container bare-metal node-pools create ${quoteShell(poolName(pool, or))}`, [
      ['cluster', name],
      ...place,
      ...nodeFlags('', pool),
    ]),
  )
  return { text: [create, ...pools].join('\n'), notes: notesOfApi(view, plan, used, leftByGcloud(plan)) }
}

/** `clusters create` has no flag for it (GCL). */
const leftByGcloud = ({ addPackageRepo }: UserCluster): readonly string[] =>
  addPackageRepo === undefined ? [] : ['osEnvironmentConfig.addPackageRepo']

type Or = ReturnType<typeof placeholders>['or']

const poolName = ({ name }: ApiNodes, or: Or): string =>
  or(name === '' || name.startsWith('-') ? undefined : name, 'NODE_POOL_NAME')

function writeCommand(head: string, flags: readonly Flag[]): string {
  const words = flags.map(([name, value]) =>
    value === undefined ? `--${name}` : `--${name}=${quoteShell(value)}`,
  )
  return `${[head, ...words].join(' \\\n  ')}\n`
}

function networkFlags(plan: UserCluster, or: Or): readonly Flag[] {
  return [
    ['island-mode-service-address-cidr-blocks', or(joined(plan.services), 'SERVICE_CIDR_BLOCKS')],
    ['island-mode-pod-address-cidr-blocks', or(joined(plan.pods), 'POD_CIDR_BLOCKS')],
    ...flag(plan.advancedNetworking, 'enable-advanced-networking'),
    ...flag(plan.multipleInterfaces, 'enable-multi-nic-config'),
    ...flag(plan.sriov, 'enable-sr-iov-config'),
  ]
}

const joined = (texts: readonly string[]): string | undefined =>
  texts.length === 0 ? undefined : texts.join(',')
const flag = (on: boolean, name: string): readonly Flag[] => (on ? [[name]] : [])
const valued = (name: string, value: string | undefined): readonly Flag[] =>
  value === undefined ? [] : [[name, value]]

/** `--control-plane-node-configs`, `--metal-lb-load-balancer-node-configs`, or `--node-configs` of a node pool. */
function nodeFlags(whose: string, nodes: ApiNodes): readonly Flag[] {
  const head = whose === '' ? '' : `${whose}-`
  const taints = nodes.taints.map(({ key, value, effect }): Pair => [key, `${value}:${effect}`])
  return [
    ...nodes.addresses.map((address): Flag => [`${head}node-configs`, joinPairs([['node-ip', address]])]),
    ...(nodes.labels.length === 0 ? [] : [[`${head}node-labels`, joinPairs(nodes.labels)] as const]),
    ...(taints.length === 0 ? [] : [[`${head}node-taints`, joinPairs(taints)] as const]),
    ...valued(`${head}registry-pull-qps`, nodes.pullQPS),
    ...valued(`${head}registry-burst`, nodes.burst),
  ]
}

function balancerFlags(plan: UserCluster, isBgp: boolean, or: Or): readonly Flag[] {
  const pools = plan.pools.map((pool): Flag => {
    const flags: readonly Pair[] = [
      ...(pool.avoidBuggyIPs ? [['avoid-buggy-ips', 'True'] as const] : []),
      ...(pool.manualAssign ? [['manual-assign', 'True'] as const] : []),
    ]
    const pairs: readonly Pair[] = [['pool', pool.name], ...flags, ['addresses', pool.addresses.join(';')]]
    return [isBgp ? 'bgp-address-pools' : 'metal-lb-address-pools', joinPairs(pairs)]
  })
  const own = isBgp ? 'bgp-load-balancer' : 'metal-lb-load-balancer'
  const nodes = plan.balancers === undefined ? [] : nodeFlags(own, plan.balancers)
  if (!isBgp) return [...pools, ...nodes]
  const peers = plan.peers.map(({ ip, asn, nodes: at }): Flag => {
    const on: readonly Pair[] = at.length === 0 ? [] : [['control-plane-nodes', at.join(';')]]
    return ['bgp-peer-configs', joinPairs([['ip', ip], ['asn', asn], ...on])]
  })
  return [['bgp-asn', or(plan.asn, 'ASN')], ...peers, ...pools, ...nodes]
}

function settingFlags(plan: UserCluster): readonly Flag[] {
  const { storage } = plan
  return [
    ['lvp-share-path', storage.sharePath],
    ['lvp-share-storage-class', storage.shareClass],
    ['shared-path-pv-count', storage.shareCount],
    ['lvp-node-mounts-config-path', storage.mountsPath],
    ['lvp-node-mounts-config-storage-class', storage.mountsClass],
    ...valued('max-pods-per-node', plan.maxPods),
    ...valued('login-user', plan.loginUser),
    ...valued('maintenance-address-cidr-blocks', joined(plan.maintenance)),
    ...valued('uri', plan.proxy),
    ...valued('no-proxy', joined(plan.noProxy)),
  ]
}
