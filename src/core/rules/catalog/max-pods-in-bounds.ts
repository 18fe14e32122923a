import type { Field } from '../../model/field.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import { podDensityBounds } from '../pod-density.ts'
import { setValue } from '../set-value.ts'

/** NET-008; an override of one node pool is a warning (domain 4.9). */
export default defineRule({
  id: 'max-pods-in-bounds',
  covers: ['NET-008'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.nodeConfig.podDensity.maxPodsPerNode',
  sources: ['REF', 'POD'],
  words: {
    en: {
      title: 'The maximum of Pods per node is within bounds',
      why: 'The value decides how large a block of the Pod range each node takes, and it cannot be changed later. Outside the bounds the cluster is not created.',
      remedy:
        'Choose 32 to 250; a self-managed cluster with fewer than three control plane nodes needs at least 64, because system Pods share the node.',
      messages: {
        cluster: '{value} Pods per node; {least} to {most} are allowed here',
        override: '{value} Pods per node in {pool}; {least} to {most} are allowed',
      },
      fixes: { bound: 'Write {bound}' },
    },
    'zh-CN': {
      title: '每个节点的 Pod 数上限在允许范围内',
      why: '该值决定每个节点从 Pod 范围中取多大的地址块，且以后不可更改。超出允许范围时集群无法创建。',
      remedy: '选择 32 到 250；控制平面节点少于三个的自管理集群至少需要 64，因为系统 Pod 也运行在该节点上。',
      messages: {
        cluster: '每个节点 {value} 个 Pod；此处允许 {least} 到 {most} 个',
        override: '{pool} 中每个节点 {value} 个 Pod；允许 {least} 到 {most} 个',
      },
      fixes: { bound: '写成 {bound}' },
    },
  },
  check({ cluster }, report) {
    const { least, most } = podDensityBounds(cluster)
    const judge = (field: Field<number>, pool: string | undefined): void => {
      const { value } = field
      if (value === undefined || (value >= least && value <= most)) return
      const bound = value < least ? least : most
      report({
        message: pool === undefined ? 'cluster' : 'override',
        severity: pool === undefined ? 'error' : 'warning',
        args: { value, least, most, pool: pool ?? '' },
        at: field.path,
        fixes: [
          { title: 'bound', args: { bound }, safe: false, edits: setValue(cluster.file, field.path, bound) },
        ],
      })
    }
    judge(cluster.nodeConfig.maxPodsPerNode, undefined)
    for (const pool of cluster.nodePools) judge(pool.maxPodsPerNode, pool.name.text ?? '')
  },
})

const dense = (pods: number, controlPlane: readonly string[], type = 'hybrid'): string =>
  exampleFile({
    type,
    controlPlane,
    specLines: ['  nodeConfig:', '    podDensity:', `      maxPodsPerNode: ${pods}`],
  })
const one = ['10.200.0.2']
const three = ['10.200.0.2', '10.200.0.3', '10.200.0.4']
const override = (pods: number): string =>
  exampleFile({
    documents: [
      `${nodePoolDocument('np2', 'cluster-demo', 'demo', ['10.200.0.20'])}\n  nodeConfigOverride:\n    podDensity:\n      maxPodsPerNode: ${pods}`,
    ],
  })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The least with three control plane nodes', 'zh-CN': '三个控制平面节点时的最小值' },
      text: dense(32, three),
    },
    { name: { en: 'The least with one', 'zh-CN': '一个控制平面节点时的最小值' }, text: dense(64, one) },
    {
      name: { en: 'A user cluster with one control plane node', 'zh-CN': '只有一个控制平面节点的用户集群' },
      text: dense(32, one, 'user'),
    },
    { name: { en: 'The most', 'zh-CN': '最大值' }, text: dense(250, three) },
  ],
  invalid: [
    {
      name: { en: 'Too few for one control plane node', 'zh-CN': '一个控制平面节点时过小' },
      text: dense(63, one),
      expect: [{ message: 'cluster', at: '2/spec/nodeConfig/podDensity/maxPodsPerNode' }],
      fixed: dense(64, one),
    },
    {
      name: { en: 'One too many', 'zh-CN': '超出一个' },
      text: dense(251, three),
      expect: [{ message: 'cluster', at: '2/spec/nodeConfig/podDensity/maxPodsPerNode' }],
      fixed: dense(250, three),
    },
    {
      name: { en: 'Too few in one node pool', 'zh-CN': '一个节点池的值过小' },
      text: override(16),
      expect: [
        {
          message: 'override',
          at: '4/spec/nodeConfigOverride/podDensity/maxPodsPerNode',
          severity: 'warning',
        },
      ],
    },
  ],
}
