import { isPrivate } from '../../net/prefix.ts'
import { specialUse } from '../../net/special.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { podRanges, serviceRanges } from '../pod-ranges.ts'

/** NET-006, for IPv4. A range of special use has a rule of its own. */
export default defineRule({
  id: 'cluster-ranges-private',
  covers: ['NET-006'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.pods.cidrBlocks[]',
  sources: ['NET', 'REF', 'APIU', 'RFC1918'],
  words: {
    en: {
      title: 'Pod and Service ranges are private addresses',
      why: 'Public addresses used inside the cluster hide the real hosts that have them: Pods cannot reach those hosts, and nobody sees why.',
      remedy: 'Choose ranges within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 (RFC 1918).',
      messages: {
        pods: 'The Pod range {cidr} is not private',
        services: 'The Service range {cidr} is not private',
      },
    },
    'zh-CN': {
      title: 'Pod 和 Service 范围使用私有地址',
      why: '在集群内部使用公网地址会遮住拥有这些地址的真实主机：Pod 无法访问它们，而且很难发现原因。',
      remedy: '从 10.0.0.0/8、172.16.0.0/12 或 192.168.0.0/16 (RFC 1918) 中选择范围。',
      messages: {
        pods: 'Pod 范围 {cidr} 不是私有地址',
        services: 'Service 范围 {cidr} 不是私有地址',
      },
    },
  },
  check({ cluster }, report) {
    for (const { kind, prefix, path, text } of [...podRanges(cluster), ...serviceRanges(cluster)]) {
      if (prefix.family === 6 || isPrivate(prefix) || specialUse(prefix.range) !== undefined) continue
      report({ message: kind, args: { cidr: text }, at: path, ranges: [prefix.range] })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The far ends of RFC 1918', 'zh-CN': 'RFC 1918 的边缘' },
      text: exampleFile({ pods: ['172.31.0.0/16'], services: ['10.255.240.0/20'] }),
    },
    {
      name: { en: 'IPv6 has no such limit', 'zh-CN': 'IPv6 没有此限制' },
      text: exampleFile({ services: ['10.96.0.0/20', '2620:0:1000:2631::/112'] }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'Just behind 172.16.0.0/12, and shared address space',
        'zh-CN': '刚好在 172.16.0.0/12 之后，以及共享地址空间',
      },
      text: exampleFile({ pods: ['172.32.0.0/16'], services: ['100.64.0.0/20'] }),
      expect: [
        { message: 'pods', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' },
        { message: 'services', at: '2/spec/clusterNetwork/services/cidrBlocks/0' },
      ],
    },
  ],
}
