import { type Cases, defineRule } from '../define.ts'
import { exampleBgp } from '../example-bgp.ts'

/** RFC 6793: 32 bits; 0 and the last are reserved (RFC 7607, RFC 7300). */
const lastNumber = 4_294_967_295
/** RFC 6996. */
const isPrivate = (asn: number): boolean =>
  (asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294)

/** BGP-006; a quoted ASN is fine (domain 4.9). */
export default defineRule({
  id: 'asn-is-valid-and-private',
  covers: ['BGP-006'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.localASN',
  sources: ['BGP', 'INFERRED'],
  words: {
    en: {
      title: 'An ASN is a number that may be used here',
      why: 'A number outside 1 to 4294967295 is no ASN and the session does not open. A public ASN belongs to somebody; routes with it may be dropped or leak.',
      remedy:
        'Use 64512 to 65534, or 4200000000 to 4294967294, unless the number is registered to this network.',
      messages: {
        range: '{asn} is outside 1 to 4294967295',
        public: '{asn} is not a private ASN',
      },
    },
    'zh-CN': {
      title: 'ASN 是此处可用的编号',
      why: '1 到 4294967295 之外的数字不是 ASN，会话无法建立。公网 ASN 归他人所有；带有它的路由可能被丢弃或泄漏。',
      remedy: '使用 64512 到 65534 或 4200000000 到 4294967294，除非该编号已为本网络注册。',
      messages: {
        range: '{asn} 不在 1 到 4294967295 之内',
        public: '{asn} 不是私有 ASN',
      },
    },
  },
  check({ cluster }, report) {
    const { localASN, bgpPeers } = cluster.loadBalancer
    for (const { value, path } of [localASN, ...bgpPeers.items.map(({ asn }) => asn)]) {
      if (value === undefined) continue
      const args = { asn: String(value) }
      if (value < 1 || value > lastNumber) report({ message: 'range', args, at: path })
      else if (!isPrivate(value)) report({ message: 'public', severity: 'warning', args, at: path })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The ends of the private numbers', 'zh-CN': '私有编号的两端' },
      text: exampleBgp({ localASN: '64512', peers: ['10.8.0.10 65534', '10.8.0.11 4200000000'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Zero, too large, and public', 'zh-CN': '零、过大的编号、公共编号' },
      text: exampleBgp({ localASN: '0', peers: ['10.8.0.10 4294967296', '10.8.0.11 65535'] }),
      expect: [
        { message: 'range', at: '2/spec/loadBalancer/localASN' },
        { message: 'range', at: '2/spec/loadBalancer/bgpPeers/0/asn' },
        { message: 'public', at: '2/spec/loadBalancer/bgpPeers/1/asn', severity: 'warning' },
      ],
    },
  ],
}
