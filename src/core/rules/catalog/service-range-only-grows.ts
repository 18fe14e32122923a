import type { Cluster } from '../../model/cluster.ts'
import { versionBelow } from '../../model/facts.ts'
import type { ReadField } from '../../model/field.ts'
import { sameAddress } from '../../net/address.ts'
import type { ParsedPrefix } from '../../net/prefix.ts'
import { containsRange } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** UPD-008: from 1.15 on the suffix may get smaller, the written address stays (REF, UPD, NET). */
export default defineRule({
  id: 'service-range-only-grows',
  covers: ['UPD-008'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.services.cidrBlocks[]',
  sources: ['REF', 'UPD', 'NET'],
  words: {
    en: {
      title: 'The Service range of a running cluster only grows, from 1.15 on',
      why: 'Services hold addresses of this range. An update that shrinks or moves it is refused.',
      remedy: 'Keep the address and make only the number behind the slash smaller.',
      messages: {
        early:
          'The Service range was {before}, now {after}; it can grow from 1.15 on, the cluster is {version}',
        shrunk: 'The Service range was {before}, now {after}: it can only grow',
        moved: 'The Service range was {before}, now {after}, which does not contain it',
        rewritten:
          'The Service range was {before}, now {after}: it contains the former one, but begins at another address',
      },
      fixes: { restore: 'Write {before} again' },
    },
    'zh-CN': {
      title: '运行中集群的 Service 范围自 1.15 起只能扩大',
      why: 'Service 正在使用该范围中的地址。缩小或更换该范围的更新会被拒绝。',
      remedy: '地址保持不变，只减小斜线后的数字。',
      messages: {
        early: 'Service 范围原为 {before}，现为 {after}；自 1.15 起才能扩大，而集群版本为 {version}',
        shrunk: 'Service 范围原为 {before}，现为 {after}：只能扩大',
        moved: 'Service 范围原为 {before}，现为 {after}，后者不包含前者',
        rewritten: 'Service 范围原为 {before}，现为 {after}：包含原范围，但起始地址不同',
      },
      fixes: { restore: '写回 {before}' },
    },
  },
  check({ cluster, deployed }, report) {
    const before = deployed === undefined ? undefined : ipv4Services(deployed.cluster)
    const after = ipv4Services(cluster)
    if (before === undefined || after === undefined) return
    const message = judge(before.value, after.value, versionBelow(cluster, '1.15'))
    if (message === undefined) return
    report({
      message,
      args: { before: before.text, after: after.text, version: cluster.version.text ?? '' },
      at: after.path,
      ranges: [before.value.prefix.range, after.value.prefix.range],
      ...(message === 'rewritten' ? { severity: 'warning' } : {}),
      fixes: [
        {
          title: 'restore',
          args: { before: before.text },
          safe: false,
          edits: setValue(cluster.file, after.path, before.text),
        },
      ],
    })
  },
})

function ipv4Services({ network }: Cluster): ReadField<ParsedPrefix> | undefined {
  for (const field of network.services.items) {
    if (field.state === 'read' && field.value.prefix.family === 4) return field
  }
  return undefined
}

function judge(before: ParsedPrefix, after: ParsedPrefix, isEarly: boolean): string | undefined {
  const isSameAddress = sameAddress(before.address, after.address)
  if (isSameAddress && before.prefix.length === after.prefix.length) return undefined
  if (isEarly) return 'early'
  if (after.prefix.length > before.prefix.length) return 'shrunk'
  if (!containsRange(after.prefix.range, before.prefix.range)) return 'moved'
  return isSameAddress ? undefined : 'rewritten'
}

const at = '2/spec/clusterNetwork/services/cidrBlocks/0'
const services = (cidr: string, version = '1.34.0'): string => exampleFile({ services: [cidr], version })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Sixteen times as large', 'zh-CN': '扩大到 16 倍' },
      text: services('172.26.232.0/20'),
      deployed: services('172.26.232.0/24'),
    },
    {
      name: { en: 'Unchanged before 1.15', 'zh-CN': '1.15 之前未改变' },
      text: services('10.96.0.0/20', '1.14.0'),
      deployed: services('10.96.0.0/20', '1.14.0'),
    },
  ],
  invalid: [
    {
      name: { en: 'Half as large', 'zh-CN': '缩小一半' },
      text: services('10.96.0.0/21'),
      deployed: services('10.96.0.0/20'),
      expect: [{ message: 'shrunk', at }],
      fixed: services('10.96.0.0/20'),
    },
    {
      name: { en: 'Somewhere else', 'zh-CN': '移到别处' },
      text: services('10.97.0.0/20'),
      deployed: services('10.96.0.0/20'),
      expect: [{ message: 'moved', at }],
    },
    {
      name: { en: 'The whole network that holds it', 'zh-CN': '包含原范围的整个网络' },
      text: services('10.96.0.0/16'),
      deployed: services('10.96.16.0/20'),
      expect: [{ message: 'rewritten', at, severity: 'warning' }],
    },
    {
      name: { en: 'Larger, but before 1.15', 'zh-CN': '扩大，但低于 1.15' },
      text: services('10.96.0.0/19', '1.14.2'),
      deployed: services('10.96.0.0/20', '1.14.2'),
      expect: [{ message: 'early', at }],
    },
  ],
}
