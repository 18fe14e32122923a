import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { isFlat } from '../pod-ranges.ts'

/** Prefix lengths the field reference allows. */
const largest = 8
const smallest = 18

/** NET-001. In flat mode pods.cidrBlocks is ignored and the limit does not hold (domain 4.9). */
export default defineRule({
  id: 'pod-range-size',
  covers: ['NET-001'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.pods.cidrBlocks[]',
  sources: ['REF', 'NET', 'APIU'],
  words: {
    en: {
      title: 'The Pod range is between /8 and /18',
      why: 'Every node takes a block of its own out of the Pod range. A smaller range runs out after a handful of nodes, and it cannot be changed later; the preflight checks refuse it.',
      remedy: 'Use a prefix length from /8 to /18; /16 fits 128 nodes at 250 Pods each.',
      messages: { size: '{cidr} is /{length}; a Pod range is /8 to /18' },
    },
    'zh-CN': {
      title: 'Pod 范围在 /8 到 /18 之间',
      why: '每个节点都从 Pod 范围中取一个地址块。范围过小时，几个节点就会用尽，而且以后不可更改；预检检查会拒绝它。',
      remedy: '使用 /8 到 /18 的前缀长度；每个节点 250 个 Pod 时，/16 可容纳 128 个节点。',
      messages: { size: '{cidr} 的前缀长度为 /{length}；Pod 范围应为 /8 到 /18' },
    },
  },
  check({ cluster }, report) {
    if (isFlat(cluster)) return
    for (const field of cluster.network.pods.items) {
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
      text: exampleFile({ pods: ['172.30.0.0/18'] }),
    },
    { name: { en: 'The largest range', 'zh-CN': '最大的范围' }, text: exampleFile({ pods: ['11.0.0.0/8'] }) },
    {
      name: { en: 'Flat mode ignores it', 'zh-CN': '平面模式会忽略它' },
      text: exampleFile({
        pods: ['172.30.0.0/24'],
        networkLines: ['    flatIPv4: true'],
        documents: [
          'apiVersion: networking.gke.io/v1alpha1\nkind: ClusterCIDRConfig\nmetadata:\n  name: all\nspec:\n  ipv4:\n    cidr: 10.60.0.0/20\n    perNodeMaskSize: 24',
        ],
      }),
    },
  ],
  invalid: [
    {
      name: { en: 'One bit too small', 'zh-CN': '小了一位' },
      text: exampleFile({ pods: ['172.30.0.0/19'] }),
      expect: [{ message: 'size', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' }],
    },
    {
      name: { en: 'One bit too large', 'zh-CN': '大了一位' },
      text: exampleFile({ pods: ['12.0.0.0/7'] }),
      expect: [{ message: 'size', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' }],
    },
  ],
}
