import { type Cases, defineRule } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'
import { isLocal, nameOfService, plannedServices, planPlace } from '../planned-requests.ts'
import { setValue } from '../set-value.ts'

/** SVC-002: a tainted load balancer node takes only Pods that tolerate the taint. */
export default defineRule({
  id: 'local-pods-tolerate-taints',
  covers: ['SVC-002'],
  severity: 'warning',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].toleratesTaints',
  sources: ['INFERRED', 'BLB'],
  words: {
    en: {
      title: 'Pods that belong on load balancer nodes tolerate their taints',
      why: 'A taint with NoSchedule or NoExecute keeps every Pod without a matching toleration off the node. The Pods stay pending, and under Local nobody announces the address.',
      remedy: 'Give the Pods a toleration for the taint, or take the taint away.',
      messages: {
        taint:
          'The load balancer nodes have the taint {taint} ({line}), and the Pods of {service} do not tolerate it',
      },
      fixes: { tolerate: 'Plan the toleration' },
    },
    'zh-CN': {
      title: '需要运行在负载均衡器节点上的 Pod 可容忍其污点',
      why: '效果为 NoSchedule 或 NoExecute 的污点会阻止没有相应容忍设置的 Pod 运行在该节点上。这些 Pod 一直处于 Pending 状态，在 Local 政策下也就没有节点通告该地址。',
      remedy: '为 Pod 添加相应的容忍设置，或去掉该污点。',
      messages: { taint: '负载均衡器节点带有污点 {taint} ({line})，而 {service} 的 Pod 不容忍该污点' },
      fixes: { tolerate: '规划容忍设置' },
    },
  },
  check(view, report) {
    const taint = view.cluster.loadBalancer.nodePool.taints.find(
      ({ effect }) => effect.value === 'NoSchedule' || effect.value === 'NoExecute',
    )
    if (taint === undefined) return
    const line = lineOf(view.cluster.file, taint.path)
    for (const service of plannedServices(view)) {
      const { lbnodeSelector, toleratesTaints } = service
      const belongsThere = isLocal(service) || lbnodeSelector.value === true
      if (!belongsThere || toleratesTaints.value === true) continue
      const at = planPlace(
        lbnodeSelector.value === true ? lbnodeSelector.path : service.externalTrafficPolicy.path,
      )
      report({
        message: 'taint',
        args: { taint: taint.key.text ?? '', line, service: nameOfService(service) },
        at,
        related: [taint.path],
        fixes: [
          {
            title: 'tolerate',
            args: {},
            safe: false,
            edits: setValue(at.file, toleratesTaints.path, true),
          },
        ],
      })
    }
  },
})

const tainted = exampleFile({
  balancers: ['10.200.0.5', '10.200.0.6'],
  loadBalancerLines: [
    '      taints:',
    '      - key: node-role.kubernetes.io/load-balancer',
    '        value: ""',
    '        effect: NoSchedule',
  ],
})
const selected = { name: 'web', lbnodeSelector: 'true' }
export const cases: Cases = {
  valid: [
    {
      name: { en: 'With a toleration', 'zh-CN': '带有容忍设置' },
      text: tainted,
      plan: exampleServices({ ...selected, toleratesTaints: 'true' }),
    },
    {
      name: { en: 'Pods that run anywhere', 'zh-CN': '可在任何节点运行的 Pod' },
      text: tainted,
      plan: exampleServices({ name: 'web' }),
    },
    {
      name: { en: 'Load balancer nodes without a taint', 'zh-CN': '没有污点的负载均衡器节点' },
      text: exampleFile({ balancers: ['10.200.0.5', '10.200.0.6'] }),
      plan: exampleServices(selected),
    },
  ],
  invalid: [
    {
      name: { en: 'Selected for nodes that refuse them', 'zh-CN': '选择了会拒绝它们的节点' },
      text: tainted,
      plan: exampleServices({ ...selected, externalTrafficPolicy: 'Local' }),
      expect: [{ message: 'taint', at: 'plan:0/services/0/lbnodeSelector' }],
      fixed: tainted,
      fixedPlan: exampleServices({
        ...selected,
        externalTrafficPolicy: 'Local',
        toleratesTaints: 'true',
      }),
    },
    {
      name: { en: 'Local alone', 'zh-CN': '只有 Local' },
      text: tainted,
      plan: exampleServices({ name: 'web', externalTrafficPolicy: 'Local' }),
      expect: [{ message: 'taint', at: 'plan:0/services/0/externalTrafficPolicy' }],
    },
  ],
}
