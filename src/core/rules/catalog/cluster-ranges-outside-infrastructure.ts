import { PLAN_FILE, type Place } from '../../document.ts'
import type { NetworkPlan, Purpose } from '../../model/network-plan.ts'
import type { ClusterView } from '../../model/workspace-model.ts'
import { type Prefix, printPrefix } from '../../net/prefix.ts'
import { overlaps, type Range } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import type { Phrase } from '../finding.ts'
import { podRanges, serviceRanges } from '../pod-ranges.ts'

/** Servers that nodes and Pods must reach, wherever they are. */
const servers: Partial<Readonly<Record<Purpose, Phrase>>> = {
  dns: { words: { en: 'DNS server', 'zh-CN': 'DNS 服务器' } },
  ntp: { words: { en: 'NTP server', 'zh-CN': 'NTP 服务器' } },
  gateway: { words: { en: 'gateway', 'zh-CN': '网关' } },
}

/**
 * NET-005. A subnet counts only where the plan states it and nothing of the cluster lies in both: an address in use in
 * the range is the same overlap, seen closer (NET-004).
 */
export default defineRule({
  id: 'cluster-ranges-outside-infrastructure',
  covers: ['NET-005'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.pods.cidrBlocks[]',
  sources: ['NET'],
  words: {
    en: {
      title: 'Pod and Service ranges leave out subnets and servers of the network',
      why: 'Nodes and Pods send everything in these ranges into the cluster. A DNS or NTP server or a gateway with such an address cannot be reached from them: names do not resolve, clocks drift.',
      remedy: 'Choose a Pod or Service range that is used nowhere in the network.',
      messages: {
        server: '{cidr} holds the {what} {server} ({place})',
        subnet: '{cidr} meets the subnet {subnet} ({place})',
        subnetOpen: '{cidr} meets the subnet {subnet} ({place}), which is not confirmed',
      },
    },
    'zh-CN': {
      title: 'Pod 和 Service 范围避开网络中的子网和服务器',
      why: '节点和 Pod 会把发往这些范围的所有流量送入集群。具有此类地址的 DNS 服务器、NTP 服务器或网关将无法访问：域名无法解析，时钟产生偏差。',
      remedy: '选择网络中没有使用的 Pod 或 Service 范围。',
      messages: {
        server: '{cidr} 包含{what} {server} ({place})',
        subnet: '{cidr} 与子网 {subnet} ({place}) 重叠',
        subnetOpen: '{cidr} 与子网 {subnet} ({place}) 重叠，该子网尚未确认',
      },
    },
  },
  check(view, report) {
    const { cluster, occupancy, workspace } = view
    const known = knownServers(workspace.plan.segments)
    for (const { prefix, path, text } of [...podRanges(cluster), ...serviceRanges(cluster)]) {
      for (const { what, range, place } of known) {
        if (!overlaps(range, prefix.range)) continue
        report({
          message: 'server',
          args: { cidr: text, what, server: { range }, place: { place } },
          at: path,
          related: [place],
          ranges: [range],
        })
      }
      if (occupancy.index.meeting(prefix.range).length > 0) continue
      for (const { prefix: subnet, place, confirmed } of plannedSubnets(view)) {
        if (!overlaps(subnet.range, prefix.range)) continue
        report({
          message: confirmed ? 'subnet' : 'subnetOpen',
          args: { cidr: text, subnet: printPrefix(subnet), place: { place } },
          at: path,
          related: [place],
          ranges: [subnet.range],
          assumed: !confirmed,
        })
      }
    }
  },
})

interface PlannedSubnet {
  readonly prefix: Prefix
  readonly place: Place
  readonly confirmed: boolean
}

interface Server {
  readonly what: Phrase
  readonly range: Range
  readonly place: Place
}

function knownServers(segments: NetworkPlan['segments']): readonly Server[] {
  return segments.flatMap(({ reserved }) =>
    reserved.flatMap(({ range, purpose }) => {
      const what = servers[purpose.value ?? 'other']
      if (range.value === undefined || what === undefined) return []
      return [{ what, range: range.value.range, place: { file: PLAN_FILE, path: range.path } }]
    }),
  )
}

function plannedSubnets({ segment }: ClusterView): readonly PlannedSubnet[] {
  return (segment?.subnets ?? []).flatMap(({ prefix, place, confirmed }) =>
    place === undefined ? [] : [{ prefix, place, confirmed }],
  )
}

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Servers and subnet elsewhere', 'zh-CN': '服务器和子网在别处' },
      text: exampleFile(),
      plan: examplePlan({
        cidr: '10.200.0.0/24',
        reserved: ['10.200.0.250 dns', '10.200.0.240-10.200.0.249 dhcp'],
      }),
    },
    {
      name: { en: 'An assumed subnet proves nothing', 'zh-CN': '假定的子网不能作为依据' },
      text: exampleFile({ services: ['10.200.0.128/25'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'DNS and NTP inside the Pod range', 'zh-CN': 'DNS 和 NTP 在 Pod 范围内' },
      text: exampleFile(),
      plan: examplePlan({
        cidr: '10.200.0.0/24',
        reserved: ['192.168.1.53 dns', '192.168.1.123 ntp', '192.168.1.9 host'],
      }),
      expect: [
        { message: 'server', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' },
        { message: 'server', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' },
      ],
    },
    {
      name: {
        en: 'The Service range in a free part of the subnet',
        'zh-CN': 'Service 范围位于子网的空闲部分',
      },
      text: exampleFile({ services: ['10.200.8.0/24'] }),
      plan: examplePlan({ cidr: '10.200.0.0/20' }),
      expect: [{ message: 'subnet', at: '2/spec/clusterNetwork/services/cidrBlocks/0' }],
    },
    {
      name: { en: 'The same, while the subnet is not confirmed', 'zh-CN': '同上，但子网尚未确认' },
      text: exampleFile({ services: ['10.200.8.0/24'] }),
      plan: examplePlan({ cidr: '10.200.0.0/20', confirmed: false }),
      expect: [
        { message: 'subnetOpen', at: '2/spec/clusterNetwork/services/cidrBlocks/0', severity: 'warning' },
      ],
    },
  ],
}
