import { carvePool } from '../../edits/carve.ts'
import { printAddress, sameAddress } from '../../net/address.ts'
import { contains, rangeOfAddress, sizeOf } from '../../net/range.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { type PoolEntry, poolEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { lineOf } from '../line-of.ts'
import { moveVipFixes } from '../move-vip.ts'

/** VIP-002: the pools are MetalLB's, the control plane VIP is Keepalived's (REF, BLB). */
export default defineRule({
  id: 'control-plane-vip-outside-pools',
  covers: ['VIP-002'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.controlPlaneVIP',
  sources: ['REF', 'BLB', 'TPL', 'APIU'],
  words: {
    en: {
      title: 'The control plane VIP lies in no address pool',
      why: 'MetalLB gives the address to some Service one day. Two machines then answer for it, and kubectl, the nodes and the Service lose their connections by turns.',
      remedy: 'Take the address out of the pool, or give the control plane another one.',
      messages: { inPool: 'The control plane VIP {vip} lies in {entry} of {pool} ({line})' },
      fixes: { carve: 'Take {vip} out of {pool}', move: 'Move the control plane VIP to {to}' },
    },
    'zh-CN': {
      title: '控制平面 VIP 不在任何地址池中',
      why: 'MetalLB 迟早会把该地址分配给某个 Service。届时两台机器同时应答，kubectl、节点和该 Service 的连接轮流中断。',
      remedy: '从地址池中去掉该地址，或为控制平面换用其他地址。',
      messages: { inPool: '控制平面 VIP {vip} 位于 {pool} 的 {entry} 中 ({line})' },
      fixes: { carve: '从 {pool} 中去掉 {vip}', move: '将控制平面 VIP 改为 {to}' },
    },
  },
  check(view, report) {
    const { file, loadBalancer } = view.cluster
    const vip = loadBalancer.controlPlaneVIP
    if (vip.state !== 'read') return
    for (const entry of poolEntries(view)) {
      const { field, name } = entry
      if (field.state !== 'read' || !contains(field.value.range, vip.value)) continue
      report({
        message: 'inPool',
        args: { vip: printAddress(vip.value), entry: field.text, pool: name, line: lineOf(file, field.path) },
        at: vip.path,
        related: [field.path],
        ranges: [rangeOfAddress(vip.value)],
        fixes: [...carveFix(view, entry), ...moveVipFixes(view, 'controlPlaneVIP')],
      })
    }
  },
})

/** Not when nothing would be left, nor when the ingress VIP has the same address and needs the pool. */
function carveFix(view: Scopes['cluster'], { pool, name, field }: PoolEntry): readonly Fix[] {
  const { controlPlaneVIP, ingressVIP } = view.cluster.loadBalancer
  const vip = controlPlaneVIP.value
  if (vip === undefined || field.value === undefined) return []
  if (ingressVIP.value !== undefined && sameAddress(ingressVIP.value, vip)) return []
  if (sizeOf(field.value.range) === 1n && pool.addresses.items.length === 1) return []
  const edits = carvePool(view.cluster, pool, Number(field.path.at(-1)), rangeOfAddress(vip))
  return [{ title: 'carve', args: { vip: printAddress(vip), pool: name }, safe: true, edits }]
}

const at = '2/spec/loadBalancer/vips/controlPlaneVIP'
export const cases: Cases = {
  valid: [
    { name: { en: 'Right below the pool', 'zh-CN': '紧挨地址池之前' }, text: exampleFile() },
    {
      name: { en: 'Right above the pool', 'zh-CN': '紧挨地址池之后' },
      text: exampleFile({ vip: '10.200.0.91' }),
    },
    {
      name: { en: 'The same number in the other family', 'zh-CN': '另一地址族中的相同数值' },
      text: exampleFile({ pools: [{ addresses: ['::ac8:47/128', '10.200.0.72/32'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'In the middle of a range', 'zh-CN': '位于范围中间' },
      text: exampleFile({ vip: '10.200.0.80' }),
      expect: [{ message: 'inPool', at }],
      fixed: exampleFile({
        vip: '10.200.0.80',
        pools: [{ addresses: ['10.200.0.72-10.200.0.79', '10.200.0.81-10.200.0.90'] }],
      }),
    },
    {
      name: { en: 'First address of a range', 'zh-CN': '范围的第一个地址' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.71-10.200.0.90'] }] }),
      expect: [{ message: 'inPool', at }],
      fixed: exampleFile({ pools: [{ addresses: ['10.200.0.72-10.200.0.90'] }] }),
    },
    {
      name: {
        en: 'Alone in a pool of its own: only moving it helps',
        'zh-CN': '单独占一个地址池：只能移动它',
      },
      text: exampleFile({ vip: '10.200.0.8', pools: [{}, { name: 'api', addresses: ['10.200.0.8/32'] }] }),
      expect: [{ message: 'inPool', at }],
      fixed: exampleFile({ vip: '10.200.0.7', pools: [{}, { name: 'api', addresses: ['10.200.0.8/32'] }] }),
    },
    {
      name: { en: 'In entries of two pools', 'zh-CN': '位于两个地址池的条目中' },
      text: exampleFile({
        vip: '10.200.0.90',
        pools: [{}, { name: 'pool2', addresses: ['10.200.0.90-10.200.0.99'] }],
      }),
      expect: [
        { message: 'inPool', at },
        { message: 'inPool', at },
      ],
    },
  ],
}
