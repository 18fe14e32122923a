import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** VIP-004: an admin cluster runs no workloads, hence no ingress (BLB, TPL). One page of the documentation shows it all the same. */
export default defineRule({
  id: 'no-ingress-vip-in-admin-cluster',
  covers: ['VIP-004'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.vips.ingressVIP',
  sources: ['BLB', 'TPL', 'USR'],
  words: {
    en: {
      title: 'An admin cluster has no ingress VIP',
      why: 'Admin clusters run no workloads and no ingress. The configuration is refused with this field, although one page of the documentation shows it.',
      remedy: 'Remove ingressVIP; user clusters get one each.',
      messages: { present: 'ingressVIP {written} is set in an admin cluster' },
      fixes: { remove: 'Remove ingressVIP' },
    },
    'zh-CN': {
      title: '管理员集群没有入站流量 VIP',
      why: '管理员集群不运行工作负载，也没有 Ingress。含有该字段的配置会被拒绝，尽管文档中有一页写了它。',
      remedy: '移除 ingressVIP；每个用户集群各有自己的 ingressVIP。',
      messages: { present: '管理员集群中设置了 ingressVIP {written}' },
      fixes: { remove: '移除 ingressVIP' },
    },
  },
  check({ facts, cluster }, report) {
    const { ingressVIP } = cluster.loadBalancer
    if (!facts.isAdmin || ingressVIP.state === 'absent') return
    report({
      message: 'present',
      args: { written: ingressVIP.text },
      at: ingressVIP.path,
      related: [cluster.type.path],
      fixes: [{ title: 'remove', args: {}, safe: true, edits: removeField(cluster.file, ingressVIP.path) }],
    })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'An admin cluster without it', 'zh-CN': '管理员集群，没有该项' },
      text: exampleFile({ type: 'admin' }),
    },
    { name: { en: 'A hybrid cluster with it', 'zh-CN': '混合集群，有该项' }, text: exampleFile() },
    {
      name: { en: 'The key without a value', 'zh-CN': '有键无值' },
      text: exampleFile({ type: 'admin', ingress: '""' }).replace(' ""', ''),
    },
  ],
  invalid: [
    {
      name: { en: 'An address in an admin cluster', 'zh-CN': '管理员集群中的地址' },
      text: exampleFile({ type: 'admin', ingress: '10.200.0.92' }),
      expect: [{ message: 'present', at: '2/spec/loadBalancer/vips/ingressVIP' }],
      fixed: exampleFile({ type: 'admin' }),
    },
  ],
}
