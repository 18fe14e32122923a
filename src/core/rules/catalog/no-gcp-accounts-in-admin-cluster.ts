import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { removeField } from '../set-value.ts'

/** MOD-026: not in admin clusters (REF). */
export default defineRule({
  id: 'no-gcp-accounts-in-admin-cluster',
  covers: ['MOD-026'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.clusterSecurity',
  sources: ['REF'],
  words: {
    en: {
      title: 'An admin cluster names no gcpAccounts',
      why: 'Admin clusters are not reached through the connect gateway this way. The configuration is refused with the field.',
      remedy: 'Remove gcpAccounts.',
      messages: { present: 'gcpAccounts is set in an admin cluster ({line})' },
      fixes: { remove: 'Remove gcpAccounts' },
    },
    'zh-CN': {
      title: '管理员集群不写 gcpAccounts',
      why: '管理员集群不通过这种方式经 Connect 网关访问。含有该字段的配置会被拒绝。',
      remedy: '移除 gcpAccounts。',
      messages: { present: '管理员集群 ({line}) 中设置了 gcpAccounts' },
      fixes: { remove: '移除 gcpAccounts' },
    },
  },
  check({ cluster, facts }, report) {
    const path = cluster.gcpAccounts
    if (!facts.isAdmin || path === undefined) return
    report({
      message: 'present',
      args: { line: { place: { file: cluster.file, path: cluster.type.path } } },
      at: path,
      related: [cluster.type.path],
      fixes: [{ title: 'remove', args: {}, safe: false, edits: removeField(cluster.file, path) }],
    })
  },
})

const specLines = (...last: readonly string[]): readonly string[] => [
  '  clusterSecurity:',
  '    authorization:',
  '      clusterAdmin:',
  '        oidcUsers: []',
  ...last,
]
const accounts = specLines('        gcpAccounts:', '        - alice@example.com')
export const cases: Cases = {
  valid: [
    { name: { en: 'A hybrid cluster', 'zh-CN': '混合集群' }, text: exampleFile({ specLines: accounts }) },
    {
      name: { en: 'An admin cluster without it', 'zh-CN': '管理员集群，没有该项' },
      text: exampleFile({ type: 'admin', name: 'admin3' }),
    },
  ],
  invalid: [
    {
      name: { en: 'An admin cluster with it', 'zh-CN': '管理员集群，有该项' },
      text: exampleFile({ type: 'admin', specLines: accounts }),
      expect: [{ message: 'present', at: '2/spec/clusterSecurity/authorization/clusterAdmin/gcpAccounts' }],
      fixed: exampleFile({ type: 'admin', specLines: specLines() }),
    },
  ],
}
