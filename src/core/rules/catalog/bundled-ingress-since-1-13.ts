import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-017: a field that came with 1.13.0 (REF). */
export default defineRule({
  id: 'bundled-ingress-since-1-13',
  covers: ['MOD-017'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterNetwork.bundledIngress',
  sources: ['REF'],
  words: {
    en: {
      title: 'bundledIngress stands in clusters of 1.13 and later',
      why: 'Earlier versions do not know the field and refuse the configuration.',
      remedy: 'Remove it, or use version 1.13 or later.',
      messages: { early: 'bundledIngress needs 1.13, the cluster is {version} ({line})' },
      fixes: { remove: 'Remove bundledIngress' },
    },
    'zh-CN': {
      title: 'bundledIngress 用于 1.13 及更高版本的集群',
      why: '更早的版本不支持该字段，会拒绝配置。',
      remedy: '移除该字段，或使用 1.13 或更高版本。',
      messages: { early: 'bundledIngress 需要 1.13，而集群版本为 {version} ({line})' },
      fixes: { remove: '移除 bundledIngress' },
    },
  },
  check({ cluster }, report) {
    const { bundledIngress } = cluster.network
    if (bundledIngress.state === 'absent' || !versionBelow(cluster, '1.13')) return
    report({
      message: 'early',
      args: {
        version: cluster.version.text ?? '',
        line: { place: { file: cluster.file, path: cluster.version.path } },
      },
      at: bundledIngress.path,
      related: [cluster.version.path],
      fixes: [
        { title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, bundledIngress.path) },
      ],
    })
  },
})

const networkLines = ['    bundledIngress: true']
export const cases: Cases = {
  valid: [
    { name: '1.13', text: exampleFile({ version: '1.13.0', networkLines }) },
    {
      name: { en: 'No version that can be read', 'zh-CN': '版本无法读取' },
      text: exampleFile({ version: 'latest', networkLines }),
    },
  ],
  invalid: [
    {
      name: '1.12',
      text: exampleFile({ version: '1.12.9', networkLines }),
      expect: [{ message: 'early', at: '2/spec/clusterNetwork/bundledIngress' }],
      fixed: exampleFile({ version: '1.12.9' }),
    },
  ],
}
