import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** Kubernetes takes at most 20 bits for Services. */
const largest = 108

/** NET-021. The limit is that of Kubernetes; the product's pages do not state it, hence a warning. */
export default defineRule({
  id: 'ipv6-service-range-size',
  covers: ['NET-021'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.services.cidrBlocks[]',
  sources: ['DS', 'INFERRED'],
  words: {
    en: {
      title: 'The IPv6 Service range is /108 or smaller',
      why: 'The Kubernetes API server refuses a Service range of more than 20 bits, and the control plane does not start.',
      remedy: 'Use a prefix length from /108 to /126; /112 holds 65,536 Services.',
      messages: { size: '{cidr} is /{length}; Kubernetes takes /108 at most' },
    },
    'zh-CN': {
      title: 'IPv6 Service 范围不大于 /108',
      why: 'Kubernetes API 服务器拒绝超过 20 位的 Service 范围，控制平面无法启动。',
      remedy: '使用 /108 到 /126 的前缀长度；/112 可容纳 65,536 个 Service。',
      messages: { size: '{cidr} 的前缀长度为 /{length}；Kubernetes 最大支持 /108' },
    },
  },
  check({ cluster }, report) {
    for (const { value, text, path } of cluster.network.services.items) {
      if (value?.prefix.family !== 6 || value.prefix.length >= largest) continue
      report({
        message: 'size',
        args: { cidr: text ?? '', length: String(value.prefix.length) },
        at: path,
        ranges: [value.prefix.range],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The largest range', 'zh-CN': '最大的范围' },
      text: exampleFile({ services: ['10.96.0.0/20', 'fd00:96::/108'], name: 'six' }),
    },
  ],
  invalid: [
    {
      name: { en: 'A /64 for Services', 'zh-CN': '用于 Service 的 /64' },
      text: exampleFile({ services: ['10.96.0.0/20', 'fd00:96::/64'] }),
      expect: [{ message: 'size', at: '2/spec/clusterNetwork/services/cidrBlocks/1' }],
    },
  ],
}
