import type { Place } from '../../document.ts'
import { isNodeRole, isVipRole } from '../../model/occupancy.ts'
import type { ClusterView } from '../../model/workspace-model.ts'
import { addressOf, printAddress } from '../../net/address.ts'
import { contains, overlaps, type Range, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { endpointsOf } from '../endpoint-address.ts'
import { exampleFile } from '../examples.ts'
import type { Phrase } from '../finding.ts'
import { roleNames } from '../role-names.ts'

/** What bmctl gives its temporary cluster on the admin workstation unless told otherwise (domain 4.9). */
const bootstrapRanges: readonly { readonly text: string; readonly range: Range; readonly flag: string }[] = [
  {
    text: '192.168.122.0/24',
    range: { family: 4, first: 0xc0a8_7a00, last: 0xc0a8_7aff },
    flag: '--bootstrap-cluster-pod-cidr',
  },
  {
    text: '10.96.0.0/27',
    range: { family: 4, first: 0x0a60_0000, last: 0x0a60_001f },
    flag: '--bootstrap-cluster-service-cidr',
  },
]

interface Host {
  readonly what: Phrase
  readonly range: Range
  readonly place: Place
}

function hostsIn(view: ClusterView, network: Range): readonly Host[] {
  const hosts: Host[] = []
  for (const { role, range, place } of view.occupancy.uses) {
    if (!overlaps(network, range) || !(isNodeRole(role) || isVipRole(role))) continue
    hosts.push({ what: roleNames[role], range, place })
  }
  for (const { what, address, path } of endpointsOf(view)) {
    if (!contains(network, address)) continue
    hosts.push({ what, range: rangeOfAddress(address), place: { file: view.cluster.file, path } })
  }
  return hosts
}

/** NET-019. */
export default defineRule({
  id: 'addresses-outside-bootstrap-ranges',
  covers: ['NET-019'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: undefined,
  sources: ['BMC'],
  words: {
    en: {
      title: 'Nodes and servers lie outside the ranges of the bootstrap cluster',
      why: 'bmctl first runs a temporary cluster on the admin workstation, which uses 192.168.122.0/24 and 10.96.0.0/27. From there it cannot reach machines with such addresses.',
      remedy: 'Pass the flag named in the message to bmctl with a range that is free.',
      messages: { host: '{address} ({what}) lies in {range} of the bootstrap cluster; pass {flag}' },
    },
    'zh-CN': {
      title: '节点和服务器位于引导集群的范围之外',
      why: 'bmctl 先在管理工作站上运行一个临时集群，它使用 192.168.122.0/24 和 10.96.0.0/27。具有此类地址的机器从那里无法访问。',
      remedy: '运行 bmctl 时加上消息中给出的参数，并指定一个未使用的范围。',
      messages: { host: '{address} ({what}) 位于引导集群的 {range} 内；使用参数 {flag}' },
    },
  },
  check(view, report) {
    for (const { text, range, flag } of bootstrapRanges) {
      const inside = hostsIn(view, range)
      const [first] = inside
      if (first === undefined) continue
      report({
        message: 'host',
        args: { address: printAddress(addressOf(first.range.first)), what: first.what, range: text, flag },
        at: first.place,
        related: inside.slice(1, 50).map(({ place }) => place),
        ranges: inside.slice(0, 50).map((host) => host.range),
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Beside both ranges', 'zh-CN': '与两个范围都相邻' },
      text: exampleFile({
        pods: ['172.16.0.0/16'],
        workers: ['192.168.123.1', '10.96.0.32'],
        services: ['10.97.0.0/20'],
      }),
    },
  ],
  invalid: [
    {
      name: {
        en: 'Two workers in the Pod range, a proxy in the Service range',
        'zh-CN': '两个工作器节点在 Pod 范围内，代理在 Service 范围内',
      },
      text: exampleFile({
        pods: ['172.16.0.0/16'],
        services: ['10.97.0.0/20'],
        workers: ['192.168.122.10', '192.168.122.11'],
        specLines: ['  proxy:', '    url: http://10.96.0.31:3128'],
      }),
      expect: [
        { message: 'host', at: '3/spec/nodes/0/address' },
        { message: 'host', at: '2/spec/proxy/url' },
      ],
    },
  ],
}
