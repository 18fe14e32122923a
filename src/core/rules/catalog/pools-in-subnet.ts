import { resizeEntry } from '../../edits/reshape-entry.ts'
import { printAddress } from '../../net/address.ts'
import { contains, intersection, type Range, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule, type ReportFunction, type Scopes } from '../define.ts'
import { isReadEntry, poolEntries, type ReadPoolEntry } from '../entry-fault.ts'
import { exampleFile, examplePlan } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { giveSubnetFixes } from '../give-subnet.ts'
import { type KnownSubnets, knownSubnets, outsideOf } from '../known-subnets.ts'

/**
 * VIP-014: in layer 2 mode pool addresses are announced by ARP (BLB, REF). The API asks only that they are routable to the
 * load balancer nodes; whoever says so in the plan gets a warning instead.
 */
export default defineRule({
  id: 'pools-in-subnet',
  covers: ['VIP-014'],
  severity: 'error',
  kind: 'plan',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses[]',
  sources: ['BLB', 'REF', 'OPA'],
  words: {
    en: {
      title: 'Pool addresses lie in the subnet of the load balancer nodes',
      why: 'MetalLB announces them by ARP, which stays within one subnet. A Service that gets an address of another subnet is not reached from anywhere.',
      remedy:
        'Use addresses of the subnet, correct the subnet in the network plan, or say there that the pools are routed.',
      messages: {
        outside: '{entry} of {pool} leaves {subnet} with {part}',
        assumed: '{entry} of {pool} leaves {subnet} with {part} (the subnet is assumed, not confirmed)',
        assumedMany:
          '{count} pool entries leave {subnet} (the subnet is assumed, not confirmed); the first is {entry} of {pool}',
        routed: '{entry} of {pool} leaves {subnet} with {part}; the network plan says it is routed',
        ingress: 'The ingress VIP {vip} lies outside {subnet}',
        ingressAssumed: 'The ingress VIP {vip} lies outside {subnet} (assumed, not confirmed)',
      },
      fixes: { crop: 'Keep {range} of it', widen: 'Enter {subnet} as the subnet' },
    },
    'zh-CN': {
      title: '地址池中的地址位于负载均衡器节点的子网内',
      why: 'MetalLB 通过 ARP 通告这些地址，而 ARP 只在一个子网内有效。分配到其他子网地址的 Service 从任何地方都无法访问。',
      remedy: '改用该子网中的地址，在网络规划中更正子网，或在其中注明地址池已有路由。',
      messages: {
        outside: '{pool} 的 {entry} 超出 {subnet}，超出部分为 {part}',
        assumed: '{pool} 的 {entry} 超出 {subnet}，超出部分为 {part} (该子网为推定，尚未确认)',
        assumedMany: '{count} 个地址池条目超出 {subnet} (该子网为推定，尚未确认)，第一个是 {pool} 的 {entry}',
        routed: '{pool} 的 {entry} 超出 {subnet}，超出部分为 {part}；网络规划注明已有路由',
        ingress: '入站流量 VIP {vip} 不在 {subnet} 内',
        ingressAssumed: '入站流量 VIP {vip} 不在 {subnet} 内 (该子网为推定，尚未确认)',
      },
      fixes: { crop: '只保留 {range}', widen: '将 {subnet} 填为子网' },
    },
  },
  check(view, report) {
    if (!view.facts.isLayer2 || view.facts.isAdmin) return
    const outside = leavingEntries(view)
    for (const family of [4, 6] as const) {
      const own = outside.filter(({ parts }) => parts[0].family === family)
      const isGuess = own[0]?.known.confirmed === false && view.segment?.poolsRouted !== true
      if (isGuess && own.length > mostOnGuess) reportTogether(view, report, own)
      else for (const one of own) reportEntry(view, report, one)
    }
    checkIngress(view, report)
  },
})

/** More entries than this outside one guessed subnet speak about the guess, not each about itself. */
const mostOnGuess = 5

interface LeavingEntry {
  readonly entry: ReadPoolEntry
  readonly known: KnownSubnets
  readonly parts: readonly [Range, ...Range[]]
}

function leavingEntries(view: Scopes['cluster']): readonly LeavingEntry[] {
  return poolEntries(view)
    .filter(isReadEntry)
    .flatMap((entry) => {
      const known = knownSubnets(view, entry.field.value.range.family)
      const [first, ...others] = known === undefined ? [] : outsideOf(known, entry.field.value.range)
      return known === undefined || first === undefined ? [] : [{ entry, known, parts: [first, ...others] }]
    })
}

function reportEntry(
  view: Scopes['cluster'],
  report: ReportFunction,
  { entry, known, parts }: LeavingEntry,
): void {
  const { field, name } = entry
  const routed = view.segment?.poolsRouted === true
  report({
    message: routed ? 'routed' : known.confirmed ? 'outside' : 'assumed',
    args: { entry: field.text, pool: name, subnet: known.text, part: { range: parts[0] } },
    at: field.path,
    related: known.places,
    ranges: parts,
    assumed: !known.confirmed,
    ...(routed ? { severity: 'warning' } : {}),
    fixes: [...(routed ? [] : giveSubnetFixes(view, field.value.range)), ...cropFix(view, entry, known)],
  })
}

