import type { FileId } from '../../document.ts'
import type { NodePoolSpec } from '../../model/cluster.ts'
import { type Cases, defineRule, type ReportFunction } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField, setValue } from '../set-value.ts'

/** At most this many, and at most half of the pool, are upgraded at a time (REF). */
const mostConcurrent = 15

/** MOD-015: worker pools only, and within their size (REF). */
export default defineRule({
  id: 'upgrade-strategy-fits',
  covers: ['MOD-015'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'nodePool.spec.upgradeStrategy',
  sources: ['REF'],
  words: {
    en: {
      title: 'The upgrade strategy fits its node pool',
      why: 'Control plane and load balancer nodes are always upgraded one by one, and a pool must keep enough nodes. The upgrade is refused otherwise.',
      remedy:
        'Leave upgradeStrategy to worker pools, with at most half of the nodes and at most 15 at a time.',
      messages: {
        forbidden: 'upgradeStrategy stands in a node pool of the control plane or the load balancer',
        concurrent: 'concurrentNodes is {value}; {count} nodes allow 1–{most}',
        sum: 'concurrentNodes {value} and minimumAvailableNodes {available} are more than the {count} nodes of the pool',
      },
      fixes: { remove: 'Remove upgradeStrategy', set: 'Use {most}' },
    },
    'zh-CN': {
      title: '升级策略与节点池相符',
      why: '控制平面节点和负载均衡器节点始终逐个升级，节点池也必须保留足够的节点。否则升级会被拒绝。',
      remedy: '只在工作器节点池中使用 upgradeStrategy，同时升级的节点不超过一半且不超过 15 个。',
      messages: {
        forbidden: '控制平面或负载均衡器的节点池中有 upgradeStrategy',
        concurrent: 'concurrentNodes 为 {value}；{count} 个节点允许 1–{most}',
        sum: 'concurrentNodes {value} 与 minimumAvailableNodes {available} 之和超过节点池的 {count} 个节点',
      },
      fixes: { remove: '移除 upgradeStrategy', set: '使用 {most}' },
    },
  },
  check({ cluster }, report) {
    for (const spec of [cluster.controlPlane.pool, cluster.loadBalancer.nodePool]) {
      const { written, path } = spec.upgradeStrategy
      if (!written) continue
      const edits = removeField(cluster.file, path)
      report({ message: 'forbidden', at: path, fixes: [{ title: 'remove', args: {}, safe: false, edits }] })
    }
    for (const { spec } of cluster.nodePools) checkWorkers(cluster.file, spec, report)
  },
})

function checkWorkers(file: FileId, spec: NodePoolSpec, report: ReportFunction): void {
  const { concurrentNodes, minimumAvailableNodes } = spec.upgradeStrategy
  const count = spec.nodes.items.length
  if (count === 0 || concurrentNodes.state !== 'read') return
  const value = concurrentNodes.value
  const most = Math.max(1, Math.min(mostConcurrent, Math.floor(count / 2)))
  if (value < 1 || value > most) {
    report({
      message: 'concurrent',
      args: { value, count, most },
      at: concurrentNodes.path,
      related: [spec.nodes.path],
      fixes: [
        { title: 'set', args: { most }, safe: false, edits: setValue(file, concurrentNodes.path, most) },
      ],
    })
  } else if (minimumAvailableNodes.state === 'read' && value + minimumAvailableNodes.value > count) {
    report({
      message: 'sum',
      args: { value, available: minimumAvailableNodes.value, count },
      at: minimumAvailableNodes.path,
      related: [concurrentNodes.path, spec.nodes.path],
    })
  }
}

const workers = ['10.200.0.10', '10.200.0.11', '10.200.0.12', '10.200.0.13']
const strategy = (concurrent: number, available?: number): string =>
  `${exampleFile({ workers })}  upgradeStrategy:\n    parallelUpgrade:\n      concurrentNodes: ${concurrent}\n${available === undefined ? '' : `      minimumAvailableNodes: ${available}\n`}`
const at = '3/spec/upgradeStrategy/parallelUpgrade'
export const cases: Cases = {
  valid: [
    { name: { en: 'Half of four', 'zh-CN': '四个中的一半' }, text: strategy(2, 2) },
    {
      name: { en: 'One in a pool of one', 'zh-CN': '一个节点的节点池，一次一个' },
      text: `${exampleFile({ workers: ['10.200.0.10'] })}  upgradeStrategy:\n    parallelUpgrade:\n      concurrentNodes: 1\n`,
    },
  ],
  invalid: [
    {
      name: { en: 'Three of four', 'zh-CN': '四个中的三个' },
      text: strategy(3),
      expect: [{ message: 'concurrent', at: `${at}/concurrentNodes` }],
      fixed: strategy(2),
    },
    {
      name: { en: 'Two of four, three available', 'zh-CN': '四个中的两个，须有三个可用' },
      text: strategy(2, 3),
      expect: [{ message: 'sum', at: `${at}/minimumAvailableNodes` }],
    },
    {
      name: { en: 'In the load balancer pool', 'zh-CN': '在负载均衡器节点池中' },
      text: exampleFile({
        balancers: ['10.200.0.5', '10.200.0.6'],
        loadBalancerLines: [
          '      upgradeStrategy:',
          '        parallelUpgrade:',
          '          concurrentNodes: 1',
        ],
      }),
      expect: [{ message: 'forbidden', at: '2/spec/loadBalancer/nodePoolSpec/upgradeStrategy' }],
      fixed: exampleFile({ balancers: ['10.200.0.5', '10.200.0.6'] }),
    },
  ],
}
