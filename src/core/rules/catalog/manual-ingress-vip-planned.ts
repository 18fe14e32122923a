import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** VIP-033: the bundled ingress asks for its address in manual mode too (MLB). */
export default defineRule({
  id: 'manual-ingress-vip-planned',
  covers: ['VIP-033'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.ingressVIP',
  sources: ['MLB'],
  words: {
    en: {
      title: 'Manual mode has an ingress VIP planned',
      why: 'The bundled ingress is installed in manual mode too. Without an address on the external load balancer nothing reaches it.',
      remedy:
        'Plan an address on the external load balancer and write it here, or set bundledIngress: false.',
      messages: { missing: 'ingressVIP is not set beside mode: manual ({line})' },
    },
    'zh-CN': {
      title: '手动模式下规划了入站流量 VIP',
      why: '手动模式同样会安装捆绑的 Ingress。外部负载均衡器上没有对应地址时，流量无法到达它。',
      remedy: '在外部负载均衡器上规划一个地址并填写在此，或设置 bundledIngress: false。',
      messages: { missing: '设置了 mode: manual ({line})，但未设置 ingressVIP' },
    },
  },
  check({ cluster, facts }, report) {
    const { ingressVIP, mode } = cluster.loadBalancer
    const isKnown = cluster.type.value !== undefined && !facts.isAdmin
    if (!isKnown || !facts.isManual || ingressVIP.state !== 'absent') return
    if (cluster.network.bundledIngress.value === false) return
    const line = { place: { file: cluster.file, path: mode.path } }
    report({ message: 'missing', args: { line }, at: ingressVIP.path, related: [mode.path] })
  },
})

const manual = { mode: 'manual', pools: null, ingress: null } as const
export const cases: Cases = {
  valid: [
    { name: { en: 'Planned', 'zh-CN': '已规划' }, text: exampleFile({ mode: 'manual', pools: null }) },
    {
      name: { en: 'No bundled ingress', 'zh-CN': '没有捆绑 Ingress' },
      text: exampleFile({ ...manual, networkLines: ['    bundledIngress: false'] }),
    },
    {
      name: { en: 'An admin cluster', 'zh-CN': '管理员集群' },
      text: exampleFile({ type: 'admin', mode: 'manual' }),
    },
  ],
  invalid: [
    {
      name: { en: 'Not planned', 'zh-CN': '未规划' },
      text: exampleFile(manual),
      expect: [{ message: 'missing', at: '2/spec/loadBalancer/vips/ingressVIP' }],
    },
  ],
}
