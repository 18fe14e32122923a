import { addPool } from '../../edits/address-pools.ts'
import { entryText } from '../../edits/entry-text.ts'
import type { Range } from '../../net/range.ts'
import { rangeOfAddress } from '../../net/range.ts'
import { isFree } from '../../plan/free.ts'
import { suggestRange } from '../../plan/suggest.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'

/** Room for the ingress VIP and a few Services; the user writes what is wanted over it. */
const firstPoolSize = 10n

/** VIP-007: the ingress VIP must be in a pool, hence there is one (BLB; the API requires it). */
export default defineRule({
  id: 'address-pools-present',
  covers: ['VIP-007'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.addressPools',
  sources: ['SMP', 'OPA', 'BLB'],
  words: {
    en: {
      title: 'Bundled load balancing has an address pool',
      why: 'MetalLB gives out addresses of pools only. Without one the ingress VIP and every Service of type LoadBalancer stay pending.',
      remedy: 'Add a pool that holds the ingress VIP and as many addresses as Services are planned.',
      messages: { missing: 'No address pool; bundled mode needs one, and the ingress VIP goes into it' },
      fixes: { add: 'Add a pool with {entry}' },
    },
    'zh-CN': {
      title: '捆绑式负载均衡设有地址池',
      why: 'MetalLB 只分配地址池中的地址。没有地址池时，入站流量 VIP 和所有 LoadBalancer 类型的 Service 一直处于 Pending 状态。',
      remedy: '添加一个地址池，包含入站流量 VIP 以及计划中 Service 所需的地址。',
      messages: { missing: '没有地址池；捆绑模式至少需要一个，入站流量 VIP 须在其中' },
      fixes: { add: '添加包含 {entry} 的地址池' },
    },
  },
  check(view, report) {
    const { facts, cluster } = view
    const { pools, written } = cluster.loadBalancer
    const isKnown = cluster.type.value !== undefined && !facts.isAdmin
    if (!isKnown || !written || !facts.isBundled || pools.written) return
    report({ message: 'missing', at: pools.path, fixes: addFix(view) })
  },
})

function addFix(view: Scopes['cluster']): readonly Fix[] {
  const range = firstPool(view)
  if (range === undefined) return []
  const entry = entryText(range)
  return [
    { title: 'add', args: { entry }, safe: false, edits: addPool(view.cluster, { addresses: [entry] }) },
  ]
}

/** The ingress VIP alone where it is known and free for a pool, else the first free run. */
function firstPool(view: Scopes['cluster']): Range | undefined {
  const { facts, cluster, workspace, segment } = view
  const { ingressVIP } = cluster.loadBalancer
  if (!facts.isLayer2) return undefined
  if (ingressVIP.value === undefined) {
    return segment === undefined ? undefined : suggestRange(workspace, segment, firstPoolSize, { family: 4 })
  }
  const free = isFree(workspace, view, ingressVIP.value, {
    ignore: (use) => use.place.path === ingressVIP.path,
  })
  return free ? rangeOfAddress(ingressVIP.value) : undefined
}

const at = '2/spec/loadBalancer/addressPools'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'One pool', 'zh-CN': '一个地址池' },
      text: exampleFile({ pools: [{ addresses: ['10.200.0.72/32'] }] }),
    },
    {
      name: { en: 'Admin clusters have none', 'zh-CN': '管理员集群没有地址池' },
      text: exampleFile({ type: 'admin', name: 'admin2' }),
    },
    {
      name: { en: 'Manual mode has none', 'zh-CN': '手动模式没有地址池' },
      text: exampleFile({ mode: 'manual', pools: null, name: 'manual2' }),
    },
  ],
  invalid: [
    {
      name: { en: 'No pools, but an ingress VIP', 'zh-CN': '没有地址池，却有入站流量 VIP' },
      text: exampleFile({ lbType: 'layer2', pools: null }),
      expect: [{ message: 'missing', at }],
      fixed: exampleFile({ lbType: 'layer2', pools: [{ addresses: ['10.200.0.72/32'] }] }),
    },
    {
      name: {
        en: 'Neither pools nor ingress VIP in a user cluster',
        'zh-CN': '用户集群既无地址池也无入站流量 VIP',
      },
      text: exampleFile({ type: 'user', pools: null, ingress: null }),
      expect: [{ message: 'missing', at: at.replace('2', '1') }],
    },
  ],
}
