import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-005: a field that came with 1.32 (REF, BLB). */
export default defineRule({
  id: 'control-plane-balancer-since-1-32',
  covers: ['MOD-005'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.loadBalancer',
  sources: ['REF', 'BLB'],
  words: {
    en: {
      title: 'controlPlane.loadBalancer stands in clusters of 1.32 and later',
      why: 'Earlier versions do not know the field and refuse the configuration.',
      remedy: 'Remove it, or use version 1.32 or later.',
      messages: { early: 'controlPlane.loadBalancer needs 1.32, the cluster is {version} ({line})' },
      fixes: { remove: 'Remove controlPlane.loadBalancer' },
    },
    'zh-CN': {
      title: 'controlPlane.loadBalancer 用于 1.32 及更高版本的集群',
      why: '更早的版本不支持该字段，会拒绝配置。',
      remedy: '移除该字段，或使用 1.32 或更高版本。',
      messages: { early: 'controlPlane.loadBalancer 需要 1.32，而集群版本为 {version} ({line})' },
      fixes: { remove: '移除 controlPlane.loadBalancer' },
    },
  },
  check({ cluster }, report) {
    const { written, path } = cluster.controlPlane.loadBalancer
    if (!written || !versionBelow(cluster, '1.32')) return
    report({
      message: 'early',
      args: {
        version: cluster.version.text ?? '',
        line: { place: { file: cluster.file, path: cluster.version.path } },
      },
      at: path,
      related: [cluster.version.path],
      fixes: [{ title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, path) }],
    })
  },
})

const controlPlaneLines = ['    loadBalancer:', '      mode: bundled']
const balancers = ['10.200.0.5', '10.200.0.6']
export const cases: Cases = {
  valid: [
    { name: '1.32', text: exampleFile({ version: '1.32.0-gke.1', controlPlaneLines, balancers }) },
    {
      name: { en: 'The version is a placeholder', 'zh-CN': '版本是占位符' },
      text: exampleFile({ version: '<version>', controlPlaneLines, balancers }),
    },
  ],
  invalid: [
    {
      name: '1.31',
      text: exampleFile({ version: '1.31.900', controlPlaneLines, balancers }),
      expect: [{ message: 'early', at: '2/spec/controlPlane/loadBalancer' }],
      fixed: exampleFile({ version: '1.31.900', balancers }),
    },
  ],
}
