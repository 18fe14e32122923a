import { isMachine } from '../../model/node-names.ts'
import { type Cases, defineRule, type Scopes } from '../define.ts'
import { exampleServices } from '../example-services.ts'
import { exampleFile } from '../examples.ts'
import { isLocal, nameOfService, plannedServices, planPlace } from '../planned-requests.ts'
import { setValue } from '../set-value.ts'

/** SVC-001: under Local only a node with a ready Pod of the Service answers (BLB). */
export default defineRule({
  id: 'local-services-run-on-balancers',
  covers: ['SVC-001'],
  severity: 'warning',
  kind: 'plan',
  scope: 'cluster',
  field: 'plan.services[].lbnodeSelector',
  sources: ['BLB', 'MLC'],
  words: {
    en: {
      title: 'Pods of a Service under Local run on load balancer nodes',
      why: 'Under externalTrafficPolicy: Local only a load balancer node with a ready Pod of its own announces the address. When the Pods run elsewhere nobody announces it.',
      remedy:
        'Give the Pods nodeSelector baremetal.cluster.gke.io/lbnode: "true", with the quotes, or use the policy Cluster.',
      messages: {
        selector: '{service} is under Local, and its Pods have no lbnode nodeSelector',
        elsewhere: '{service} is under Local, and none of its Pods runs on a load balancer node',
      },
      fixes: { select: 'Plan the lbnode nodeSelector' },
    },
    'zh-CN': {
      title: '采用 Local 政策的 Service，其 Pod 运行在负载均衡器节点上',
      why: '采用 externalTrafficPolicy: Local 时，只有自身运行就绪 Pod 的负载均衡器节点才会通告该地址。如果 Pod 都在别处运行，则没有节点通告该地址。',
      remedy:
        '为 Pod 设置 nodeSelector baremetal.cluster.gke.io/lbnode: "true" (保留引号)，或改用 Cluster 政策。',
      messages: {
        selector: '{service} 采用 Local 政策，但 Pod 未添加 lbnode 节点选择器',
        elsewhere: '{service} 采用 Local 政策，但没有 Pod 运行在负载均衡器节点上',
      },
      fixes: { select: '规划 lbnode 节点选择器' },
    },
  },
  check(view, report) {
    for (const service of plannedServices(view)) {
      if (!isLocal(service)) continue
      const args = { service: nameOfService(service) }
      const { replicasOn, lbnodeSelector } = service
      const at = planPlace(service.externalTrafficPolicy.path)
      if (replicasOn.written && replicasOn.misshapen === undefined) {
        if (!runsOnBalancer(view, replicasOn.items)) {
          report({ message: 'elsewhere', args, at, related: [planPlace(replicasOn.path)] })
        }
      } else if (lbnodeSelector.value !== true) {
        const edits = setValue(at.file, lbnodeSelector.path, true)
        report({ message: 'selector', args, at, fixes: [{ title: 'select', args: {}, safe: false, edits }] })
      }
    }
  },
})

function runsOnBalancer(
  { facts, workspace }: Scopes['cluster'],
  replicas: readonly { readonly text: string | undefined }[],
): boolean {
  return replicas.some(({ text = '' }) =>
    facts.dataPlaneNodes.some((node) => isMachine(workspace.plan, node, text)),
  )
}

const at = 'plan:0/services/0/externalTrafficPolicy'
const local = { name: 'web', externalTrafficPolicy: 'Local' }
const balancers = ['10.200.0.5', '10.200.0.6']
const named = 'nodeNames:\n- address: 10.200.0.6\n  name: abm-lb-02\n'
export const cases: Cases = {
  valid: [
    {
      name: { en: 'The policy Cluster', 'zh-CN': 'Cluster 政策' },
      text: exampleFile(),
      plan: exampleServices({ name: 'web' }),
    },
    {
      name: { en: 'With the nodeSelector', 'zh-CN': '带 nodeSelector' },
      text: exampleFile(),
      plan: exampleServices({ ...local, lbnodeSelector: 'true' }),
    },
    {
      name: {
        en: 'A Pod on one load balancer node, by its name',
        'zh-CN': '一个 Pod 按名称落在负载均衡器节点上',
      },
      text: exampleFile({ balancers }),
      plan: `${exampleServices({ ...local, replicasOn: '[10.200.0.10, abm-lb-02]' })}${named}`,
    },
    {
      name: { en: 'Manual mode has no MetalLB', 'zh-CN': '手动模式没有 MetalLB' },
      text: exampleFile({ mode: 'manual', pools: null }),
      plan: exampleServices(local),
    },
  ],
  invalid: [
    {
      name: {
        en: 'Nothing keeps the Pods on the load balancer nodes',
        'zh-CN': '没有将 Pod 限制在负载均衡器节点上',
      },
      text: exampleFile(),
      plan: exampleServices(local),
      expect: [{ message: 'selector', at }],
      fixed: exampleFile(),
      fixedPlan: exampleServices({ ...local, lbnodeSelector: 'true' }),
    },
    {
      name: { en: 'All Pods on a worker', 'zh-CN': '所有 Pod 都在工作器节点上' },
      text: exampleFile({ balancers }),
      plan: exampleServices({ ...local, lbnodeSelector: 'true', replicasOn: '[10.200.0.10]' }),
      expect: [{ message: 'elsewhere', at }],
    },
  ],
}
