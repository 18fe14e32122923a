import { printPrefix } from '../../net/prefix.ts'
import { intersection } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { blockInstead, podRanges, serviceRanges } from '../pod-ranges.ts'
import { setValue } from '../set-value.ts'

/** NET-003. In flat mode the ranges of ClusterCIDRConfig are judged (domain 4.9). */
export default defineRule({
  id: 'pod-and-service-ranges-apart',
  covers: ['NET-003'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.services.cidrBlocks[]',
  sources: ['APIU', 'NET'],
  words: {
    en: {
      title: 'Pod and Service ranges share no address',
      why: 'A Pod that gets the address of a Service cannot be reached, and neither can the Service. The preflight checks refuse such a cluster.',
      remedy: 'Move one of the two ranges. Pod ranges cannot be changed after creation.',
      messages: { overlap: 'The Service range {services} and the Pod range {pods} ({place}) share {shared}' },
      fixes: { move: 'Move the Service range to {free}' },
    },
    'zh-CN': {
      title: 'Pod 范围与 Service 范围没有重叠',
      why: '如果某个 Pod 得到了 Service 的地址，Pod 和 Service 都无法访问。预检检查会拒绝这样的集群。',
      remedy: '移动其中一个范围。Pod 范围在集群创建后不可更改。',
      messages: { overlap: 'Service 范围 {services} 与 Pod 范围 {pods} ({place}) 共有 {shared}' },
      fixes: { move: '将 Service 范围移到 {free}' },
    },
  },
  check(view, report) {
    const { cluster } = view
    for (const services of serviceRanges(cluster)) {
      for (const pods of podRanges(cluster)) {
        const shared = intersection(services.prefix.range, pods.prefix.range)
        if (shared === undefined) continue
        const block = blockInstead(view, services)
        const free = block === undefined ? undefined : printPrefix(block)
        report({
          message: 'overlap',
          args: {
            services: services.text,
            pods: pods.text,
            place: { place: { file: cluster.file, path: pods.path } },
            shared: { range: shared },
          },
          at: services.path,
          related: [pods.path],
          ranges: [shared],
          fixes:
            free === undefined
              ? []
              : [
                  {
                    title: 'move',
                    args: { free },
                    safe: false,
                    edits: setValue(cluster.file, services.path, free),
                  },
                ],
        })
      }
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Side by side', 'zh-CN': '彼此相邻' },
      text: exampleFile({ pods: ['10.64.0.0/16'], services: ['10.65.0.0/20'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Services inside Pods', 'zh-CN': 'Service 范围在 Pod 范围内' },
      text: exampleFile({ pods: ['10.64.0.0/14'], services: ['10.66.0.0/20'] }),
      expect: [{ message: 'overlap', at: '2/spec/clusterNetwork/services/cidrBlocks/0' }],
      fixed: exampleFile({ pods: ['10.64.0.0/14'], services: ['172.16.0.0/20'] }),
    },
  ],
}
