import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'
import { exampleFile } from '../examples.ts'

/** BGP-002 (OPA: Required). */
export default defineRule({
  id: 'bgp-has-asn-and-peers',
  covers: ['BGP-002'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.bgpPeers',
  sources: ['OPA', 'SMP', 'REF'],
  words: {
    en: {
      title: 'Load balancing with BGP has its own ASN and peers',
      why: 'Without an ASN or a peer no session is opened. The control plane VIP is advertised to nobody, and the cluster does not come up.',
      remedy: 'Write localASN, and at least one entry of bgpPeers with the ip and asn of a router.',
      messages: {
        asn: 'localASN is missing',
        peers: 'bgpPeers has no entry',
        peerIp: 'Peer {number} has no ip',
        peerAsn: 'Peer {number} ({ip}) has no asn',
      },
    },
    'zh-CN': {
      title: '使用 BGP 负载均衡时写明自身 ASN 和对等体',
      why: '没有 ASN 或对等体就无法建立会话。控制平面 VIP 不会通告给任何路由器，集群无法启动。',
      remedy: '填写 localASN，并在 bgpPeers 中至少填写一个条目，含路由器的 ip 和 asn。',
      messages: {
        asn: '缺少 localASN',
        peers: 'bgpPeers 没有条目',
        peerIp: '第 {number} 个对等体没有 ip',
        peerAsn: '第 {number} 个对等体 ({ip}) 没有 asn',
      },
    },
  },
  check({ cluster, facts }, report) {
    if (!facts.isBgp) return
    const { localASN, bgpPeers } = cluster.loadBalancer
    if (localASN.state === 'absent') report({ message: 'asn', at: localASN.path })
    if (bgpPeers.items.length === 0 && bgpPeers.misshapen === undefined) {
      report({ message: 'peers', at: bgpPeers.path })
    }
    for (const [index, { ip, asn }] of bgpPeers.items.entries()) {
      const args = { number: index + 1, ip: ip.text ?? '' }
      if (ip.state === 'absent') report({ message: 'peerIp', args, at: ip.path })
      if (asn.state === 'absent') report({ message: 'peerAsn', args, at: asn.path })
    }
  },
})

export const cases: Cases = {
  valid: [
    { name: { en: 'One peer', 'zh-CN': '一个对等体' }, text: exampleBgp({ peers: ['10.8.0.10 65002'] }) },
    { name: { en: 'A quoted ASN', 'zh-CN': '带引号的 ASN' }, text: exampleBgp({ localASN: '"65001"' }) },
  ],
  invalid: [
    {
      name: { en: 'Neither of the two', 'zh-CN': '两者皆无' },
      text: exampleFile({ lbType: 'bgp', networkLines: ['    advancedNetworking: true'] }),
      expect: [
        { message: 'asn', at: '2/spec/loadBalancer/localASN' },
        { message: 'peers', at: '2/spec/loadBalancer/bgpPeers' },
      ],
    },
    {
      name: { en: 'Peers that are not finished', 'zh-CN': '尚未填完的对等体' },
      text: exampleBgp({ peers: ['10.8.0.10 ""', '"" 65002'] })
        .replace('asn: ""', 'asn:')
        .replace('ip: ""', 'ip:'),
      expect: [
        { message: 'peerAsn', at: '2/spec/loadBalancer/bgpPeers/0/asn' },
        { message: 'peerIp', at: '2/spec/loadBalancer/bgpPeers/1/ip' },
      ],
    },
  ],
}
