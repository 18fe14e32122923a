import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { setValue } from '../set-value.ts'

/** UPD-012: changing the namespace of an existing cluster is not supported (UPD). */
export default defineRule({
  id: 'namespace-unchanged',
  covers: ['UPD-012'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: 'cluster.metadata.namespace',
  sources: ['UPD'],
  words: {
    en: {
      title: 'The namespace of a running cluster is as it was',
      why: 'In another namespace the resources describe another cluster. The update does not find the running one.',
      remedy: 'Write the former namespace in all documents of the file.',
      messages: { changed: 'The namespace was {before}, now {after}' },
      fixes: { restore: 'Write {before} again' },
    },
    'zh-CN': {
      title: '运行中集群的命名空间保持原样',
      why: '在其他命名空间中，这些资源描述的是另一个集群。更新找不到正在运行的集群。',
      remedy: '在文件的所有文档中写回原来的命名空间。',
      messages: { changed: '命名空间原为 {before}，现为 {after}' },
      fixes: { restore: '写回 {before}' },
    },
  },
  check({ file, cluster, deployed }, report) {
    const before = deployed?.cluster.namespace
    const { namespace } = cluster
    if (before?.state !== 'read' || namespace.state !== 'read' || before.value === namespace.value) return
    // Everything that stood in the new namespace goes back with the cluster.
    const places = [
      namespace,
      ...file.namespaces.map(({ name }) => name),
      ...cluster.nodePools.map((pool) => pool.namespace),
    ]
    const written = places.filter((field) => field.value === namespace.value)
    const edits = written.flatMap(({ path }) =>
      setValue(cluster.file, path, before.value).flatMap((step) => step.edits),
    )
    report({
      message: 'changed',
      args: { before: before.value, after: namespace.value },
      at: namespace.path,
      related: written.slice(1).map(({ path }) => path),
      fixes: [
        {
          title: 'restore',
          args: { before: before.value },
          safe: false,
          edits: [{ file: cluster.file, edits }],
        },
      ],
    })
  },
})

const deployed = exampleFile()
export const cases: Cases = {
  valid: [
    { name: { en: 'The same', 'zh-CN': '相同' }, text: deployed, deployed },
    {
      name: { en: 'A placeholder', 'zh-CN': '占位符' },
      text: exampleFile({ namespace: '<namespace>' }),
      deployed,
    },
  ],
  invalid: [
    {
      name: { en: 'Another one, everywhere', 'zh-CN': '全部改为其他名称' },
      text: exampleFile({ namespace: 'cluster-prod' }),
      deployed,
      expect: [{ message: 'changed', at: '2/metadata/namespace' }],
      fixed: deployed,
    },
  ],
}
