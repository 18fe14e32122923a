import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'

/** BGP-005: eBGP only (BGP). */
export default defineRule({
  id: 'peers-are-external',
  covers: ['BGP-005'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.bgpPeers[].asn',
  sources: ['BGP'],
  words: {
    en: {
      title: 'Peers are in another autonomous system',
      why: 'Only external BGP is supported. With the same ASN on both sides the session counts as internal, and routes are not passed on.',
      remedy: 'Give the cluster an ASN of its own and configure it on the routers.',
      messages: { same: 'asn {asn} of peer {ip} is also localASN ({place})' },
    },
    'zh-CN': {
      title: '对等体属于另一个自治系统',
      why: '仅支持外部 BGP (eBGP)。两端 ASN 相同时会话被视为内部会话，路由不会继续传递。',
      remedy: '为集群分配单独的 ASN，并在路由器上配置。',
      messages: { same: '对等体 {ip} 的 asn {asn} 与 localASN ({place}) 相同' },
    },
  },
  check({ cluster, facts }, report) {
    if (!facts.isBgp) return
    const { localASN, bgpPeers } = cluster.loadBalancer
    if (localASN.value === undefined) return
    for (const { ip, asn } of bgpPeers.items) {
      if (asn.value !== localASN.value) continue
      report({
        message: 'same',
        args: {
          asn: String(asn.value),
          ip: ip.text ?? '',
          place: { place: { file: cluster.file, path: localASN.path } },
        },
        at: asn.path,
        related: [localASN.path],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Two routers of different systems', 'zh-CN': '两台不同系统的路由器' },
      text: exampleBgp({ peers: ['10.8.0.10 65002', '10.8.0.11 65003'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'The second router has the cluster’s ASN', 'zh-CN': '第二台路由器使用集群的 ASN' },
      text: exampleBgp({ peers: ['10.8.0.10 65002', '10.8.0.11 65001'] }),
      expect: [{ message: 'same', at: '2/spec/loadBalancer/bgpPeers/1/asn' }],
    },
  ],
}
