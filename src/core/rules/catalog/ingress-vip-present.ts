import { moveVip } from '../../edits/vips.ts'
import { printAddress } from '../../net/address.ts'
import { firstOf } from '../../net/range.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { freeInPools } from '../move-vip.ts'

/** VIP-006: all clusters with the bundled ingress need one (MLB, samples); without the bundled ingress it is a choice. */
export default defineRule({
  id: 'ingress-vip-present',
  covers: ['VIP-006'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.ingressVIP',
  sources: ['MLB', 'SMP', 'BLB'],
  words: {
    en: {
      title: 'A cluster with workloads has an ingress VIP',
      why: 'The bundled ingress is exposed at this address. Without it the ingress Service has none to ask for, and no Ingress can be reached.',
      remedy: 'Write an address of one of the address pools.',
      messages: {
        missing: 'ingressVIP is not set',
        notNeeded: 'ingressVIP is not set; it is not needed while bundledIngress is false ({line})',
      },
      fixes: { use: 'Use {to}' },
    },
    'zh-CN': {
      title: '运行工作负载的集群设有入站流量 VIP',
      why: '捆绑的 Ingress 通过该地址提供服务。缺少该地址时，Ingress 的 Service 没有可请求的地址，任何 Ingress 都无法访问。',
      remedy: '填写某个地址池中的地址。',
      messages: {
        missing: '未设置 ingressVIP',
        notNeeded: '未设置 ingressVIP；bundledIngress 为 false 时不需要 ({line})',
      },
      fixes: { use: '使用 {to}' },
    },
  },
  check(view, report) {
    const { facts, cluster } = view
    const { ingressVIP, written } = cluster.loadBalancer
    const { bundledIngress } = cluster.network
    const isKnown = cluster.type.value !== undefined && !facts.isAdmin
    if (!isKnown || !written || !facts.isBundled || ingressVIP.state !== 'absent') return
    if (bundledIngress.state === 'bad' || bundledIngress.state === 'placeholder') return
    if (bundledIngress.value === false) {
      const args = { line: { place: { file: cluster.file, path: bundledIngress.path } } }
      report({
        message: 'notNeeded',
        args,
        at: ingressVIP.path,
        severity: 'info',
        related: [bundledIngress.path],
      })
      return
    }
    report({ message: 'missing', at: ingressVIP.path, fixes: freeFix(view) })
  },
})

function freeFix(view: Scopes['cluster']): readonly Fix[] {
  const start = view.facts.pools.flatMap((pool) => pool.ranges)[0]
  const to = start === undefined ? undefined : freeInPools(view, firstOf(start.range))
  if (to === undefined) return []
  const edits = moveVip(view.cluster, 'ingressVIP', to)
  return [{ title: 'use', args: { to: printAddress(to) }, safe: false, edits }]
}

const at = '2/spec/loadBalancer/vips/ingressVIP'
export const cases: Cases = {
  valid: [
    { name: { en: 'Set', 'zh-CN': '已填写' }, text: exampleFile({ ingress: '10.200.0.80' }) },
    {
      name: { en: 'An admin cluster has none', 'zh-CN': '管理员集群没有' },
      text: exampleFile({ type: 'admin', name: 'admin1' }),
    },
    {
      name: { en: 'Whether the ingress runs cannot be read', 'zh-CN': '无法读取是否启用 Ingress' },
      text: exampleFile({ ingress: null, networkLines: ['    bundledIngress: "false"'] }),
    },
    {
      name: { en: 'The type is still a placeholder', 'zh-CN': '类型仍是占位符' },
      text: exampleFile({ type: '<type>', ingress: null }),
    },
  ],
  invalid: [
    {
      name: { en: 'Missing in a hybrid cluster', 'zh-CN': '混合集群缺少该项' },
      text: exampleFile({ ingress: null }),
      expect: [{ message: 'missing', at }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'Left out because the bundled ingress is off', 'zh-CN': '捆绑 Ingress 已关闭，故未填写' },
      text: exampleFile({ ingress: null, networkLines: ['    bundledIngress: false'] }),
      expect: [{ message: 'notNeeded', at, severity: 'info' }],
    },
  ],
}
