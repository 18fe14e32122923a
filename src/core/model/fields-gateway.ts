import { asnBounds, defineFields, type FieldDraft, type FieldKind, words } from './field-row.ts'
import { metadataDrafts } from './fields-metadata.ts'

const inBgp = (kind: FieldKind, drafts: readonly FieldDraft[]) => defineFields(kind, 'bgp', drafts)

/** NetworkGatewayGroup, BGPPeer and BGPLoadBalancer: how Services are announced by BGP. */
export const gatewayFields = [
  ...inBgp('gatewayGroup', [
    ...metadataDrafts('networking.gke.io/v1', 'NetworkGatewayGroup', ['BGP', 'FBGP']),
    {
      path: 'spec.floatingIPs',
      type: 'list',
      required: true,
      change: 'yes',
      sources: ['BGP', 'FBGP'],
      label: words('Floating addresses', '浮动 IP 地址'),
      help: words(
        'Addresses from which Services are announced; two are recommended. They are used for nothing else.',
        '用于通告 Service 的地址，建议至少两个，且不作他用。',
      ),
    },
    {
      path: 'spec.floatingIPs[]',
      type: 'address',
      required: true,
      change: 'yes',
      sources: ['BGP', 'FBGP'],
      label: words('Floating address', '浮动 IP 地址'),
      help: words('A free address in the subnet of some nodes.', '部分节点所在子网中的空闲地址。'),
    },
  ]),
  ...inBgp('bgpPeer', [
    ...metadataDrafts('networking.gke.io/v1', 'BGPPeer', ['BGP', 'FBGP']),
    number('spec.localASN', words('Local ASN', '本地 ASN')),
    number('spec.peerASN', words('Peer ASN', '对等体 ASN')),
    {
      path: 'spec.peerIP',
      type: 'ipv4',
      required: true,
      change: 'yes',
      sources: ['BGP', 'FBGP'],
      label: words('Peer address', '对等体地址'),
      help: words('IPv4 address of the router.', '路由器的 IPv4 地址。'),
    },
    {
      path: 'spec.sessions',
      type: 'number',
      change: 'yes',
      sources: ['BGP', 'FBGP'],
      label: words('Sessions', '会话数'),
      help: words('Number of sessions with this router.', '与此路由器的会话数量。'),
    },
    {
      path: 'spec.selectors',
      type: 'any',
      change: 'yes',
      sources: ['FBGP'],
      label: words('Gateway selector', '网关选择器'),
      help: words('Kept as it is.', '原样保留。'),
    },
  ]),
  ...inBgp('bgpLoadBalancer', [
    ...metadataDrafts('networking.gke.io/v1', 'BGPLoadBalancer', ['BGP', 'FBGP']),
    {
      path: 'spec.peerSelector',
      type: 'map',
      change: 'yes',
      sources: ['BGP', 'FBGP'],
      label: words('Peer selector', '对等体选择器'),
      help: words('Labels of the BGPPeer resources to use.', '要使用的 BGPPeer 资源的标签。'),
    },
  ]),
]

function number(path: string, label: ReturnType<typeof words>) {
  return {
    path,
    type: 'number' as const,
    bounds: asnBounds,
    required: true as const,
    change: 'yes' as const,
    sources: ['BGP', 'FBGP'],
    label,
    help: words('A number from 1 to 4294967295.', '1 到 4294967295 的数字。'),
  }
}
