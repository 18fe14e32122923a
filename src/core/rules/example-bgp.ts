import { type Example, exampleFile } from './examples.ts'

/** What a case says about BGP; everything left out is a valid BGP cluster with two peers and two floating IPs. */
export interface ExampleBgp extends Example {
  readonly advancedNetworking?: string | null
  readonly localASN?: string | null
  /** `'10.8.0.10 65002'`, with the control plane nodes behind: `'10.8.0.10 65002 10.200.0.2 10.200.0.3'`. */
  readonly peers?: readonly string[] | null
  /** `null` writes no NetworkGatewayGroup. */
  readonly floatingIPs?: readonly string[] | null
  readonly gatewayName?: string
  readonly gatewayNamespace?: string
}

export function exampleBgp(example: ExampleBgp = {}): string {
  const { advancedNetworking = 'true', localASN = '65001' } = example
  const { peers = ['10.8.0.10 65002', '10.8.0.11 65002'] } = example
  const { floatingIPs = ['10.0.1.100', '10.0.2.100'] } = example
  return exampleFile({
    lbType: 'bgp',
    ...example,
    networkLines: [
      ...(advancedNetworking === null ? [] : [`    advancedNetworking: ${advancedNetworking}`]),
      ...(example.networkLines ?? []),
    ],
    loadBalancerLines: [
      ...(localASN === null ? [] : [`    localASN: ${localASN}`]),
      ...peerLines(peers),
      ...(example.loadBalancerLines ?? []),
    ],
    documents: [
      ...(floatingIPs === null ? [] : [gatewayGroup(example, floatingIPs)]),
      ...(example.documents ?? []),
    ],
  })
}

function peerLines(peers: readonly string[] | null): readonly string[] {
  if (peers === null) return []
  if (peers.length === 0) return ['    bgpPeers: []']
  return ['    bgpPeers:', ...peers.flatMap(onePeer)]
}

function onePeer(peer: string): readonly string[] {
  const [ip, asn, ...nodes] = peer.split(' ')
  return [
    `    - ip: ${ip}`,
    `      asn: ${asn}`,
    ...(nodes.length === 0 ? [] : ['      controlPlaneNodes:', ...nodes.map((node) => `      - ${node}`)]),
  ]
}

function gatewayGroup(example: ExampleBgp, floatingIPs: readonly string[]): string {
  return [
    'apiVersion: networking.gke.io/v1',
    'kind: NetworkGatewayGroup',
    'metadata:',
    `  name: ${example.gatewayName ?? 'default'}`,
    `  namespace: ${example.gatewayNamespace ?? 'cluster-demo'}`,
    'spec:',
    ...(floatingIPs.length === 0
      ? ['  floatingIPs: []']
      : ['  floatingIPs:', ...floatingIPs.map((ip) => `  - ${ip}`)]),
  ].join('\n')
}
