import type { Field } from '../../model/field.ts'
import type { ParsedPrefix } from '../../net/prefix.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** NET-012 (domain 4.9: an error without any IPv4, a warning for two of one family). */
export default defineRule({
  id: 'service-ranges-one-per-family',
  covers: ['NET-012'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.services.cidrBlocks[]',
  sources: ['DS', 'REF'],
  words: {
    en: {
      title: 'Services have one IPv4 range, and one IPv6 range at most',
      why: 'The cluster takes its own Services, such as the API server and DNS, from the IPv4 range. A second range of the same family is not used.',
      remedy: 'Write one IPv4 range; add one IPv6 range for dual-stack.',
      messages: {
        noIPv4: 'Services have IPv6 only; an IPv4 range is needed',
        second: '{cidr} is a second range beside {first} ({place})',
      },
    },
    'zh-CN': {
      title: 'Service 有一个 IPv4 范围，至多一个 IPv6 范围',
      why: '集群自身的 Service (如 API 服务器和 DNS) 取自 IPv4 范围。同一 IP 版本的第二个范围不会被使用。',
      remedy: '填写一个 IPv4 范围；如需双栈，再添加一个 IPv6 范围。',
      messages: {
        noIPv4: 'Service 只有 IPv6 范围；需要一个 IPv4 范围',
        second: '{cidr} 是 {first} ({place}) 之外的第二个同版本范围',
      },
    },
  },
  check({ cluster }, report) {
    const { path, items } = cluster.network.services
    const first = new Map<number, Field<ParsedPrefix>>()
    for (const field of items) {
      if (field.value === undefined) continue
      const { family } = field.value.prefix
      const earlier = first.get(family)
      if (earlier === undefined) {
        first.set(family, field)
        continue
      }
      report({
        message: 'second',
        severity: 'warning',
        args: {
          cidr: field.text ?? '',
          first: earlier.text ?? '',
          place: { place: { file: cluster.file, path: earlier.path } },
        },
        at: field.path,
        related: [earlier.path],
      })
    }
    const isAllRead = items.every(({ state }) => state === 'read')
    if (isAllRead && first.has(6) && !first.has(4)) report({ message: 'noIPv4', at: path })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'IPv6 before IPv4', 'zh-CN': 'IPv6 在 IPv4 之前' },
      text: exampleFile({ services: ['fd00:96::/112', '10.96.0.0/20'] }),
    },
    {
      name: { en: 'A range that is still a placeholder', 'zh-CN': '范围仍是占位符' },
      text: exampleFile({ services: ['fd00:96::/112', '<IPv4 range>'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'IPv6 alone', 'zh-CN': '只有 IPv6' },
      text: exampleFile({ services: ['fd00:96::/112'] }),
      expect: [{ message: 'noIPv4', at: '2/spec/clusterNetwork/services/cidrBlocks' }],
    },
    {
      name: { en: 'Two of IPv4', 'zh-CN': '两个 IPv4' },
      text: exampleFile({ services: ['10.96.0.0/20', '10.97.0.0/20'] }),
      expect: [{ message: 'second', at: '2/spec/clusterNetwork/services/cidrBlocks/1', severity: 'warning' }],
    },
  ],
}
