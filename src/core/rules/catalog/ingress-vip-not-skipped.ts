import { setPoolFlag } from '../../edits/address-pools.ts'
import { printAddress } from '../../net/address.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { isBuggy } from '../../net/special.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'
import { moveVipFixes } from '../move-vip.ts'

/** VIP-020: MetalLB skips such addresses for explicit requests too (MLC, allocator). */
export default defineRule({
  id: 'ingress-vip-not-skipped',
  covers: ['VIP-020'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.ingressVIP',
  sources: ['MLC'],
  words: {
    en: {
      title: 'The pool of the ingress VIP gives the ingress VIP out',
      why: 'With avoidBuggyIPs MetalLB never gives out addresses that end in .0 or .255, not even on request. The ingress Service stays pending.',
      remedy: 'Use another address of the pool, or switch avoidBuggyIPs off.',
      messages: { skipped: '{pool} never gives out the ingress VIP {vip}: avoidBuggyIPs is on ({line})' },
      fixes: { move: 'Move the ingress VIP to {to}', switchOff: 'Switch avoidBuggyIPs off for {pool}' },
    },
    'zh-CN': {
      title: '入站流量 VIP 所在的地址池会分配该地址',
      why: '启用 avoidBuggyIPs 后，MetalLB 不会分配以 .0 或 .255 结尾的地址，明确请求也不行。Ingress 的 Service 一直处于 Pending 状态。',
      remedy: '改用地址池中的其他地址，或关闭 avoidBuggyIPs。',
      messages: { skipped: '{pool} 不会分配入站流量 VIP {vip}：已启用 avoidBuggyIPs ({line})' },
      fixes: { move: '将入站流量 VIP 改为 {to}', switchOff: '为 {pool} 关闭 avoidBuggyIPs' },
    },
  },
  check(view, report) {
    const { cluster, facts } = view
    const vip = cluster.loadBalancer.ingressVIP
    if (vip.state !== 'read' || !isBuggy(vip.value)) return
    for (const { pool, name, ranges, avoidBuggyIPs } of facts.pools) {
      const holding = ranges.find(({ range }) => contains(range, vip.value))
      if (!avoidBuggyIPs || holding === undefined) continue
      report({
        message: 'skipped',
        args: {
          pool: name,
          vip: printAddress(vip.value),
          line: lineOf(cluster.file, pool.avoidBuggyIPs.path),
        },
        at: vip.path,
        related: [pool.avoidBuggyIPs.path, holding.path],
        ranges: [rangeOfAddress(vip.value)],
        fixes: [
          ...moveVipFixes(view, 'ingressVIP'),
          {
            title: 'switchOff',
            args: { pool: name },
            safe: false,
            edits: setPoolFlag(cluster, pool, 'avoidBuggyIPs', false),
          },
        ],
      })
    }
  },
})

const pools = [{ addresses: ['10.200.0.240-10.200.0.255'], avoidBuggyIPs: 'true' }]
export const cases: Cases = {
  valid: [
    {
      name: { en: 'One below .255', 'zh-CN': '.255 的前一个地址' },
      text: exampleFile({ ingress: '10.200.0.254', pools }),
    },
    {
      name: { en: 'avoidBuggyIPs is off', 'zh-CN': 'avoidBuggyIPs 已关闭' },
      text: exampleFile({ ingress: '10.200.0.255', pools: [{ addresses: ['10.200.0.240-10.200.0.255'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'The ingress VIP ends in .255', 'zh-CN': '入站流量 VIP 以 .255 结尾' },
      text: exampleFile({ ingress: '10.200.0.255', pools }),
      expect: [{ message: 'skipped', at: '2/spec/loadBalancer/vips/ingressVIP' }],
      fixed: exampleFile({ ingress: '10.200.0.254', pools }),
    },
  ],
}
