import { inFile } from '../../edits/in-file.ts'
import type { Taint } from '../../model/cluster.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** The taint that BLB documents; it has no value. */
const taint = { key: 'node-role.kubernetes.io/load-balancer', effect: 'NoSchedule' } as const

/** MOD-014: load balancer nodes run workloads by default (BLB). */
export default defineRule({
  id: 'balancer-nodes-keep-workloads-off',
  covers: ['MOD-014'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.loadBalancer.nodePoolSpec.taints',
  sources: ['BLB'],
  words: {
    en: {
      title: 'Load balancer nodes are tainted against workloads',
      why: 'Without the taint Pods are scheduled onto the load balancer nodes and compete with the traffic of all Services.',
      remedy: 'Add the taint, unless Pods are meant to run there, as for externalTrafficPolicy: Local.',
      messages: { untainted: 'The load balancer node pool has no taint {key}:NoSchedule' },
      fixes: { add: 'Add the taint' },
    },
    'zh-CN': {
      title: '负载均衡器节点设有阻止工作负载的污点',
      why: '没有该污点时，Pod 会调度到负载均衡器节点上，与所有 Service 的流量争用资源。',
      remedy: '添加该污点，除非特意要在其上运行 Pod，例如使用 externalTrafficPolicy: Local 时。',
      messages: { untainted: '负载均衡器节点池没有污点 {key}:NoSchedule' },
      fixes: { add: '添加该污点' },
    },
  },
  check({ cluster, facts }, report) {
    const { nodePool } = cluster.loadBalancer
    if (!facts.isBundled || !nodePool.written || nodePool.taints.some(keepsOff)) return
    const path = [...nodePool.path, 'taints']
    const edits = inFile(cluster.file, { op: 'insert', path, index: nodePool.taints.length, value: taint })
    report({
      message: 'untainted',
      args: { key: taint.key },
      at: nodePool.path,
      fixes: [{ title: 'add', args: {}, safe: false, edits }],
    })
  },
})

/** Any taint that repels Pods does; the preference alone does not. */
const keepsOff = ({ effect }: Taint): boolean => effect.value === 'NoSchedule' || effect.value === 'NoExecute'

const balancers = ['10.200.0.5', '10.200.0.9']
const taints = (...lines: readonly string[]): string =>
  exampleFile({ balancers, loadBalancerLines: ['      taints:', ...lines] })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Tainted', 'zh-CN': '带有污点' },
      text: taints(`      - key: ${taint.key}`, '        effect: NoSchedule'),
    },
    { name: { en: 'No pool', 'zh-CN': '没有节点池' }, text: exampleFile() },
  ],
  invalid: [
    {
      name: { en: 'No taint', 'zh-CN': '没有污点' },
      text: exampleFile({ balancers }),
      expect: [{ message: 'untainted', at: '2/spec/loadBalancer/nodePoolSpec' }],
      fixed: taints(`      - key: ${taint.key}`, '        effect: NoSchedule'),
    },
    {
      name: { en: 'A mere preference', 'zh-CN': '仅为倾向' },
      text: taints(`      - key: ${taint.key}`, '        effect: PreferNoSchedule'),
      expect: [{ message: 'untainted', at: '2/spec/loadBalancer/nodePoolSpec' }],
    },
  ],
}
