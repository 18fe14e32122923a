import { versionBelow } from '../../model/facts.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'

/** DOC-011: mandatory before 1.7.2, a habit since (REF). */
export default defineRule({
  id: 'namespace-has-cluster-prefix',
  covers: ['DOC-011'],
  severity: 'info',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.metadata.namespace',
  sources: ['REF'],
  words: {
    en: {
      title: 'The namespace begins with cluster-',
      why: 'Up to 1.7.1 bmctl creates a cluster only in a namespace that begins with cluster-. Since then it is a habit that scripts and people rely on; the namespace cannot be changed later.',
      remedy: 'Write cluster- before the name, in the Namespace, the Cluster and its NodePools.',
      messages: {
        required: 'The namespace {namespace} does not begin with cluster-, which {version} requires',
        usual: 'The namespace {namespace} does not begin with cluster-, as is usual',
      },
    },
    'zh-CN': {
      title: '命名空间以 cluster- 开头',
      why: '在 1.7.1 及更早的版本中，bmctl 只在以 cluster- 开头的命名空间中创建集群。此后这成为脚本和使用者依赖的惯例；命名空间以后不可更改。',
      remedy: '在 Namespace、Cluster 及其 NodePool 中，名称前加上 cluster-。',
      messages: {
        required: '命名空间 {namespace} 不以 cluster- 开头，而版本 {version} 有此要求',
        usual: '命名空间 {namespace} 不以惯用的 cluster- 开头',
      },
    },
  },
  check({ cluster }, report) {
    const { namespace, version } = cluster
    if (namespace.value === undefined || namespace.value.startsWith('cluster-')) return
    const isRequired = versionBelow(cluster, '1.7.2')
    report({
      message: isRequired ? 'required' : 'usual',
      severity: isRequired ? 'error' : 'info',
      args: { namespace: namespace.value, version: version.text ?? '' },
      at: namespace.path,
    })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'The usual name, in an old version', 'zh-CN': '常用名称，旧版本' },
      text: exampleFile({ version: '1.7.1' }),
    },
  ],
  invalid: [
    {
      name: { en: 'Another name in 1.7.1', 'zh-CN': '1.7.1 中的其他名称' },
      text: exampleFile({ version: '1.7.1', namespace: 'edge' }),
      expect: [{ message: 'required', at: '2/metadata/namespace', severity: 'error' }],
    },
    {
      name: { en: 'Another name today', 'zh-CN': '当前版本中的其他名称' },
      text: exampleFile({ namespace: 'edge' }),
      expect: [{ message: 'usual', at: '2/metadata/namespace' }],
    },
    {
      name: { en: 'Another name, and a version that is a placeholder', 'zh-CN': '其他名称，版本是占位符' },
      text: exampleFile({ version: '$VERSION', namespace: 'edge' }),
      expect: [{ message: 'usual', at: '2/metadata/namespace' }],
    },
  ],
}
