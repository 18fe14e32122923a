import { type FieldDraft, words } from './field-row.ts'

/** What every resource beside the Cluster begins with. */
export function metadataDrafts(
  apiVersion: string,
  kind: string,
  sources: readonly string[],
  namespaced = true,
): readonly FieldDraft[] {
  const base = { change: 'never', sources, section: 'other' } as const
  return [
    {
      ...base,
      path: 'apiVersion',
      type: 'text',
      default: apiVersion,
      required: true,
      label: words('API version', 'API 版本'),
      help: words('Group and version of the resource.', '资源的 API 组与版本。'),
    },
    {
      ...base,
      path: 'kind',
      type: 'text',
      default: kind,
      required: true,
      label: words('Kind', '资源类型'),
      help: words('Says which resource the document is.', '说明此文档是哪种资源。'),
    },
    {
      change: 'never',
      sources,
      path: 'metadata.name',
      type: 'text',
      required: true,
      label: words('Name', '名称'),
      help: words(
        'Two resources of one kind in a namespace have different names.',
        '同一命名空间中同类资源的名称各不相同。',
      ),
    },
    ...(namespaced
      ? [
          {
            change: 'never',
            sources,
            path: 'metadata.namespace',
            type: 'text',
            required: true,
            label: words('Namespace', '命名空间'),
            help: words('The namespace of the cluster.', '集群所在的命名空间。'),
          } as const,
        ]
      : []),
    {
      ...base,
      change: 'yes',
      path: 'metadata.annotations',
      type: 'map',
      label: words('Annotations', '注解'),
      help: words('Kept as they are.', '原样保留。'),
    },
    {
      ...base,
      change: 'yes',
      path: 'metadata.labels',
      type: 'map',
      label: words('Labels', '标签'),
      help: words('Kept as they are.', '原样保留。'),
    },
  ]
}
