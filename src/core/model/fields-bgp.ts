import { asnBounds, defineFields, words } from './field-row.ts'

const unclear = words(
  'The documentation disagrees whether peers can change later.',
  '关于对等体之后能否更改，文档说法不一。',
)

/** `spec.loadBalancer.localASN` and `bgpPeers`. */
export const bgpFields = defineFields('cluster', 'bgp', [
  {
    path: 'spec.loadBalancer.localASN',
    type: 'number',
    bounds: asnBounds,
    required: words('needed with type bgp', 'type 为 bgp 时必填'),
    change: 'yes',
    changeNote: unclear,
    sources: ['REF', 'BGP'],
    label: words('Local ASN', '本地 ASN'),
    help: words('Autonomous system number of the cluster.', '集群的自治系统编号。'),
  },
  {
    path: 'spec.loadBalancer.bgpPeers',
    type: 'list',
    required: words('needed with type bgp', 'type 为 bgp 时必填'),
    change: 'yes',
    changeNote: unclear,
    sources: ['REF', 'BGP'],
    label: words('BGP peers', 'BGP 对等体'),
    help: words(
      'Routers that learn the control plane VIP. Every control plane node needs at least one.',
      '学习控制平面 VIP 的路由器。每个控制平面节点至少需要一个。',
    ),
  },
  {
    path: 'spec.loadBalancer.bgpPeers[].ip',
    type: 'ipv4',
    required: true,
    change: 'yes',
    changeNote: unclear,
    sources: ['REF', 'BGP'],
    label: words('Peer address', '对等体地址'),
    help: words('IPv4 address of the router.', '路由器的 IPv4 地址。'),
  },
  {
    path: 'spec.loadBalancer.bgpPeers[].asn',
    type: 'number',
    bounds: asnBounds,
    required: true,
    change: 'yes',
    changeNote: unclear,
    sources: ['REF', 'BGP'],
    label: words('Peer ASN', '对等体 ASN'),
    help: words(
      'Autonomous system number of the router; it differs from localASN, as only external BGP is supported.',
      '路由器的自治系统编号；须与 localASN 不同，因为仅支持外部 BGP。',
    ),
  },
  {
    path: 'spec.loadBalancer.bgpPeers[].controlPlaneNodes',
    type: 'list',
    change: 'yes',
    changeNote: unclear,
    sources: ['REF', 'BGP'],
    label: words('For control plane nodes', '适用的控制平面节点'),
    help: words(
      'Nodes that talk to this peer; without it all of them do.',
      '与此对等体建立会话的节点；省略时为全部节点。',
    ),
  },
  {
    path: 'spec.loadBalancer.bgpPeers[].controlPlaneNodes[]',
    type: 'ipv4',
    change: 'yes',
    changeNote: unclear,
    sources: ['REF', 'BGP'],
    label: words('Control plane node', '控制平面节点'),
    help: words('Address of a control plane node.', '控制平面节点的地址。'),
  },
])
