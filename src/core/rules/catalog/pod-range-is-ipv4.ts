import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** NET-010 (DS). */
export default defineRule({
  id: 'pod-range-is-ipv4',
  covers: ['NET-010'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.pods.cidrBlocks[]',
  sources: ['DS', 'CCC'],
  words: {
    en: {
      title: 'pods.cidrBlocks holds IPv4 only',
      why: 'A dual-stack cluster takes the IPv6 range of its Pods from a ClusterCIDRConfig document. An IPv6 entry here stops the creation of the cluster.',
      remedy: 'Move the range to spec.ipv6 of a ClusterCIDRConfig document in this file.',
      messages: { ipv6: '{cidr} is IPv6; it belongs in a ClusterCIDRConfig' },
    },
    'zh-CN': {
      title: 'pods.cidrBlocks 只含 IPv4',
      why: '双栈集群的 Pod IPv6 范围取自 ClusterCIDRConfig 文档。此处的 IPv6 条目会使集群无法创建。',
      remedy: '将该范围移到此文件中 ClusterCIDRConfig 文档的 spec.ipv6。',
      messages: { ipv6: '{cidr} 是 IPv6，应写在 ClusterCIDRConfig 中' },
    },
  },
  check({ cluster }, report) {
    for (const field of cluster.network.pods.items) {
      if (field.value?.prefix.family === 6)
        report({ message: 'ipv6', args: { cidr: field.text ?? '' }, at: field.path })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Two IPv4 ranges', 'zh-CN': '两个 IPv4 范围' },
      text: exampleFile({ pods: ['172.16.0.0/16', '172.17.0.0/16'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'An IPv6 range behind the IPv4 one', 'zh-CN': 'IPv4 范围之后的 IPv6 范围' },
      text: exampleFile({ pods: ['192.168.0.0/16', 'fd00:1::/112'] }),
      expect: [{ message: 'ipv6', at: '2/spec/clusterNetwork/pods/cidrBlocks/1' }],
    },
  ],
}
