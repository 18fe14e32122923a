import { printAddress, sameAddress } from '../../net/address.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'
import { moveVipFixes } from '../move-vip.ts'

/** VIP-008: follows from VIP-002 and VIP-003 in bundled mode; a balancer of one's own may tell the two apart by port. */
export default defineRule({
  id: 'vips-differ',
  covers: ['VIP-008'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips',
  sources: ['INFERRED', 'BLB'],
  words: {
    en: {
      title: 'The two VIPs are different addresses',
      why: 'Keepalived holds the one and MetalLB announces the other. With one address for both, the Kubernetes API and the ingress answer on different machines for the same address.',
      remedy: 'Give one of them an address of its own.',
      messages: { same: '{vip} is both the control plane VIP and the ingress VIP ({line})' },
      fixes: { move: 'Move one of them to {to}' },
    },
    'zh-CN': {
      title: '两个 VIP 是不同的地址',
      why: '前者由 Keepalived 持有，后者由 MetalLB 通告。两者共用一个地址时，Kubernetes API 和 Ingress 会在不同机器上应答同一地址。',
      remedy: '为其中之一换用单独的地址。',
      messages: { same: '{vip} 既是控制平面 VIP，又是入站流量 VIP ({line})' },
      fixes: { move: '将其中之一改为 {to}' },
    },
  },
  check(view, report) {
    const { cluster, facts } = view
    const { controlPlaneVIP, ingressVIP } = cluster.loadBalancer
    if (controlPlaneVIP.state !== 'read' || ingressVIP.state !== 'read') return
    if (!sameAddress(controlPlaneVIP.value, ingressVIP.value)) return
    // In a pool it is the ingress VIP's place, outside the control plane VIP's.
    const isPooled = facts.pools.some((pool) =>
      pool.ranges.some(({ range }) => contains(range, ingressVIP.value)),
    )
    report({
      message: 'same',
      args: { vip: printAddress(ingressVIP.value), line: lineOf(cluster.file, controlPlaneVIP.path) },
      at: ingressVIP.path,
      related: [controlPlaneVIP.path],
      ranges: [rangeOfAddress(ingressVIP.value)],
      ...(facts.isManual ? { severity: 'warning' } : {}),
      fixes: moveVipFixes(view, isPooled ? 'controlPlaneVIP' : 'ingressVIP'),
    })
  },
})

const at = '2/spec/loadBalancer/vips/ingressVIP'
export const cases: Cases = {
  valid: [
    { name: { en: 'Neighbours', 'zh-CN': '彼此相邻' }, text: exampleFile() },
    {
      name: { en: 'Both are still the same placeholder', 'zh-CN': '两者仍是同一占位符' },
      text: exampleFile({ vip: '<VIP>', ingress: '<VIP>' }),
    },
  ],
  invalid: [
    {
      name: { en: 'One address for both, outside the pool', 'zh-CN': '两者同一地址，在地址池之外' },
      text: exampleFile({ ingress: '10.200.0.71' }),
      expect: [{ message: 'same', at }],
      fixed: exampleFile({ ingress: '10.200.0.72' }),
    },
    {
      name: { en: 'One address for both, in the pool', 'zh-CN': '两者同一地址，在地址池之内' },
      text: exampleFile({ vip: '10.200.0.72' }),
      expect: [{ message: 'same', at }],
      fixed: exampleFile({ vip: '10.200.0.71' }),
    },
    {
      name: { en: 'A balancer of one’s own may do it', 'zh-CN': '自备的负载均衡器可以如此' },
      text: exampleFile({ mode: 'manual', ingress: '10.200.0.71', pools: null }),
      expect: [{ message: 'same', at, severity: 'warning' }],
    },
  ],
}
