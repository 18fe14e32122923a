import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** DOC-013 (REF, TPL). */
export default defineRule({
  id: 'edge-profile-is-standalone',
  covers: ['DOC-013'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.profile',
  sources: ['REF', 'TPL'],
  words: {
    en: {
      title: 'The edge profile is for standalone clusters',
      why: 'The edge profile leaves out what admin, hybrid and user clusters need. A cluster of another type with this profile is refused.',
      remedy:
        'Write profile: default, or make this a standalone cluster. Neither can be changed after creation.',
      messages: { edge: 'profile edge in a cluster of type {type} ({place})' },
      fixes: { profile: 'Write profile: default' },
    },
    'zh-CN': {
      title: 'edge 配置文件仅用于独立集群',
      why: 'edge 配置文件省去了管理员集群、混合集群和用户集群所需的组件。其他类型的集群使用它会被拒绝。',
      remedy: '写成 profile: default，或改为独立集群。两者在集群创建后均不可更改。',
      messages: { edge: '类型为 {type} 的集群使用了 edge 配置文件 ({place})' },
      fixes: { profile: '写成 profile: default' },
    },
  },
  check({ cluster }, report) {
    const { profile, type } = cluster
    if (profile.value !== 'edge' || type.value === undefined || type.value === 'standalone') return
    report({
      message: 'edge',
      args: { type: type.value, place: { place: { file: cluster.file, path: type.path } } },
      at: profile.path,
      related: [type.path],
      fixes: [
        { title: 'profile', args: {}, safe: false, edits: setValue(cluster.file, profile.path, 'default') },
      ],
    })
  },
})

const edge = (type: string): string => exampleFile({ type }).replace('profile: default', 'profile: edge')

export const cases: Cases = {
  valid: [{ name: { en: 'A standalone edge cluster', 'zh-CN': '独立的边缘集群' }, text: edge('standalone') }],
  invalid: [
    {
      name: { en: 'A hybrid cluster with the edge profile', 'zh-CN': '使用 edge 配置文件的混合集群' },
      text: edge('hybrid'),
      expect: [{ message: 'edge', at: '2/spec/profile' }],
      fixed: exampleFile({ type: 'hybrid' }),
    },
  ],
}
