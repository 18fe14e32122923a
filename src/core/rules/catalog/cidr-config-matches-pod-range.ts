import type { CidrConfig } from '../../model/cluster.ts'
import type { Prefix } from '../../net/prefix.ts'
import { sameRange } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { cidrConfigDocument } from '../example-cidr-config.ts'
import { exampleFile } from '../examples.ts'
import { isFlat } from '../pod-ranges.ts'
import { setValue } from '../set-value.ts'

interface Configured {
  readonly config: CidrConfig
  readonly cidr: NonNullable<CidrConfig['ipv4']>['cidr']
  readonly prefix: Prefix
}

/** NET-013: island mode, dual-stack (REF, domain 4.9). */
export default defineRule({
  id: 'cidr-config-matches-pod-range',
  covers: ['NET-013'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cidrConfig.spec.ipv4.cidr',
  sources: ['REF', 'CCC'],
  words: {
    en: {
      title: 'The ClusterCIDRConfig repeats the IPv4 Pod range',
      why: 'In a dual-stack cluster both places state the IPv4 range of the Pods. When they differ the cluster is not created, or nodes take blocks that nobody routes.',
      remedy: 'Write the range of pods.cidrBlocks in spec.ipv4.cidr.',
      messages: {
        none: '{cidr} is not the Pod range {pods} ({place})',
        further: '{cidr} differs from the Pod range {pods} ({place}), which another ClusterCIDRConfig has',
      },
      fixes: { write: 'Write {pods}' },
    },
    'zh-CN': {
      title: 'ClusterCIDRConfig 与 IPv4 Pod 范围一致',
      why: '在双栈集群中，两处都写有 Pod 的 IPv4 范围。两者不一致时集群无法创建，或者节点会占用没有路由的地址块。',
      remedy: '在 spec.ipv4.cidr 中填写 pods.cidrBlocks 的范围。',
      messages: {
        none: '{cidr} 与 Pod 范围 {pods} ({place}) 不一致',
        further: '{cidr} 与另一个 ClusterCIDRConfig 所用的 Pod 范围 {pods} ({place}) 不一致',
      },
      fixes: { write: '写成 {pods}' },
    },
  },
  check({ cluster, facts }, report) {
    if (isFlat(cluster) || !facts.isDualStack) return
    const pods = cluster.network.pods.items.filter(({ value }) => value?.prefix.family === 4)
    const [first] = pods
    if (first === undefined) return
    const configured = cluster.cidrConfigs.flatMap((config): readonly Configured[] => {
      const cidr = config.ipv4?.cidr
      return cidr?.value === undefined ? [] : [{ config, cidr, prefix: cidr.value.prefix }]
    })
    const isSame = ({ prefix }: Configured): boolean =>
      pods.some(({ value }) => value !== undefined && sameRange(value.prefix.range, prefix.range))
    const hasSame = configured.some(isSame)
    const text = first.text ?? ''
    for (const one of configured) {
      if (isSame(one)) continue
      report({
        message: hasSame ? 'further' : 'none',
        severity: hasSame ? 'warning' : 'error',
        args: {
          cidr: one.cidr.text ?? '',
          pods: text,
          place: { place: { file: cluster.file, path: first.path } },
        },
        at: one.cidr.path,
        related: [first.path],
        fixes: hasSame
          ? []
          : [
              {
                title: 'write',
                args: { pods: text },
                safe: false,
                edits: setValue(cluster.file, one.cidr.path, text),
              },
            ],
      })
    }
  },
})

const dual = (...documents: readonly string[]): string =>
  exampleFile({
    services: ['10.96.0.0/20', 'fd00:96::/112'],
    pools: [{ addresses: ['10.200.0.72/30', 'fd00:200::/120'] }],
    documents,
  })

export const cases: Cases = {
  valid: [
    {
      name: {
        en: 'The Pod range, and IPv6 blocks for one node pool',
        'zh-CN': 'Pod 范围，以及一个节点池的 IPv6 地址块',
      },
      text: dual(
        cidrConfigDocument({ ipv4: '192.168.0.0/16 24', ipv6: 'fd00:1::/112 120' }),
        cidrConfigDocument({ name: 'np1', ipv6: 'fd00:2::/112 120', nodePool: 'np1' }),
      ),
    },
  ],
  invalid: [
    {
      name: { en: 'Another range', 'zh-CN': '其他范围' },
      text: dual(cidrConfigDocument({ ipv4: '192.168.0.0/17 24', ipv6: 'fd00:1::/112 120' })),
      expect: [{ message: 'none', at: '4/spec/ipv4/cidr' }],
      fixed: dual(cidrConfigDocument({ ipv4: '192.168.0.0/16 24', ipv6: 'fd00:1::/112 120' })),
    },
    {
      name: { en: 'A further configuration with another range', 'zh-CN': '另一份配置使用了其他范围' },
      text: dual(
        cidrConfigDocument({ ipv4: '192.168.0.0/16 24', ipv6: 'fd00:1::/112 120' }),
        cidrConfigDocument({
          name: 'np1',
          ipv4: '172.20.0.0/16 24',
          ipv6: 'fd00:2::/112 120',
          nodePool: 'np1',
        }),
      ),
      expect: [{ message: 'further', at: '5/spec/ipv4/cidr', severity: 'warning' }],
    },
  ],
}
