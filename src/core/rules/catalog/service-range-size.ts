import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** Prefix lengths the field reference allows for IPv4; none are documented for IPv6. */
const largest = 12
const smallest = 24

/** NET-002. */
export default defineRule({
  id: 'service-range-size',
  covers: ['NET-002'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.services.cidrBlocks[]',
  sources: ['REF', 'NET', 'APIU'],
  words: {
    en: {
      title: 'The Service range is between /12 and /24',
      why: 'Each Service takes one address of this range. A smaller range runs out, a larger one is refused; the preflight checks stop in both cases.',
      remedy:
        'Use a prefix length from /12 to /24. From 1.15 on the range can be enlarged later, never shrunk.',
      messages: { size: '{cidr} is /{length}; a Service range is /12 to /24' },
    },
    'zh-CN': {
      title: 'Service 范围在 /12 到 /24 之间',
      why: '每个 Service 占用此范围中的一个地址。范围过小会用尽，过大会被拒绝；两种情况都会使预检检查失败。',
      remedy: '使用 /12 到 /24 的前缀长度。自 1.15 起可以在以后扩大，但不能缩小。',
      messages: { size: '{cidr} 的前缀长度为 /{length}；Service 范围应为 /12 到 /24' },
    },
  },
  check({ cluster }, report) {
    for (const field of cluster.network.services.items) {
      if (field.state !== 'read') continue
      const { prefix } = field.value
      if (prefix.family === 6 || (prefix.length >= largest && prefix.length <= smallest)) continue
      report({
        message: 'size',
        args: { cidr: field.text, length: String(prefix.length) },
        at: field.path,
        ranges: [prefix.range],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The smallest range', 'zh-CN': '最小的范围' },
      text: exampleFile({ services: ['172.26.232.0/24'] }),
    },
    {
      name: { en: 'The largest range', 'zh-CN': '最大的范围' },
      text: exampleFile({ services: ['10.96.0.0/12'] }),
    },
    {
      name: { en: 'No limit for IPv6', 'zh-CN': 'IPv6 没有限制' },
      text: exampleFile({ services: ['10.96.0.0/20', 'fd00:96::/108'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'One bit too small and one too large', 'zh-CN': '小了一位和大了一位' },
      text: exampleFile({ services: ['172.26.232.0/25', '10.16.0.0/11'] }),
      expect: [
        { message: 'size', at: '2/spec/clusterNetwork/services/cidrBlocks/0' },
        { message: 'size', at: '2/spec/clusterNetwork/services/cidrBlocks/1' },
      ],
    },
  ],
}
