import { subnetFor } from '../../model/segments.ts'
import { printPrefix } from '../../net/prefix.ts'
import { type Range, sizeOf } from '../../net/range.ts'
import { setOf, sizeOfSet } from '../../net/set.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, examplePlan } from '../examples.ts'

/** Addresses of a /16: more than one Layer 2 segment carries in practice. IPv6 subnets are that large by design. */
const largest = 65_536n

/** RNG-013: MetalLB has no limit of its own (metallb.md 2). */
export default defineRule({
  id: 'pool-size-is-plausible',
  covers: ['RNG-013'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].addresses',
  sources: ['INFERRED'],
  words: {
    en: {
      title: 'A pool leaves room in its subnet',
      why: 'A very large pool often comes from a wrong prefix length. It leaves no addresses for new nodes, gateways and a second pool, and a pool cannot shrink once the cluster runs.',
      remedy: 'Check the prefix length or the end of the range. A further pool can be added at any time.',
      messages: {
        huge: '{pool} holds {count} addresses',
        half: '{pool} holds {count} of the {total} addresses of {subnet}',
        halfAssumed:
          '{pool} holds {count} of the {total} addresses of {subnet} (assumed from {known} addresses)',
      },
    },
    'zh-CN': {
      title: '地址池为所在子网留有余地',
      why: '过大的地址池往往源于写错的前缀长度。它不给新节点、网关和第二个地址池留出地址，而集群运行后地址池不能缩小。',
      remedy: '检查前缀长度或范围的结束地址。以后可随时添加地址池。',
      messages: {
        huge: '{pool} 含 {count} 个地址',
        half: '{pool} 占用 {subnet} 共 {total} 个地址中的 {count} 个',
        halfAssumed: '{pool} 占用 {subnet} 共 {total} 个地址中的 {count} 个 (子网根据 {known} 个地址推定)',
      },
    },
  },
  check({ facts, segment }, report) {
    const subnet = segment === undefined ? undefined : subnetFor(segment, 4)
    const most = subnet === undefined || !facts.isLayer2 ? largest : sizeOf(subnet.prefix.range) / 2n
    const plain = Number(most < largest ? most : largest)
    for (const { pool, name, ranges } of facts.pools) {
      // Entries that share addresses count them once: the sum is never too small, and mostly it is enough.
      if (ranges.reduce((sum, { range }) => sum + countOf(range), 0) < plain) continue
      const count = sizeOfSet(
        setOf(
          4,
          ranges.map(({ range }) => range),
        ),
      )
      const at = pool.addresses.path
      if (count > largest) {
        report({ message: 'huge', args: { pool: name, count }, at })
        continue
      }
      if (subnet === undefined || !facts.isLayer2) continue
      const total = sizeOf(subnet.prefix.range)
      if (count * 2n <= total) continue
      report({
        message: subnet.confirmed ? 'half' : 'halfAssumed',
        args: { pool: name, count, total, subnet: printPrefix(subnet.prefix), known: subnet.assumedFrom },
        at,
        assumed: !subnet.confirmed,
      })
    }
  },
})

/** Exact below 2^53, which is far above what counts here. */
const countOf = (range: Range): number =>
  range.family === 4 ? range.last - range.first + 1 : Number(range.last - range.first + 1n)

export const cases: Cases = {
  valid: [
    {
      name: { en: 'Half of the subnet exactly', 'zh-CN': '正好是子网的一半' },
      text: exampleFile({
        vip: '10.200.0.5',
        ingress: '10.200.0.129',
        pools: [{ addresses: ['10.200.0.128/25'] }],
      }),
      plan: examplePlan({ cidr: '10.200.0.0/24' }),
    },
  ],
  invalid: [
    {
      name: { en: 'A /15', 'zh-CN': '/15' },
      text: exampleFile({ ingress: '10.202.0.9', pools: [{ addresses: ['10.202.0.0/15'] }] }),
      expect: [{ message: 'huge', at: '2/spec/loadBalancer/addressPools/0/addresses' }],
    },
    {
      name: { en: 'More than half of a confirmed subnet', 'zh-CN': '超过已确认子网的一半' },
      text: exampleFile({ ingress: '10.200.0.100', pools: [{ addresses: ['10.200.0.100-10.200.0.239'] }] }),
      plan: examplePlan({ cidr: '10.200.0.0/24' }),
      expect: [{ message: 'half', at: '2/spec/loadBalancer/addressPools/0/addresses' }],
    },
    {
      name: { en: 'More than half of an assumed subnet', 'zh-CN': '超过假定子网的一半' },
      text: exampleFile({ ingress: '10.200.0.100', pools: [{ addresses: ['10.200.0.100-10.200.0.241'] }] }),
      expect: [{ message: 'halfAssumed', at: '2/spec/loadBalancer/addressPools/0/addresses' }],
    },
  ],
}