/** One finding at the list itself, so that a comment that quiets one entry never quiets the others. */
function reportTogether(
  view: Scopes['cluster'],
  report: ReportFunction,
  outside: readonly LeavingEntry[],
): void {
  const [first] = outside
  if (first === undefined) return
  const { entry, known } = first
  const places = outside.slice(0, mostOnGuess).map(({ entry: { field } }) => field.path)
  report({
    message: 'assumedMany',
    args: { count: outside.length, entry: entry.field.text, pool: entry.name, subnet: known.text },
    at: view.cluster.loadBalancer.pools.path,
    related: [...places, ...known.places],
    ranges: outside.flatMap(({ parts }) => parts),
    assumed: true,
    fixes: giveSubnetFixes(view, entry.field.value.range),
  })
}

/** An ingress VIP in no pool is judged by itself; in a pool its entry speaks for it. */
function checkIngress(view: Scopes['cluster'], report: ReportFunction): void {
  const { cluster, facts } = view
  const vip = cluster.loadBalancer.ingressVIP
  if (vip.state !== 'read' || view.segment?.poolsRouted === true) return
  if (facts.pools.some((pool) => pool.ranges.some(({ range }) => contains(range, vip.value)))) return
  const known = knownSubnets(view, vip.value.family)
  const range = rangeOfAddress(vip.value)
  if (known === undefined || outsideOf(known, range).length === 0) return
  report({
    message: known.confirmed ? 'ingress' : 'ingressAssumed',
    args: { vip: printAddress(vip.value), subnet: known.text },
    at: vip.path,
    related: known.places,
    ranges: [range],
    assumed: !known.confirmed,
    fixes: giveSubnetFixes(view, range),
  })
}

/** What lies inside, where that is one run; a pool that lies outside altogether has nothing to keep. */
function cropFix(
  { cluster }: Scopes['cluster'],
  { pool, field }: ReadPoolEntry,
  known: KnownSubnets,
): readonly Fix[] {
  const whole = field.value.range
  const inside = known.addresses.ranges.flatMap((range) => intersection(range, whole) ?? [])
  const [range, ...others] = inside
  const ingress = cluster.loadBalancer.ingressVIP.value
  if (range === undefined || others.length > 0) return []
  if (ingress !== undefined && contains(whole, ingress) && !contains(range, ingress)) return []
  const edits = resizeEntry(cluster, pool, Number(field.path.at(-1)), range)
  return [{ title: 'crop', args: { range: { range } }, safe: false, edits }]
}

const first = '2/spec/loadBalancer/addressPools/0/addresses/0'
const plan = examplePlan({ cidr: '10.200.0.0/24', gateway: '10.200.0.1' })
const manyPools = [0, 1, 2, 3, 4, 5].map((index) => ({
  name: `web${index + 1}`,
  addresses: [`10.200.9.${index * 16}/28`],
}))
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Up to the end of the subnet', 'zh-CN': '直到子网末尾' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.255'] }] }),
      plan,
    },
    {
      name: { en: 'Across two subnets of the segment that touch', 'zh-CN': '跨越网段中相接的两个子网' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.1.20'] }] }),
      plan: plan.replace('    gateway', '  - cidr: 10.200.1.0/24\n    confirmed: true\n    gateway'),
    },
    {
      name: 'BGP',
      text: exampleFile({ lbType: 'bgp', pools: [{ addresses: ['10.7.0.0/24', '10.200.0.72/32'] }] }),
      plan,
    },
    {
      name: { en: 'IPv6 without an IPv6 subnet', 'zh-CN': 'IPv6，但没有 IPv6 子网' },
      text: exampleFile({ pools: [{}, { name: 'six', addresses: ['fd00:7::/120'] }] }),
      plan,
    },
  ],
  invalid: [
    {
      name: { en: 'A range runs out of the subnet', 'zh-CN': '范围超出子网' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.1.9'] }] }),
      plan,
      expect: [{ message: 'outside', at: first }],
      fixed: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.255'] }] }),
    },
    {
      name: { en: 'Another subnet, as far as one can tell', 'zh-CN': '就目前所知，在其他子网' },
      text: exampleFile({ pools: [{}, { name: 'web', addresses: ['10.200.9.0/28'] }] }),
      expect: [
        { message: 'assumed', at: '2/spec/loadBalancer/addressPools/1/addresses/0', severity: 'warning' },
      ],
    },
    {
      name: {
        en: 'Six pools outside the subnet that the nodes suggest',
        'zh-CN': '六个地址池在节点所示的子网之外',
      },
      text: exampleFile({ ingress: '10.200.9.0', pools: manyPools }),
      expect: [{ message: 'assumedMany', at: '2/spec/loadBalancer/addressPools', severity: 'warning' }],
    },
    {
      name: { en: 'Another subnet that is routed', 'zh-CN': '在其他子网，但有路由' },
      text: exampleFile({ pools: [{}, { name: 'web', addresses: ['10.200.9.0/28'] }] }),
      plan: examplePlan({ cidr: '10.200.0.0/24', segmentLines: ['  poolsRouted: true'] }),
      expect: [
        { message: 'routed', at: '2/spec/loadBalancer/addressPools/1/addresses/0', severity: 'warning' },
      ],
    },
    {
      name: { en: 'The ingress VIP alone', 'zh-CN': '只有入站流量 VIP' },
      text: exampleFile({ ingress: '10.200.2.1' }),
      plan,
      expect: [{ message: 'ingress', at: '2/spec/loadBalancer/vips/ingressVIP' }],
    },
    {
      name: { en: 'The ingress VIP alone, as far as one can tell', 'zh-CN': '只有入站流量 VIP，就目前所知' },
      text: exampleFile({ ingress: '10.200.3.1' }),
      expect: [{ message: 'ingressAssumed', at: '2/spec/loadBalancer/vips/ingressVIP', severity: 'warning' }],
    },
  ],
}
