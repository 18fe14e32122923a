import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** UPD-014: the section stays once it was set; off is `enabled: false` (REF). */
export default defineRule({
  id: 'on-prem-api-kept',
  covers: ['UPD-014'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.spec.gkeOnPremAPI',
  sources: ['REF'],
  words: {
    en: {
      title: 'gkeOnPremAPI stays once it was set',
      why: 'Removing the section does not unenroll the cluster; the update is refused.',
      remedy: 'Keep the section and write enabled: false.',
      messages: { removed: 'gkeOnPremAPI is missing; the running cluster has it' },
      fixes: { off: 'Write gkeOnPremAPI with enabled: false' },
    },
    'zh-CN': {
      title: '设置过的 gkeOnPremAPI 予以保留',
      why: '移除该部分并不会取消注册集群；更新会被拒绝。',
      remedy: '保留该部分并将 enabled 设为 false。',
      messages: { removed: '缺少 gkeOnPremAPI；运行中的集群有该部分' },
      fixes: { off: '写入 gkeOnPremAPI，并将 enabled 设为 false' },
    },
  },
  check({ cluster, deployed }, report) {
    const { written, path } = cluster.gkeOnPremAPI
    if (written || deployed?.cluster.gkeOnPremAPI.written !== true) return
    const edits = setValue(cluster.file, path, { enabled: false })
    report({ message: 'removed', at: path, fixes: [{ title: 'off', args: {}, safe: false, edits }] })
  },
})

const api = (...lines: readonly string[]): string => exampleFile({ specLines: ['  gkeOnPremAPI:', ...lines] })
export const cases: Cases = {
  valid: [
    {
      name: { en: 'Switched off', 'zh-CN': '已关闭' },
      text: api('    enabled: false'),
      deployed: api('    enabled: true', '    location: us-central1'),
    },
    {
      name: { en: 'It was never there', 'zh-CN': '原本就没有' },
      text: exampleFile(),
      deployed: exampleFile({ type: 'hybrid' }),
    },
  ],
  invalid: [
    {
      name: { en: 'Removed', 'zh-CN': '已移除' },
      text: exampleFile(),
      deployed: api('    enabled: true', '    location: us-central1'),
      expect: [{ message: 'removed', at: '2/spec/gkeOnPremAPI' }],
      fixed: api('    enabled: false'),
    },
  ],
}
