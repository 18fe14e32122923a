import type { ClusterFacts, PoolFact } from '../../model/facts.ts'
import type { Address } from '../../net/address.ts'
import { sizeOf } from '../../net/range.ts'
import { has, setOf, sizeOfSet } from '../../net/set.ts'
import { countBuggy } from '../../net/special.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** Fewer than this leaves no second Service. */
const enough = 2n

/** VIP-023: the ingress VIP takes one address, avoidBuggyIPs takes more. */
export default defineRule({
  id: 'pools-have-room-for-services',
  covers: ['VIP-023'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['INFERRED', 'MLC'],
  words: {
    en: {
      title: 'The pools have addresses left for Services',
      why: 'Each Service of type LoadBalancer takes an address of its own, unless Services share one on purpose. Without a free one it stays pending. Addresses of an existing pool cannot be changed later, only further pools added.',
      remedy: 'Add addresses for the Services that are planned.',
      messages: {
        none: 'No address is left for Services beside the ingress VIP',
        one: 'Only 1 address is left for Services beside the ingress VIP',
      },
    },
    'zh-CN': {
      title: '地址池留有供 Service 使用的地址',
      why: '每个 LoadBalancer 类型的 Service 都占用一个地址，除非特意共享。没有空闲地址时，Service 一直处于 Pending 状态。现有地址池的地址以后不可更改，只能添加新的地址池。',
      remedy: '为计划中的 Service 添加地址。',
      messages: {
        none: '除入站流量 VIP 外，没有可供 Service 使用的地址',
        one: '除入站流量 VIP 外，可供 Service 使用的地址仅剩 1 个',
      },
    },
  },
  check({ facts, cluster }, report) {
    const { pools, ingressVIP } = cluster.loadBalancer
    if (!facts.isBundled || facts.isAdmin || facts.pools.length === 0) return
    const isRead = facts.pools.every(({ pool, ranges }) => {
      return ranges.length > 0 && ranges.length === pool.addresses.items.length
    })
    if (!isRead || facts.pools.some(hasRoom)) return
    const left = countLeft(facts, ingressVIP.value)
    if (left >= enough) return
    report({
      message: left <= 0n ? 'none' : 'one',
      at: pools.path,
      related: facts.pools.map(({ pool }) => pool.path),
    })
  },
})

/** Whether one entry alone has enough, also when the ingress VIP is in it; then nothing need be added up. */
function hasRoom({ ranges, avoidBuggyIPs }: PoolFact): boolean {
  return ranges.some(({ range }) => {
    const left = sizeOf(range) - (avoidBuggyIPs ? countBuggy(range) : 0n)
    return left - 1n >= enough
  })
}

/** What all pools hold together, without what is skipped and without the ingress VIP. */
function countLeft({ pools }: ClusterFacts, ingress: Address | undefined): bigint {
  const all = pools.flatMap((pool) => pool.ranges.map(({ range }) => range))
  const sets = [setOf(4, all), setOf(6, all)]
  const skipped = setOf(
    4,
    pools.filter((pool) => pool.avoidBuggyIPs).flatMap((pool) => pool.ranges.map(({ range }) => range)),
  )
  const whole = sets.reduce((sum, set) => sum + sizeOfSet(set), 0n)
  const buggy = skipped.ranges.reduce((sum, range) => sum + countBuggy(range), 0n)
  const taken = ingress !== undefined && sets.some((set) => has(set, ingress)) ? 1n : 0n
  return whole - buggy - taken
}

const at = '2/spec/loadBalancer/addressPools'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Two left', 'zh-CN': '剩余两个' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.74'] }] }),
    },
    {
      name: { en: 'An entry that cannot be read', 'zh-CN': '无法读取的条目' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72/32', '10.200.0.'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'The ingress VIP alone', 'zh-CN': '只有入站流量 VIP' },
      text: exampleFile({ pools: [{ name: 'ingress', addresses: ['10.200.0.72/32'] }] }),
      expect: [{ message: 'none', at }],
    },
    {
      name: { en: 'One left after avoidBuggyIPs', 'zh-CN': '启用 avoidBuggyIPs 后剩余一个' },
      text: exampleFile({
        ingress: '10.200.3.1',
        pools: [{ addresses: ['10.200.3.0-10.200.3.2'], avoidBuggyIPs: 'true' }],
      }),
      expect: [{ message: 'one', at }],
    },
  ],
}
