import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { isFlat } from '../pod-ranges.ts'

/** NET-017: every published sample has one block. */
export default defineRule({
  id: 'one-pod-range',
  covers: ['NET-017'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.pods.cidrBlocks',
  sources: ['REF', 'SMP'],
  words: {
    en: {
      title: 'One Pod range is enough',
      why: 'The documentation shows one IPv4 block only and does not say how further ones are used. A larger block gives the same room with less doubt.',
      remedy: 'Write one block that is large enough; it cannot be changed later.',
      messages: { further: '{cidr} stands beside {first} ({place})' },
    },
    'zh-CN': {
      title: '一个 Pod 范围即可',
      why: '文档只给出一个 IPv4 地址块，没有说明如何使用更多地址块。一个更大的地址块可提供同样的空间，也更明确。',
      remedy: '填写一个足够大的地址块；以后不可更改。',
      messages: { further: '{first} ({place}) 之外还有 {cidr}' },
    },
  },
  check({ cluster }, report) {
    if (isFlat(cluster)) return
    const [first, ...others] = cluster.network.pods.items.filter(({ value }) => value?.prefix.family === 4)
    if (first === undefined) return
    for (const { text, path } of others) {
      report({
        message: 'further',
        args: {
          cidr: text ?? '',
          first: first.text ?? '',
          place: { place: { file: cluster.file, path: first.path } },
        },
        at: path,
        related: [first.path],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'One large block', 'zh-CN': '一个大地址块' },
      text: exampleFile({ pods: ['172.16.0.0/14'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Two blocks', 'zh-CN': '两个地址块' },
      text: exampleFile({ pods: ['172.20.0.0/16', '172.21.0.0/16'] }),
      expect: [{ message: 'further', at: '2/spec/clusterNetwork/pods/cidrBlocks/1' }],
    },
  ],
}
