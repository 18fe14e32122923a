import type { CidrBlock, CidrConfig, Cluster } from '../../model/cluster.ts'
import { type Cases, defineRule } from '../define.ts'
import { cidrConfigDocument } from '../example-cidr-config.ts'
import { exampleFile } from '../examples.ts'
import { maxPodsOf } from '../pod-density.ts'

/** The most Pods a node of this configuration may run: its node pool's own number, else the cluster's. */
function podsFor(cluster: Cluster, config: CidrConfig): number | undefined {
  const pool = cluster.nodePools.find(({ name }) => name.text === config.nodePool)
  return pool?.maxPodsPerNode.value ?? maxPodsOf(cluster)
}

function blocksOf(config: CidrConfig): readonly (readonly [CidrBlock, number])[] {
  return [
    ...(config.ipv4 === undefined ? [] : [[config.ipv4, 32] as const]),
    ...(config.ipv6 === undefined ? [] : [[config.ipv6, 128] as const]),
  ]
}

/** NET-014: each node pool by its own configuration (domain 4.9). */
export default defineRule({
  id: 'node-block-holds-its-pods',
  covers: ['NET-014'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cidrConfig.spec.ipv4.perNodeMaskSize',
  sources: ['REF', 'CCC'],
  words: {
    en: {
      title: 'A node’s block has an address for each of its Pods',
      why: 'When the block is smaller than the maximum of Pods per node, the last Pods get no address and stay in ContainerCreating. The block size cannot be changed later.',
      remedy: 'Use a smaller perNodeMaskSize (a larger block), or fewer Pods per node.',
      messages: {
        small: '/{mask} gives a node {count} addresses for up to {pods} Pods',
        impossible: 'A block of /{mask} cannot be cut from {cidr} (/{first} to /{last})',
      },
    },
    'zh-CN': {
      title: '节点的地址块足够其全部 Pod 使用',
      why: '地址块小于每个节点的 Pod 数上限时，最后几个 Pod 得不到地址，会停在 ContainerCreating 状态。地址块大小以后不可更改。',
      remedy: '使用更小的 perNodeMaskSize (更大的地址块)，或减少每个节点的 Pod 数。',
      messages: {
        small: '/{mask} 为每个节点提供 {count} 个地址，而 Pod 最多 {pods} 个',
        impossible: '无法从 {cidr} 划出 /{mask} 的地址块 (可用 /{first} 到 /{last})',
      },
    },
  },
  check({ cluster }, report) {
    for (const config of cluster.cidrConfigs) {
      for (const [{ cidr, perNodeMaskSize }, bits] of blocksOf(config)) {
        const mask = perNodeMaskSize.value
        const first = cidr.value?.prefix.length
        if (mask === undefined || first === undefined || (mask >= first && mask <= bits)) continue
        report({
          message: 'impossible',
          severity: 'error',
          args: { mask: String(mask), cidr: cidr.text ?? '', first: String(first), last: String(bits) },
          at: perNodeMaskSize.path,
          related: [cidr.path],
        })
      }
      const pods = podsFor(cluster, config)
      if (pods === undefined) continue
      for (const [{ perNodeMaskSize }, bits] of blocksOf(config)) {
        const mask = perNodeMaskSize.value
        if (mask === undefined || mask < 0 || mask > bits || 2 ** (bits - mask) >= pods) continue
        report({
          message: 'small',
          args: { mask: String(mask), count: 2 ** (bits - mask), pods },
          at: perNodeMaskSize.path,
        })
      }
    }
  },
})

const sized = (ipv4: number, ipv6: number): string =>
  exampleFile({
    services: ['10.96.0.0/20', 'fd00:96::/112'],
    pools: [{ addresses: ['10.200.0.72/31', 'fd00:200::/120'] }],
    documents: [cidrConfigDocument({ ipv4: `192.168.0.0/16 ${ipv4}`, ipv6: `fd00:1::/112 ${ipv6}` })],
  })

export const cases: Cases = {
  valid: [
    { name: { en: '128 addresses for 110 Pods', 'zh-CN': '110 个 Pod，128 个地址' }, text: sized(25, 121) },
  ],
  invalid: [
    {
      name: {
        en: '64 addresses for 110 Pods, in both families',
        'zh-CN': '110 个 Pod，64 个地址，两个地址族都如此',
      },
      text: sized(26, 122),
      expect: [
        { message: 'small', at: '4/spec/ipv4/perNodeMaskSize' },
        { message: 'small', at: '4/spec/ipv6/perNodeMaskSize' },
      ],
    },
    {
      name: {
        en: 'A block larger than the range, and a length above 128',
        'zh-CN': '地址块大于范围，前缀长度超过 128',
      },
      text: sized(12, 129),
      expect: [
        { message: 'impossible', at: '4/spec/ipv4/perNodeMaskSize', severity: 'error' },
        { message: 'impossible', at: '4/spec/ipv6/perNodeMaskSize', severity: 'error' },
      ],
    },
  ],
}
