import { isRead } from '../../model/field.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { readsWhole } from '../reads-whole.ts'
import { setValue } from '../set-value.ts'

/** DOC-003. The Namespace may exist in the admin cluster already, so its absence is only a warning (domain 4.9). */
export default defineRule({
  id: 'namespace-matches-cluster',
  covers: ['DOC-003'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.metadata.namespace',
  sources: ['REF', 'SMP'],
  words: {
    en: {
      title: 'The Namespace is that of the Cluster',
      why: 'bmctl creates the Namespace and then the Cluster in it. When the names differ the Cluster is created in a namespace that does not exist, and the command fails halfway.',
      remedy: 'Use one name in the Namespace document, the Cluster and its NodePools.',
      messages: {
        differs: 'The Cluster is in {namespace}; the Namespace in {place} is {other}',
        unstated: 'The Cluster names no namespace; the Namespace in {place} is {other}',
        absent: 'No Namespace document for {namespace}; right only if that namespace exists already',
      },
      fixes: { namespace: 'Rename the Namespace to {namespace}', cluster: 'Put the Cluster in {other}' },
    },
    'zh-CN': {
      title: 'Namespace 与 Cluster 的命名空间一致',
      why: 'bmctl 先创建 Namespace，再在其中创建 Cluster。名称不一致时，Cluster 会创建到不存在的命名空间中，命令中途失败。',
      remedy: 'Namespace 文档、Cluster 及其 NodePool 使用同一个名称。',
      messages: {
        differs: 'Cluster 位于 {namespace}；{place}的 Namespace 是 {other}',
        unstated: 'Cluster 未写命名空间；{place}的 Namespace 是 {other}',
        absent: '没有 {namespace} 的 Namespace 文档；仅当该命名空间已存在时才正确',
      },
      fixes: { namespace: '将 Namespace 改名为 {namespace}', cluster: '将 Cluster 放入 {other}' },
    },
  },
  check({ file, cluster }, report) {
    const { namespace } = cluster
    const names = file.namespaces.map(({ name }) => name)
    if (names.length === 0) {
      if (isRead(namespace) && readsWhole(file)) {
        report({
          message: 'absent',
          severity: 'warning',
          args: { namespace: namespace.value },
          at: namespace.path,
        })
      }
      return
    }
    const [first] = names
    if (first === undefined || !names.every(isRead) || namespace.state === 'placeholder') return
    if (names.some((name) => name.text === namespace.text)) return
    const isUnstated = namespace.state === 'absent'
    const isShared = file.clusters.some((other) => other !== cluster && other.namespace.text === first.text)
    const others = names.length > 1 || isShared
    report({
      message: isUnstated ? 'unstated' : 'differs',
      args: {
        namespace: namespace.text ?? '',
        other: first.text ?? '',
        place: { place: { file: cluster.file, path: first.path } },
      },
      at: namespace.path,
      related: names.map(({ path }) => path),
      fixes: others
        ? []
        : isUnstated
          ? [
              {
                title: 'cluster',
                args: { other: first.text ?? '' },
                safe: true,
                edits: setValue(cluster.file, namespace.path, first.text ?? ''),
              },
            ]
          : [
              {
                title: 'namespace',
                args: { namespace: namespace.text ?? '' },
                safe: false,
                edits: setValue(cluster.file, first.path, namespace.text ?? ''),
              },
            ],
    })
  },
})

const renamed = (text: string, namespace: string): string =>
  text.replace(/(kind: Namespace\nmetadata:\n {2}name: ).*/, `$1${namespace}`)
const withoutNamespace = (text: string): string =>
  text.replace(/apiVersion: v1\nkind: Namespace\n[^-]*name: .*\n---\n/, '')

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The same name in both', 'zh-CN': '两处名称相同' },
      text: exampleFile({ namespace: 'cluster-one' }),
    },
    {
      name: { en: 'A placeholder in the Namespace', 'zh-CN': 'Namespace 中是占位符' },
      text: renamed(exampleFile(), 'cluster-$NAME'),
    },
  ],
  invalid: [
    {
      name: { en: 'Two different names', 'zh-CN': '两个不同的名称' },
      text: renamed(exampleFile(), 'cluster-test'),
      expect: [{ message: 'differs', at: '2/metadata/namespace' }],
      fixed: exampleFile(),
    },
    {
      name: { en: 'A Cluster without a namespace', 'zh-CN': '没有命名空间的 Cluster' },
      text: exampleFile({ workers: [] }).replace(
        '  name: demo\n  namespace: cluster-demo\nspec',
        '  name: demo\nspec',
      ),
      expect: [{ message: 'unstated', at: '2/metadata/namespace' }],
      fixed: exampleFile({ workers: [] }),
    },
    {
      name: { en: 'No Namespace document', 'zh-CN': '没有 Namespace 文档' },
      text: withoutNamespace(exampleFile({ type: 'user' })),
      expect: [{ message: 'absent', at: '0/metadata/namespace', severity: 'warning' }],
    },
  ],
}
