import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** VIP-025: Services of both families draw from the pools (DS); the ingress VIP stays IPv4. */
export default defineRule({
  id: 'dual-stack-pools-hold-both-families',
  covers: ['VIP-025'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['DS', 'REF'],
  words: {
    en: {
      title: 'The pools of a dual-stack cluster hold IPv4 and IPv6 addresses',
      why: 'A Service of the family that no pool holds gets no address and stays pending. Existing pools cannot be extended later.',
      remedy: 'Add addresses of the missing family to a pool.',
      messages: {
        no4: 'The Service ranges are IPv4 and IPv6 ({line}), but no pool holds IPv4 addresses',
        no6: 'The Service ranges are IPv4 and IPv6 ({line}), but no pool holds IPv6 addresses',
      },
    },
    'zh-CN': {
      title: '双栈集群的地址池同时包含 IPv4 和 IPv6 地址',
      why: '如果没有地址池包含某个 IP 版本的地址，该版本的 Service 就得不到地址，一直处于 Pending 状态。现有地址池以后无法扩充。',
      remedy: '为地址池添加所缺 IP 版本的地址。',
      messages: {
        no4: 'Service 范围包含 IPv4 和 IPv6 ({line})，但没有地址池包含 IPv4 地址',
        no6: 'Service 范围包含 IPv4 和 IPv6 ({line})，但没有地址池包含 IPv6 地址',
      },
    },
  },
  check({ facts, cluster }, report) {
    const { pools } = cluster.loadBalancer
    const { services } = cluster.network
    if (!facts.isDualStack || !facts.isBundled || facts.isAdmin || pools.items.length === 0) return
    const entries = pools.items.flatMap((pool) => pool.addresses.items)
    if (entries.length === 0 || entries.some((field) => field.state !== 'read')) return
    const families = new Set(entries.map((field) => field.value?.range.family))
    for (const family of [4, 6] as const) {
      if (families.has(family)) continue
      report({
        message: family === 4 ? 'no4' : 'no6',
        args: { line: { place: { file: cluster.file, path: services.path } } },
        at: pools.path,
        related: [services.path],
        ...(facts.isBgp ? { severity: 'warning' } : {}),
      })
    }
  },
})

const services = ['10.96.0.0/20', 'fd00:96::/112']
const at = '2/spec/loadBalancer/addressPools'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Both in one pool', 'zh-CN': '同一地址池包含两者' },
      text: exampleFile({ services, pools: [{ addresses: ['10.200.0.72-10.200.0.90', 'fd00:1::/120'] }] }),
    },
    { name: { en: 'A single-stack cluster', 'zh-CN': '单栈集群' }, text: exampleFile() },
    {
      name: { en: 'An entry that cannot be read may be IPv6', 'zh-CN': '无法读取的条目可能是 IPv6' },
      text: exampleFile({ services, pools: [{ addresses: ['10.200.0.72/32', 'fd00:1::g/120'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'No IPv6', 'zh-CN': '没有 IPv6' },
      text: exampleFile({ services }),
      expect: [{ message: 'no6', at }],
    },
    {
      name: { en: 'No IPv4', 'zh-CN': '没有 IPv4' },
      text: exampleFile({ services, ingress: null, pools: [{ addresses: ['fd00:1::/120'] }] }),
      expect: [{ message: 'no4', at }],
    },
    {
      name: { en: 'No IPv6 under BGP', 'zh-CN': 'BGP 下没有 IPv6' },
      text: exampleFile({ services, lbType: 'bgp' }),
      expect: [{ message: 'no6', at, severity: 'warning' }],
    },
  ],
}
