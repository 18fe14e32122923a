import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-021: a field that came with 1.33 (POD). */
export default defineRule({
  id: 'pod-density-override-since-1-33',
  covers: ['MOD-021'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'nodePool.spec.nodeConfigOverride.podDensity.maxPodsPerNode',
  sources: ['POD'],
  words: {
    en: {
      title: 'nodeConfigOverride.podDensity stands in clusters of 1.33 and later',
      why: 'Earlier versions know one Pod density for the whole cluster and refuse the field.',
      remedy: 'Remove it, or use version 1.33 or later.',
      messages: { early: 'podDensity of a node pool needs 1.33, the cluster is {version} ({line})' },
      fixes: { remove: 'Remove nodeConfigOverride' },
    },
    'zh-CN': {
      title: 'nodeConfigOverride.podDensity 用于 1.33 及更高版本的集群',
      why: '更早的版本只支持整个集群统一的 Pod 密度，会拒绝该字段。',
      remedy: '移除该字段，或使用 1.33 或更高版本。',
      messages: { early: '节点池的 podDensity 需要 1.33，而集群版本为 {version} ({line})' },
      fixes: { remove: '移除 nodeConfigOverride' },
    },
  },
  check({ cluster }, report) {
    if (!versionBelow(cluster, '1.33')) return
    const line = { place: { file: cluster.file, path: cluster.version.path } }
    for (const { maxPodsPerNode } of cluster.nodePools) {
      if (maxPodsPerNode.state === 'absent') continue
      const override = maxPodsPerNode.path.slice(0, -2)
      report({
        message: 'early',
        args: { version: cluster.version.text ?? '', line },
        at: maxPodsPerNode.path,
        related: [cluster.version.path],
        fixes: [{ title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, override) }],
      })
    }
  },
})

const override = '  nodeConfigOverride:\n    podDensity:\n      maxPodsPerNode: 64\n'
export const cases: Cases = {
  valid: [
    { name: '1.33', text: `${exampleFile({ version: '1.33.0' })}${override}` },
    { name: { en: 'No version', 'zh-CN': '没有版本' }, text: `${exampleFile({ version: '""' })}${override}` },
  ],
  invalid: [
    {
      name: '1.32',
      text: `${exampleFile({ version: '1.32.500' })}${override}`,
      expect: [{ message: 'early', at: '3/spec/nodeConfigOverride/podDensity/maxPodsPerNode' }],
      fixed: exampleFile({ version: '1.32.500' }),
    },
  ],
}
