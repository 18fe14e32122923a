import { setPoolFlag } from '../../edits/address-pools.ts'
import type { PoolFact } from '../../model/facts.ts'
import { contains, sizeOf } from '../../net/range.ts'
import { countBuggy, isBuggy } from '../../net/special.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'

/** VIP-019: some devices drop what is sent to .0 or .255 whatever the mask (BLB). */
export default defineRule({
  id: 'avoid-buggy-ips-where-it-matters',
  covers: ['VIP-019'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools[].avoidBuggyIPs',
  sources: ['BLB', 'MLC'],
  words: {
    en: {
      title: 'A pool with .0 or .255 addresses has avoidBuggyIPs on',
      why: 'Some routers and old clients drop traffic to addresses that end in .0 or .255. A Service with such an address is then reached by some clients only.',
      remedy: 'Switch avoidBuggyIPs on, or leave those addresses out.',
      messages: { holds: '{pool} holds {count} addresses that end in .0 or .255, in {entry}' },
      fixes: { switchOn: 'Switch avoidBuggyIPs on for {pool}' },
    },
    'zh-CN': {
      title: '含有 .0 或 .255 地址的地址池启用了 avoidBuggyIPs',
      why: '部分路由器和旧客户端会丢弃发往 .0 或 .255 结尾地址的流量。使用这类地址的 Service 只有部分客户端能访问。',
      remedy: '启用 avoidBuggyIPs，或不使用这些地址。',
      messages: { holds: '{pool} 含有 {count} 个以 .0 或 .255 结尾的地址，位于 {entry}' },
      fixes: { switchOn: '为 {pool} 启用 avoidBuggyIPs' },
    },
  },
  check(view, report) {
    for (const fact of view.facts.pools) {
      const flag = fact.pool.avoidBuggyIPs
      if (flag.value === true || flag.state === 'bad' || flag.state === 'placeholder') continue
      const holding = fact.ranges.filter(({ range }) => countBuggy(range) > 0n)
      const [first] = holding
      if (first === undefined) continue
      report({
        message: 'holds',
        args: {
          pool: fact.name,
          count: holding.reduce((sum, { range }) => sum + countBuggy(range), 0n),
          entry: first.text,
        },
        at: flag.path,
        related: holding.map(({ path }) => path),
        ranges: holding.map(({ range }) => range),
        fixes: switchFix(view, fact),
      })
    }
  },
})

/** Not when the ingress VIP would be skipped with them, nor when nothing would be left. */
function switchFix({ cluster }: Scopes['cluster'], { pool, name, ranges }: PoolFact): readonly Fix[] {
  const ingress = cluster.loadBalancer.ingressVIP.value
  if (ingress !== undefined && isBuggy(ingress) && ranges.some(({ range }) => contains(range, ingress)))
    return []
  if (ranges.every(({ range }) => sizeOf(range) === countBuggy(range))) return []
  const edits = setPoolFlag(cluster, pool, 'avoidBuggyIPs', true)
  return [{ title: 'switchOn', args: { pool: name }, safe: false, edits }]
}

const flag = '2/spec/loadBalancer/addressPools/0/avoidBuggyIPs'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'No such address', 'zh-CN': '没有这样的地址' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.1-10.200.0.254'] }] }),
    },
    {
      name: { en: 'Switched on', 'zh-CN': '已开启' },
      text: exampleFile({ pools: [{ addresses: ['10.200.4.0/24'], avoidBuggyIPs: 'true' }] }),
    },
    {
      name: { en: 'IPv6 knows no such addresses', 'zh-CN': 'IPv6 没有这样的地址' },
      text: exampleFile({ pools: [{ addresses: ['fd00::/112'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'A whole /24', 'zh-CN': '整个 /24' },
      text: exampleFile({ ingress: '10.200.5.7', pools: [{ addresses: ['10.200.5.0/24'] }] }),
      expect: [{ message: 'holds', at: flag }],
      fixed: exampleFile({
        ingress: '10.200.5.7',
        pools: [{ addresses: ['10.200.5.0/24'], avoidBuggyIPs: 'true' }],
      }),
    },
    {
      name: { en: 'The ingress VIP is one of them', 'zh-CN': '入站流量 VIP 是其中之一' },
      text: exampleFile({
        ingress: '10.200.6.0',
        pools: [{ addresses: ['10.200.6.0-10.200.6.9'], avoidBuggyIPs: 'false' }],
      }),
      expect: [{ message: 'holds', at: flag }],
    },
  ],
}
