import type { ListOf } from '../../model/cluster.ts'
import { type Cases, defineRule } from '../define.ts'
import { cidrConfigDocument } from '../example-cidr-config.ts'
import { exampleFile } from '../examples.ts'
import { isFlat } from '../pod-ranges.ts'
import { setValue } from '../set-value.ts'

/** What bmctl prefills (TPL). */
const prefilled = { pods: '192.168.0.0/16', services: '10.96.0.0/20' } as const

const isMissing = (list: ListOf<unknown>): boolean => list.items.length === 0 && list.misshapen === undefined

/** NET-020. In flat mode Pods get their addresses elsewhere. */
export default defineRule({
  id: 'cluster-ranges-given',
  covers: ['NET-020'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.services.cidrBlocks',
  sources: ['REF', 'CCC', 'TPL'],
  words: {
    en: {
      title: 'Pods and Services have a range',
      why: 'Every Pod and every Service takes its address from these ranges. The fields are required; without them the cluster is not created.',
      remedy: 'Write the range; bmctl prefills 192.168.0.0/16 for Pods and 10.96.0.0/20 for Services.',
      messages: { pods: 'No Pod range', services: 'No Service range' },
      fixes: { write: 'Write {cidr}' },
    },
    'zh-CN': {
      title: 'Pod 和 Service 都有地址范围',
      why: '每个 Pod 和每个 Service 的地址都取自这些范围。这两个字段为必填；缺少时集群无法创建。',
      remedy: '填写范围；bmctl 为 Pod 预填 192.168.0.0/16，为 Service 预填 10.96.0.0/20。',
      messages: { pods: '没有 Pod 范围', services: '没有 Service 范围' },
      fixes: { write: '写成 {cidr}' },
    },
  },
  check({ cluster, occupancy }, report) {
    const { pods, services } = cluster.network
    for (const [kind, list] of [
      ['pods', isFlat(cluster) ? undefined : pods],
      ['services', services],
    ] as const) {
      if (list === undefined || !isMissing(list)) continue
      const cidr = prefilled[kind]
      const isFree = occupancy.index.meeting(ranges[kind]).length === 0
      report({
        message: kind,
        at: list.path,
        fixes: isFree
          ? [
              {
                title: 'write',
                args: { cidr },
                safe: false,
                edits: setValue(cluster.file, list.path, [cidr]),
              },
            ]
          : [],
      })
    }
  },
})

const ranges = {
  pods: { family: 4, first: 0xc0a8_0000, last: 0xc0a8_ffff },
  services: { family: 4, first: 0x0a60_0000, last: 0x0a60_0fff },
} as const

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Flat mode without pods', 'zh-CN': '平面模式，没有 pods' },
      text: exampleFile({
        pods: null,
        networkLines: ['    flatIPv4: true'],
        documents: [cidrConfigDocument({ ipv4: '10.62.0.0/20 24' })],
      }),
    },
  ],
  invalid: [
    {
      name: { en: 'No Pod range', 'zh-CN': '没有 Pod 范围' },
      text: exampleFile({ pods: null }),
      expect: [{ message: 'pods', at: '2/spec/clusterNetwork/pods/cidrBlocks' }],
    },
    {
      name: { en: 'An empty list of Service ranges', 'zh-CN': 'Service 范围的列表为空' },
      text: exampleFile({ services: [] }),
      expect: [{ message: 'services', at: '2/spec/clusterNetwork/services/cidrBlocks' }],
      fixed: exampleFile({ services: ['10.96.0.0/20'] }),
    },
  ],
}
