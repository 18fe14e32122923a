import { entryText } from '../../edits/entry-text.ts'
import { addPoolEntry } from '../../edits/pool-entries.ts'
import type { Field } from '../../model/field.ts'
import { isVipRole } from '../../model/occupancy.ts'
import { type Address, isProblem, printAddress } from '../../net/address.ts'
import { type AddressEntry, parseEntry } from '../../net/entry.ts'
import { contains, rangeOfAddress } from '../../net/range.ts'
import { isBuggy } from '../../net/special.ts'
import { isFree } from '../../plan/free.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { poolEntries } from '../entry-fault.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { moveVipFixes } from '../move-vip.ts'

/** VIP-003: istio-ingress is a Service like any other and asks MetalLB for this address (BLB). */
export default defineRule({
  id: 'ingress-vip-in-pool',
  covers: ['VIP-003'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.ingressVIP',
  sources: ['BLB', 'TPL', 'APIU', 'QS'],
  words: {
    en: {
      title: 'The ingress VIP lies in an address pool',
      why: 'The ingress Service asks MetalLB for exactly this address. MetalLB has it in no pool, so the Service stays pending and nothing reaches the Ingress.',
      remedy: 'Add the address to a pool, or use an address of a pool.',
      messages: { outside: 'The ingress VIP {vip} lies in none of the address pools' },
      fixes: { add: 'Add {entry} to {pool}', move: 'Move the ingress VIP to {to}' },
    },
    'zh-CN': {
      title: '入站流量 VIP 包含在某个地址池中',
      why: 'Ingress 的 Service 会向 MetalLB 请求该地址。任何地址池中都没有它，因此 Service 一直处于 Pending 状态，流量无法到达 Ingress。',
      remedy: '将该地址加入某个地址池，或改用地址池中的地址。',
      messages: { outside: '入站流量 VIP {vip} 不在任何地址池中' },
      fixes: { add: '将 {entry} 加入 {pool}', move: '将入站流量 VIP 改为 {to}' },
    },
  },
  check(view, report) {
    const { facts, cluster } = view
    const vip = cluster.loadBalancer.ingressVIP
    if (!facts.isBundled || facts.isAdmin || vip.state !== 'read' || facts.pools.length === 0) return
    if (cluster.loadBalancer.pools.items.some(({ addresses }) => addresses.misshapen !== undefined)) return
    if (poolEntries(view).some(({ field }) => mayHold(field, vip.value))) return
    report({
      message: 'outside',
      args: { vip: printAddress(vip.value) },
      at: vip.path,
      related: [cluster.loadBalancer.pools.path],
      ranges: [rangeOfAddress(vip.value)],
      ...(cluster.network.bundledIngress.value === false ? { severity: 'warning' } : {}),
      fixes: [...addFix(view), ...moveVipFixes(view, 'ingressVIP')],
    })
  },
})

/** The address may lie in an entry that cannot be read; only blanks round the dash leave no doubt (RNG-002). */
function mayHold(field: Field<AddressEntry>, vip: Address): boolean {
  if (field.state === 'read') return contains(field.value.range, vip)
  if (field.state === 'absent') return false
  if (field.state !== 'bad' || field.problem.kind !== 'address') return true
  const { problem, meant } = field.problem.address
  if (problem !== 'spaces-round-dash' || meant === undefined) return true
  const entry = parseEntry(meant)
  return isProblem(entry) || contains(entry.range, vip)
}

/** Safe only where a single pool leaves no choice and nobody else has the address; the field takes IPv4 only (REF). */
function addFix(view: Scopes['cluster']): readonly Fix[] {
  const { facts, cluster, workspace } = view
  const vip = cluster.loadBalancer.ingressVIP.value
  const [first, ...others] = facts.pools
  if (vip?.family !== 4 || first === undefined || (first.avoidBuggyIPs && isBuggy(vip))) return []
  const own = cluster.loadBalancer.ingressVIP.path
  const free = isFree(workspace, view, vip, {
    ignore: (use) => isVipRole(use.role) && use.place.file === cluster.file && use.place.path === own,
  })
  if (!free) return []
  const entry = entryText(rangeOfAddress(vip))
  const edits = addPoolEntry(cluster, first.pool, entry)
  return [{ title: 'add', args: { entry, pool: first.name }, safe: others.length === 0, edits }]
}

const at = '2/spec/loadBalancer/vips/ingressVIP'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Last address of the pool', 'zh-CN': '地址池的最后一个地址' },
      text: exampleFile({ ingress: '10.200.0.90' }),
    },
    {
      name: { en: 'In a pool that is given out on request only', 'zh-CN': '位于按需分配的地址池' },
      text: exampleFile({ pools: [{ manualAssign: 'true' }] }),
    },
    {
      name: { en: 'Manual mode has no pools', 'zh-CN': '手动模式没有地址池' },
      text: exampleFile({ mode: 'manual', pools: null }),
    },
    {
      name: { en: 'An entry that cannot be read may hold it', 'zh-CN': '无法读取的条目可能包含它' },
      text: exampleFile({ ingress: '10.200.0.99', pools: [{ addresses: ['10.200.0.72 to 10.200.0.99'] }] }),
    },
    {
      name: {
        en: 'Addresses that are no list are told by their shape',
        'zh-CN': 'addresses 不是列表，由结构规则提示',
      },
      text: exampleFile().replace(/addresses:\n\s+- /, 'addresses: '),
    },
    {
      name: { en: 'In a range with blanks round its dash', 'zh-CN': '位于短划线两侧有空格的范围' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72 - 10.200.0.90'] }] }),
    },
  ],
  invalid: [
    {
      name: { en: 'One above the pool', 'zh-CN': '比地址池高一个地址' },
      text: exampleFile({ ingress: '10.200.0.91' }),
      expect: [{ message: 'outside', at }],
      fixed: exampleFile({
        ingress: '10.200.0.91',
        pools: [{ addresses: ['10.200.0.72-10.200.0.90', '10.200.0.91/32'] }],
      }),
    },
    {
      name: { en: 'An empty entry holds nothing', 'zh-CN': '空条目不含任何地址' },
      text: exampleFile({ ingress: '10.200.0.95', pools: [{ addresses: ['10.200.0.72/29', ''] }] }),
      expect: [{ message: 'outside', at }],
    },
    {
      name: { en: 'Blanks round a dash hide nothing', 'zh-CN': '短划线两侧的空格不影响判断' },
      text: exampleFile({ ingress: '10.200.0.91', pools: [{ addresses: ['10.200.0.72 - 10.200.0.90'] }] }),
      expect: [{ message: 'outside', at }],
    },
    {
      name: { en: 'A node has the address: it has to move', 'zh-CN': '地址已属于节点：必须移动' },
      text: exampleFile({ ingress: '10.200.0.10' }),
      expect: [{ message: 'outside', at }],
      fixed: exampleFile({ ingress: '10.200.0.73' }).replace(
        'ingressVIP: 10.200.0.73',
        'ingressVIP: 10.200.0.72',
      ),
    },
    {
      name: { en: 'Without the bundled ingress it is a warning', 'zh-CN': '没有捆绑 Ingress 时为警告' },
      text: exampleFile({
        ingress: '10.200.0.71',
        vip: '10.200.0.70',
        networkLines: ['    bundledIngress: false'],
      }),
      expect: [{ message: 'outside', at, severity: 'warning' }],
    },
  ],
}
