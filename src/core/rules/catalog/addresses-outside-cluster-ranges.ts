import type { Place } from '../../document.ts'
import type { Role, Use } from '../../model/occupancy.ts'
import { isNodeRole, isPoolRole, isVipRole } from '../../model/occupancy.ts'
import { printPrefix } from '../../net/prefix.ts'
import { intersection } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Phrase } from '../finding.ts'
import { blockInstead, type ClusterRange, podRanges, serviceRanges } from '../pod-ranges.ts'
import { roleNames } from '../role-names.ts'
import { setValue } from '../set-value.ts'

/** How many places a finding lists; a range that swallows a network of 2,000 nodes is one mistake. */
const mostRelated = 50

const isHeld = (role: Role): boolean => isNodeRole(role) || isVipRole(role) || isPoolRole(role)

/**
 * NET-004, by far most often the template's 192.168.0.0/16 on a LAN of that block. A single address in the range is
 * shown at that address, several at the range, which is then the cause.
 */
export default defineRule({
  id: 'addresses-outside-cluster-ranges',
  covers: ['NET-004'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.pods.cidrBlocks[]',
  sources: ['NET', 'TPL'],
  words: {
    en: {
      title: 'Nodes, VIPs and pools lie outside the Pod and Service ranges',
      why: 'Inside the cluster these ranges belong to Pods and Services. Traffic to a node or VIP with such an address never leaves the cluster. The preflight checks stop creation, and later every upgrade.',
      remedy:
        'Choose another Pod or Service range before the cluster is created. The template’s 192.168.0.0/16 collides with many home and lab networks.',
      messages: {
        podsOne: '{address} ({what}) lies in the Pod range {cidr} ({range})',
        servicesOne: '{address} ({what}) lies in the Service range {cidr} ({range})',
        podsMany: 'The Pod range {cidr} holds {count} entries in use, first {address} ({what}, {first})',
        servicesMany:
          'The Service range {cidr} holds {count} entries in use, first {address} ({what}, {first})',
      },
      fixes: { move: 'Move the range to {free}' },
    },
    'zh-CN': {
      title: '节点、VIP 和地址池位于 Pod 和 Service 范围之外',
      why: '在集群内部，这些范围属于 Pod 和 Service。发往此类节点或 VIP 地址的流量不会离开集群。预检检查会阻止集群创建，以后还会阻止每次升级。',
      remedy: '在创建集群前更换 Pod 或 Service 范围。模板预填的 192.168.0.0/16 与许多家庭和实验网络冲突。',
      messages: {
        podsOne: '{address} ({what}) 位于 Pod 范围 {cidr} 内 ({range})',
        servicesOne: '{address} ({what}) 位于 Service 范围 {cidr} 内 ({range})',
        podsMany: 'Pod 范围 {cidr} 包含 {count} 个已使用的条目，第一个是 {address} ({what}，{first})',
        servicesMany: 'Service 范围 {cidr} 包含 {count} 个已使用的条目，第一个是 {address} ({what}，{first})',
      },
      fixes: { move: '将范围移到 {free}' },
    },
  },
  check(view, report) {
    const { cluster, occupancy } = view
    for (const range of [...podRanges(cluster), ...serviceRanges(cluster)]) {
      const uses = occupancy.index.meeting(range.prefix.range).filter(({ role }) => isHeld(role))
      const [first] = uses
      if (first === undefined) continue
      const isOne = uses.length === 1
      const block = blockInstead(view, range)
      const free = block === undefined ? undefined : printPrefix(block)
      const place: Place = { file: cluster.file, path: range.path }
      report({
        message: `${range.kind}${isOne ? 'One' : 'Many'}`,
        args: {
          address: { range: sharedPart(range, first) },
          what: nameOf(first),
          cidr: range.text,
          count: uses.length,
          range: { place },
          first: { place: first.place },
        },
        at: isOne ? first.place : place,
        related: isOne ? [place] : uses.slice(0, mostRelated).map((use) => use.place),
        ranges: uses.slice(0, mostRelated).map((use) => sharedPart(range, use)),
        fixes:
          free === undefined
            ? []
            : [
                {
                  title: 'move',
                  args: { free },
                  safe: false,
                  edits: setValue(cluster.file, range.path, free),
                },
              ],
      })
    }
  },
})

const sharedPart = (range: ClusterRange, use: Use): Use['range'] =>
  intersection(range.prefix.range, use.range) ?? use.range

const nameOf = (use: Use): Phrase => roleNames[use.role]

const home = { controlPlane: ['192.168.86.51'], vip: '192.168.86.99', ingress: '192.168.86.100', workers: [] }

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A home network with Pods elsewhere', 'zh-CN': '家用网络，Pod 范围在别处' },
      text: exampleFile({
        ...home,
        type: 'standalone',
        pools: [{ addresses: ['192.168.86.100-192.168.86.110'] }],
        pods: ['172.16.0.0/16'],
      }),
    },
    {
      name: { en: 'Pods left over in flat mode', 'zh-CN': '平面模式下遗留的 Pod 范围' },
      text: exampleFile({
        ...home,
        type: 'standalone',
        pools: [{ addresses: ['192.168.86.100-192.168.86.110'] }],
        networkLines: ['    flatIPv4: true'],
        documents: [
          'apiVersion: baremetal.cluster.gke.io/v1alpha1\nkind: ClusterCIDRConfig\nmetadata:\n  name: all\nspec:\n  ipv4:\n    cidr: 10.61.0.0/20\n    perNodeMaskSize: 24',
        ],
      }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'The Pod range of the template on a home network',
        'zh-CN': '家用网络上使用模板的 Pod 范围',
      },
      text: exampleFile({
        ...home,
        type: 'standalone',
        pools: [{ addresses: ['192.168.86.100-192.168.86.111'] }],
      }),
      expect: [{ message: 'podsMany', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' }],
      fixed: exampleFile({
        ...home,
        type: 'standalone',
        pools: [{ addresses: ['192.168.86.100-192.168.86.111'] }],
        pods: ['172.16.0.0/16'],
      }),
    },
    {
      name: {
        en: 'One worker in the Pod range, another in the Service range',
        'zh-CN': '一个工作器节点在 Pod 范围内，另一个在 Service 范围内',
      },
      text: exampleFile({ workers: ['192.168.7.7', '10.96.3.4'] }),
      expect: [
        { message: 'podsOne', at: '3/spec/nodes/0/address' },
        { message: 'servicesOne', at: '3/spec/nodes/1/address' },
      ],
    },
    {
      name: { en: 'All nodes in the Service range', 'zh-CN': '所有节点都在 Service 范围内' },
      text: exampleFile({ services: ['10.200.0.0/20'] }),
      expect: [{ message: 'servicesMany', at: '2/spec/clusterNetwork/services/cidrBlocks/0' }],
    },
  ],
}
