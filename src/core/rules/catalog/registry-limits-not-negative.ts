import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** MOD-027: 0 means no limit (REF). */
export default defineRule({
  id: 'registry-limits-not-negative',
  covers: ['MOD-027'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'nodePool.spec.kubeletConfig.registryPullQPS',
  sources: ['REF'],
  words: {
    en: {
      title: 'registryPullQPS and registryBurst are 0 or more',
      why: 'The kubelet refuses a negative limit and does not start.',
      remedy: 'Write 0 for no limit, or a positive number.',
      messages: { negative: '{field} is {value}' },
      fixes: { zero: 'Use 0' },
    },
    'zh-CN': {
      title: 'registryPullQPS 和 registryBurst 不为负数',
      why: 'kubelet 不接受负的限制，无法启动。',
      remedy: '填写 0 表示不限制，或填写正数。',
      messages: { negative: '{field} 为 {value}' },
      fixes: { zero: '使用 0' },
    },
  },
  check({ cluster }, report) {
    const specs = [
      cluster.controlPlane.pool,
      cluster.loadBalancer.nodePool,
      ...cluster.nodePools.map(({ spec }) => spec),
    ]
    for (const { kubeletConfig } of specs) {
      for (const field of ['registryPullQPS', 'registryBurst'] as const) {
        const { value, path } = kubeletConfig[field]
        if (value === undefined || value >= 0) continue
        const edits = setValue(cluster.file, path, 0)
        report({
          message: 'negative',
          args: { field, value },
          at: path,
          fixes: [{ title: 'zero', args: {}, safe: false, edits }],
        })
      }
    }
  },
})

const limits = (qps: number, burst: number): string =>
  `${exampleFile()}  kubeletConfig:\n    registryPullQPS: ${qps}\n    registryBurst: ${burst}\n`
const at = '3/spec/kubeletConfig'
export const cases: Cases = {
  valid: [{ name: { en: 'No limit', 'zh-CN': '没有限制' }, text: limits(0, 10) }],
  invalid: [
    {
      name: { en: 'Negative burst', 'zh-CN': '负的突发值' },
      text: limits(5, -1),
      expect: [{ message: 'negative', at: `${at}/registryBurst` }],
      fixed: limits(5, 0),
    },
  ],
}
