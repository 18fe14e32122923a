import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'
import { removeField } from '../set-value.ts'

/** BGP-010: MD5 is not supported (BGP). IPv6 peers are told by the rule for IPv4 fields. */
export default defineRule({
  id: 'bgp-peer-without-password',
  covers: ['BGP-010'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.bgpPeers',
  sources: ['BGP'],
  words: {
    en: {
      title: 'A BGP peer has no password',
      why: 'The cluster cannot sign BGP sessions. A router that expects a password refuses every session, and nothing is advertised.',
      remedy: 'Remove the field here and the password on the router for these sessions.',
      messages: { password: 'Peer {ip} has {key}, which is not supported' },
      fixes: { remove: 'Remove {key}' },
    },
    'zh-CN': {
      title: 'BGP 对等体没有密码',
      why: '集群不能为 BGP 会话签名。要求密码的路由器会拒绝所有会话，不会通告任何地址。',
      remedy: '移除此字段，并在路由器上为这些会话取消密码。',
      messages: { password: '对等体 {ip} 含有不受支持的 {key}' },
      fixes: { remove: '移除 {key}' },
    },
  },
  check({ cluster }, report) {
    for (const { path, ip, keys } of cluster.loadBalancer.bgpPeers.items) {
      for (const key of keys) {
        if (!/password|md5|authkey/i.test(key)) continue
        const at = [...path, key]
        report({
          message: 'password',
          args: { ip: ip.text ?? '', key },
          at,
          fixes: [{ title: 'remove', args: { key }, safe: false, edits: removeField(cluster.file, at) }],
        })
      }
    }
  },
})

const secured = (line: string): string =>
  exampleBgp({ peers: ['10.8.0.10 65002'] }).replace('asn: 65002', `asn: 65002${line}`)

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A peer with control plane nodes', 'zh-CN': '指定了控制平面节点的对等体' },
      text: exampleBgp({ peers: ['10.8.0.10 65002 10.200.0.2 10.200.0.3 10.200.0.4'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'A peer with a password', 'zh-CN': '带密码的对等体' },
      text: secured('\n      password: secret'),
      expect: [{ message: 'password', at: '2/spec/loadBalancer/bgpPeers/0/password' }],
      fixed: secured(''),
    },
  ],
}
