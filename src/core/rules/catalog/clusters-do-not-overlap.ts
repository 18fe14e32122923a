import type { Use } from '../../model/occupancy.ts'
import { isNodeRole, isPoolRole } from '../../model/occupancy.ts'
import type { ClusterView } from '../../model/workspace-model.ts'
import { containsRange, intersection } from '../../net/range.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'

/**
 * VIP-027: addresses of a new cluster must not be those of an existing one (USR). Said once for each pair, at the later
 * cluster; clusters that the plan puts on different segments may repeat each other’s addresses.
 */
export default defineRule({
  id: 'clusters-do-not-overlap',
  covers: ['VIP-027'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer',
  sources: ['USR', 'AS', 'RN'],
  words: {
    en: {
      title: 'Clusters do not share addresses',
      why: 'Two clusters that claim one address answer its ARP requests by turns. Connections break at random in both, and neither cluster logs an error.',
      remedy: 'Give each cluster VIPs, pools and nodes of its own.',
      messages: {
        controlPlaneVip: 'The control plane VIP {shared} belongs to {cluster} already ({line})',
        ingressVip: 'The ingress VIP {shared} belongs to {cluster} already ({line})',
        pool: '{name} holds {shared}, which belongs to {cluster} already ({line})',
        node: 'The node {shared} belongs to {cluster} already ({line})',
        floating: 'The floating IP {shared} belongs to {cluster} already ({line})',
        same: '{cluster} is open twice ({line}): both texts claim the same addresses',
      },
    },
    'zh-CN': {
      title: '集群之间不共用地址',
      why: '两个集群声明同一地址时，会轮流应答它的 ARP 请求。两边的连接都会随机中断，而两个集群都不会记录错误。',
      remedy: '为每个集群安排各自的 VIP、地址池和节点。',
      messages: {
        controlPlaneVip: '控制平面 VIP {shared} 已属于 {cluster} ({line})',
        ingressVip: '入站流量 VIP {shared} 已属于 {cluster} ({line})',
        pool: '{name} 包含已属于 {cluster} 的 {shared} ({line})',
        node: '节点 {shared} 已属于 {cluster} ({line})',
        floating: '浮动 IP 地址 {shared} 已属于 {cluster} ({line})',
        same: '{cluster} 打开了两次 ({line})：两份文本占用相同的地址',
      },
    },
  },
  check(view, report) {
    const earlier = earlierNeighbours(view)
    if (earlier.length === 0) return
    const twins = earlier.filter((other) => isSameCluster(other, view))
    for (const twin of twins) {
      const place = { file: twin.cluster.file, path: twin.cluster.name.path }
      report({
        message: 'same',
        args: { cluster: nameOf(twin), line: { place } },
        at: view.cluster.name.path,
        severity: 'warning',
        related: [place],
      })
    }
    for (const use of view.occupancy.uses) {
      if (isWithinOwnPool(view, use)) continue
      const meeting = view.workspace.occupancy.index.meeting(use.range)
      for (const other of earlier) {
        if (twins.includes(other)) continue
        const first = meeting.find((one) => one.cluster !== undefined && isOf(one, other))
        const shared = first === undefined ? undefined : intersection(first.range, use.range)
        if (first === undefined || shared === undefined) continue
        report({
          message: messageOf(use),
          args: {
            shared: { range: shared },
            name: use.name,
            cluster: nameOf(other),
            line: { place: first.place },
          },
          at: use.place,
          related: [first.place],
          ranges: [shared],
        })
      }
    }
  },
})

function earlierNeighbours({ workspace, cluster, segment }: Scopes['cluster']): readonly ClusterView[] {
  const index = workspace.clusters.findIndex((other) => other.cluster === cluster)
  return workspace.clusters.slice(0, index).filter((other) => {
    const apart = other.segment?.segment !== undefined && segment?.segment !== undefined
    return !(apart && other.segment !== segment)
  })
}

/** A copy of a file is one cluster, not two that quarrel. */
function isSameCluster(a: ClusterView, b: ClusterView): boolean {
  const { name, namespace } = a.cluster
  return (
    name.value !== undefined &&
    name.value === b.cluster.name.value &&
    namespace.value === b.cluster.namespace.value
  )
}

const isOf = (use: Use, { cluster }: ClusterView): boolean =>
  use.cluster?.file === cluster.file && use.cluster.document === cluster.document

/** The ingress VIP is its pool’s matter: what meets the VIP meets the pool. */
function isWithinOwnPool(view: ClusterView, use: Use): boolean {
  if (use.role !== 'ingress-vip') return false
  return view.occupancy.index
    .meeting(use.range)
    .some((one) => isPoolRole(one.role) && containsRange(one.range, use.range))
}

function messageOf({ role }: Use): string {
  if (isPoolRole(role)) return 'pool'
  if (isNodeRole(role)) return 'node'
  if (role === 'control-plane-vip') return 'controlPlaneVip'
  return role === 'ingress-vip' ? 'ingressVip' : 'floating'
}

const nameOf = ({ cluster }: ClusterView): string => cluster.name.text ?? ''

const admin = exampleFile({ type: 'admin', name: 'admin', controlPlane: ['10.200.0.20'], vip: '10.200.0.48' })
const user = exampleFile({
  type: 'user',
  name: 'user1',
  controlPlane: ['10.200.0.30'],
  workers: ['10.200.0.40'],
  vip: '10.200.0.91',
  ingress: '10.200.0.92',
  pools: [{ addresses: ['10.200.0.92-10.200.0.100'] }],
})
const gateways = (...ips: readonly string[]): string =>
  `apiVersion: networking.gke.io/v1\nkind: NetworkGatewayGroup\nmetadata:\n  name: default\n  namespace: cluster-user1\nspec:\n  floatingIPs:\n${ips.map((ip) => `  - ${ip}`).join('\n')}`
const two = `segments:\n- name: a\n  subnets:\n  - cidr: 10.200.0.0/24\n  clusters:\n  - case.yaml\n- name: b\n  subnets:\n  - cidr: 10.200.0.0/24\n  clusters:\n  - other1.yaml\n`
export const cases: Cases = {
  valid: [
    {
      name: { en: 'An admin cluster with a user cluster', 'zh-CN': '管理员集群与用户集群' },
      text: exampleFile(),
      others: [admin, user],
    },
    {
      name: { en: 'The same addresses on another segment', 'zh-CN': '另一个网段上的相同地址' },
      text: exampleFile(),
      others: [exampleFile({ name: 'copy' })],
      plan: two,
    },
  ],
  invalid: [
    {
      name: { en: 'A pool that runs into the next cluster’s', 'zh-CN': '地址池伸入另一个集群的地址池' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.92'] }] }),
      others: [user],
      expect: [
        { message: 'controlPlaneVip', at: 'other1:1/spec/loadBalancer/vips/controlPlaneVIP' },
        { message: 'pool', at: 'other1:1/spec/loadBalancer/addressPools/0/addresses/0' },
      ],
    },
    {
      name: {
        en: 'A machine in two clusters, and a VIP on a machine',
        'zh-CN': '一台机器属于两个集群，一个 VIP 落在机器上',
      },
      text: exampleFile({ workers: ['10.200.0.20', '10.200.0.48'] }),
      others: [admin],
      expect: [
        { message: 'node', at: 'other1:2/spec/controlPlane/nodePoolSpec/nodes/0/address' },
        { message: 'controlPlaneVip', at: 'other1:2/spec/loadBalancer/vips/controlPlaneVIP' },
      ],
    },
    {
      name: {
        en: 'An ingress VIP in manual mode and a floating IP',
        'zh-CN': '手动模式的入站流量 VIP 和浮动 IP 地址',
      },
      text: exampleFile({ workers: ['10.200.0.92', '10.200.0.60'] }),
      others: [
        exampleFile({
          type: 'user',
          name: 'user1',
          mode: 'manual',
          controlPlane: ['10.200.0.30'],
          workers: [],
          vip: '10.200.0.91',
          ingress: '10.200.0.92',
          pools: null,
          documents: [gateways('10.200.0.60')],
        }),
      ],
      expect: [
        { message: 'ingressVip', at: 'other1:1/spec/loadBalancer/vips/ingressVIP' },
        { message: 'floating', at: 'other1:2/spec/floatingIPs/0' },
      ],
    },
    {
      name: { en: 'The same file twice', 'zh-CN': '同一文件打开两次' },
      text: exampleFile(),
      others: [exampleFile({ vip: '10.200.0.70' })],
      plan: examplePlan({ cidr: '10.200.0.0/24' }),
      expect: [{ message: 'same', at: 'other1:2/metadata/name', severity: 'warning' }],
    },
  ],
}
