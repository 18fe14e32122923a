import type { Path, Place } from '../../document.ts'
import type { ClusterView } from '../../model/workspace-model.ts'
import { printAddress } from '../../net/address.ts'
import { firstOf, printRange, type Range, sameRange, sizeOf } from '../../net/range.ts'
import { type SpecialUseCode, specialUse } from '../../net/special.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Phrase } from '../finding.ts'

/** What the registries say the addresses are for. */
const purposes: Readonly<Record<SpecialUseCode, Phrase>> = {
  'this-network': {
    words: { en: 'the “this network” block 0.0.0.0/8', 'zh-CN': '“本网络”地址块 0.0.0.0/8' },
  },
  loopback: { words: { en: 'loopback addresses', 'zh-CN': '环回地址' } },
  'link-local': { words: { en: 'link-local addresses', 'zh-CN': '链路本地地址' } },
  multicast: { words: { en: 'multicast addresses', 'zh-CN': '多播地址' } },
  'future-use': { words: { en: 'the reserved block 240.0.0.0/4', 'zh-CN': '保留地址块 240.0.0.0/4' } },
  'limited-broadcast': {
    words: { en: 'the broadcast address 255.255.255.255', 'zh-CN': '广播地址 255.255.255.255' },
  },
  unspecified: { words: { en: 'the unspecified address', 'zh-CN': '未指定地址' } },
  'ipv4-mapped': {
    words: {
      en: 'IPv4-mapped addresses, which MetalLB reads as IPv4',
      'zh-CN': 'IPv4 映射地址，MetalLB 会将其读作 IPv4',
    },
  },
}

function writtenRanges({
  cluster,
  occupancy,
}: ClusterView): readonly { readonly range: Range; readonly at: Path | Place }[] {
  const { pods, services } = cluster.network
  return [
    ...[...pods.items, ...services.items].flatMap((field) =>
      field.value === undefined ? [] : [{ range: field.value.prefix.range, at: field.path }],
    ),
    ...occupancy.uses.map(({ range, place }) => ({ range, at: place })),
  ]
}

const print = (range: Range): string =>
  sizeOf(range) === 1n ? printAddress(firstOf(range)) : printRange(range)

/** RNG-012: IANA special-purpose registries. MetalLB checks none of it. */
export default defineRule({
  id: 'no-special-use-address',
  covers: ['RNG-012'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: undefined,
  sources: ['INFERRED', 'MLC'],
  words: {
    en: {
      title: 'Addresses are ones a host can have',
      why: 'Loopback, link-local, multicast and reserved addresses are not routed or answered like those of a host. MetalLB does not check for them and gives them to Services all the same.',
      remedy: 'Use addresses of the network the machines are on.',
      messages: {
        whole: '{written} belongs to {purpose}',
        part: '{written} holds {shared}: {purpose}',
      },
    },
    'zh-CN': {
      title: '所用地址可分配给主机',
      why: '环回、链路本地、多播和保留地址不会像主机地址那样被路由或应答。MetalLB 不做检查，仍会将其分配给 Service。',
      remedy: '使用机器所在网络的地址。',
      messages: {
        whole: '{written} 属于{purpose}',
        part: '{written} 包含 {shared}：{purpose}',
      },
    },
  },
  check(view, report) {
    for (const { range, at } of writtenRanges(view)) {
      const special = specialUse(range)
      if (special === undefined) continue
      const isWhole = sameRange(special.range, range)
      report({
        message: isWhole ? 'whole' : 'part',
        args: { written: print(range), shared: { range: special.range }, purpose: purposes[special.code] },
        at,
        ranges: [special.range],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: {
        en: 'Public and shared addresses are nobody’s business here',
        'zh-CN': '公共地址和共享地址不在此检查',
      },
      text: exampleFile({
        vip: '203.0.113.71',
        ingress: '203.0.113.72',
        pools: [{ addresses: ['203.0.113.72/29'] }],
      }),
    },
  ],
  invalid: [
    {
      name: { en: 'A loopback VIP and a link-local node', 'zh-CN': '环回 VIP 和链路本地节点' },
      text: exampleFile({ vip: '127.0.0.1', workers: ['169.254.10.10'] }),
      expect: [
        { message: 'whole', at: '3/spec/nodes/0/address' },
        { message: 'whole', at: '2/spec/loadBalancer/vips/controlPlaneVIP' },
      ],
    },
    {
      name: {
        en: 'A pool that runs into multicast, and Pods in the reserved block',
        'zh-CN': '地址池伸入多播地址，Pod 在保留地址块中',
      },
      text: exampleFile({
        ingress: '223.255.255.1',
        pools: [{ addresses: ['223.255.255.0-224.0.0.20'] }],
        pods: ['240.0.0.0/16'],
      }),
      expect: [
        { message: 'whole', at: '2/spec/clusterNetwork/pods/cidrBlocks/0' },
        { message: 'part', at: '2/spec/loadBalancer/addressPools/0/addresses/0' },
      ],
    },
  ],
}
