import type { Field } from '../../model/field.ts'
import type { ClusterView } from '../../model/workspace-model.ts'
import type { Address } from '../../net/address.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

type Message = 'node' | 'ingress' | 'peer'

function fieldsOfIPv6({ cluster, facts }: ClusterView): readonly (readonly [Message, Field<Address>])[] {
  const found: (readonly [Message, Field<Address>])[] = []
  const look = (message: Message, field: Field<Address>): void => {
    if (field.value?.family === 6) found.push([message, field])
  }
  for (const { entry } of facts.nodes) {
    look('node', entry.address)
    look('node', entry.k8sIP)
  }
  look('ingress', cluster.loadBalancer.ingressVIP)
  for (const { ip } of cluster.loadBalancer.bgpPeers.items) look('peer', ip)
  return found
}

/** RNG-011: "IPv4 address" in the field reference; IPv6 peering is not supported (BGP). The control plane VIP is only an "IP". */
export default defineRule({
  id: 'ipv4-where-documented',
  covers: ['RNG-011', 'BGP-010'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.nodes[].address',
  sources: ['REF', 'BGP', 'DS'],
  words: {
    en: {
      title: 'Node addresses, ingress VIP and BGP peers are IPv4',
      why: 'The field reference takes IPv4 here, also in a dual-stack cluster. Machines are reached and sessions are opened over IPv4 only, so the cluster is not created.',
      remedy: 'Write the IPv4 address. IPv6 addresses for Services go into an address pool.',
      messages: {
        node: '{address} is IPv6; a node is named by an IPv4 address',
        ingress: '{address} is IPv6; the ingress VIP is an IPv4 address',
        peer: '{address} is IPv6; BGP sessions run over IPv4',
      },
    },
    'zh-CN': {
      title: '节点地址、入站流量 VIP 和 BGP 对等体使用 IPv4',
      why: '字段参考规定此处为 IPv4，双栈集群也不例外。连接机器和建立会话都只使用 IPv4，因此集群无法创建。',
      remedy: '填写 IPv4 地址。供 Service 使用的 IPv6 地址写入地址池。',
      messages: {
        node: '{address} 是 IPv6 地址；节点应使用 IPv4 地址',
        ingress: '{address} 是 IPv6 地址；入站流量 VIP 应为 IPv4 地址',
        peer: '{address} 是 IPv6 地址；BGP 会话只使用 IPv4',
      },
    },
  },
  check(view, report) {
    for (const [message, field] of fieldsOfIPv6(view)) {
      report({ message, args: { address: field.text ?? '' }, at: field.path })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: {
        en: 'IPv6 in the pool of a dual-stack cluster only',
        'zh-CN': '只在双栈集群的地址池中使用 IPv6',
      },
      text: exampleFile({
        services: ['10.96.0.0/20', 'fd00:96::/112'],
        pools: [{ addresses: ['10.200.0.72-10.200.0.90', 'fd00:200::10-fd00:200::2f'] }],
      }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'A worker node, a k8sIP and the ingress VIP as IPv6',
        'zh-CN': '工作器节点、k8sIP 和入站流量 VIP 为 IPv6',
      },
      text: exampleFile({
        balancers: ['10.200.1.5 k8s fd00:200::5'],
        workers: ['fd00:200::10'],
        ingress: 'fd00:200::72',
        pools: [{ addresses: ['fd00:200::72-fd00:200::7f'] }],
      }),
      expect: [
        { message: 'node', at: '2/spec/loadBalancer/nodePoolSpec/nodes/0/k8sIP' },
        { message: 'node', at: '3/spec/nodes/0/address' },
        { message: 'ingress', at: '2/spec/loadBalancer/vips/ingressVIP' },
      ],
    },
    {
      name: { en: 'A BGP peer as IPv6', 'zh-CN': 'BGP 对等体为 IPv6' },
      text: exampleFile({
        lbType: 'bgp',
        loadBalancerLines: [
          '    localASN: 65001',
          '    bgpPeers:',
          '    - ip: fd00:8::a',
          '      asn: 65002',
        ],
      }),
      expect: [{ message: 'peer', at: '2/spec/loadBalancer/bgpPeers/0/ip' }],
    },
  ],
}
