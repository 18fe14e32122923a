import type { Edit } from '../../document.ts'
import type { Cluster, NodePool } from '../../model/cluster.ts'
import type { Field } from '../../model/field.ts'
import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { isAttached } from '../separate-pools.ts'

/** What the Cluster itself does not say is told there. */
const agree = (pools: Field<string>, clusters: Field<string>): boolean =>
  pools.text === clusters.text || pools.state === 'placeholder' || clusters.state !== 'read'

const inNamespace = (pool: NodePool, cluster: Cluster): boolean => agree(pool.namespace, cluster.namespace)
const isNamed = (pool: NodePool, cluster: Cluster): boolean => agree(pool.spec.clusterName, cluster.name)

/** DOC-004. One published sample writes `spec.cluster` for `spec.clusterName` (domain 4.9). */
export default defineRule({
  id: 'node-pool-names-its-cluster',
  covers: ['DOC-004'],
  severity: 'error',
  kind: 'file',
  scope: 'file',
  field: 'nodePool.spec.clusterName',
  sources: ['REF'],
  words: {
    en: {
      title: 'A NodePool stands in the namespace of its Cluster and names it',
      why: 'The operator looks for NodePools by namespace and clusterName. A pool that names no Cluster of its namespace is never joined: its machines stay out of the cluster without an error message.',
      remedy: 'Write metadata.namespace and spec.clusterName as the Cluster has them.',
      messages: {
        name: '{pool} belongs to {written}; the Cluster in {place} is {cluster}',
        namespace: '{pool} is in namespace {written}; the Cluster in {place} is in {cluster}',
        homeless: '{pool} has no namespace; the Cluster in {place} is in {cluster}',
        both: '{pool} matches no Cluster of this file, neither by namespace nor by clusterName',
        unnamed: '{pool} has no clusterName; the Cluster in {place} is {cluster}',
        key: '{pool} writes cluster; the field is clusterName',
      },
      fixes: {
        match: 'Match the Cluster {cluster}',
        rename: 'Rename cluster to clusterName',
      },
    },
    'zh-CN': {
      title: 'NodePool 位于其 Cluster 的命名空间并写明 clusterName',
      why: 'Operator 按命名空间和 clusterName 查找 NodePool。若节点池在其命名空间中没有对应的 Cluster，它的机器不会加入集群，也没有任何报错。',
      remedy: 'metadata.namespace 和 spec.clusterName 与 Cluster 保持一致。',
      messages: {
        name: '{pool} 属于 {written}；{place}的 Cluster 是 {cluster}',
        namespace: '{pool} 位于命名空间 {written}；{place}的 Cluster 位于 {cluster}',
        homeless: '{pool} 没有命名空间；{place}的 Cluster 位于 {cluster}',
        both: '{pool} 的命名空间和 clusterName 与此文件中的任何 Cluster 都不一致',
        unnamed: '{pool} 没有 clusterName；{place}的 Cluster 是 {cluster}',
        key: '{pool} 写的是 cluster，字段名应为 clusterName',
      },
      fixes: {
        match: '与 Cluster {cluster} 保持一致',
        rename: '将 cluster 改名为 clusterName',
      },
    },
  },
  check(file, report) {
    for (const pool of file.orphanPools) {
      if (file.clusters.length === 0) return
      // Its Cluster is open in another file.
      if (isAttached([pool], file.workspace)) continue
      if (file.clusters.some((cluster) => inNamespace(pool, cluster) && isNamed(pool, cluster))) continue
      const near =
        file.clusters.find((cluster) => inNamespace(pool, cluster)) ??
        file.clusters.find((cluster) => isNamed(pool, cluster)) ??
        (file.clusters.length === 1 ? file.clusters[0] : undefined)
      const name = pool.name.text ?? ''
      const { clusterName } = pool.spec
      if (near === undefined) {
        report({ message: 'both', args: { pool: name }, at: pool.path })
        continue
      }
      const isOffNamespace = !inNamespace(pool, near)
      const isMiskeyed = clusterName.state === 'absent' && pool.misnamedCluster.state !== 'absent'
      const field = isMiskeyed ? pool.misnamedCluster : isOffNamespace ? pool.namespace : clusterName
      const other = isOffNamespace ? near.namespace : near.name
      const isBoth = isOffNamespace && !isNamed(pool, near)
      report({
        message: isMiskeyed
          ? 'key'
          : isBoth
            ? 'both'
            : isOffNamespace
              ? pool.namespace.state === 'absent'
                ? 'homeless'
                : 'namespace'
              : clusterName.state === 'absent'
                ? 'unnamed'
                : 'name',
        args: {
          pool: name,
          written: field.text ?? '',
          cluster: other.text ?? '',
          place: { place: { file: file.file, path: other.path } },
        },
        at: isBoth && !isMiskeyed ? pool.path : field.path,
        related: [other.path],
        fixes: isMiskeyed ? [renameKey(file.file, pool)] : matchCluster(file.file, pool, near),
      })
    }
  },
})

function renameKey(file: string, pool: NodePool): Fix {
  const edits: readonly Edit[] = [{ op: 'rename', path: pool.misnamedCluster.path, name: 'clusterName' }]
  return { title: 'rename', args: {}, safe: true, edits: [{ file, edits }] }
}

function matchCluster(file: string, pool: NodePool, cluster: Cluster): readonly Fix[] {
  const { name, namespace } = cluster
  if (name.value === undefined || namespace.value === undefined) return []
  const edits: readonly Edit[] = [
    ...(inNamespace(pool, cluster)
      ? []
      : [{ op: 'set', path: pool.namespace.path, value: namespace.value } as const]),
    ...(isNamed(pool, cluster)
      ? []
      : [{ op: 'set', path: pool.spec.clusterName.path, value: name.value } as const]),
  ]
  return [{ title: 'match', args: { cluster: name.value }, safe: false, edits: [{ file, edits }] }]
}

const withPool = (namespace: string, cluster: string): string =>
  exampleFile({ documents: [nodePoolDocument('np2', namespace, cluster, ['10.200.0.20'])] })

export const cases: Cases = {
  valid: [
    {
      name: { en: 'A second pool of the same Cluster', 'zh-CN': '同一 Cluster 的第二个节点池' },
      text: withPool('cluster-demo', 'demo'),
    },
    {
      name: {
        en: 'A Cluster without a namespace is told there',
        'zh-CN': 'Cluster 没有命名空间时在那里提示',
      },
      text: exampleFile().replace('  namespace: cluster-demo\nspec:\n  type', 'spec:\n  type'),
    },
    {
      name: { en: 'Its Cluster is open in another file', 'zh-CN': '所属 Cluster 在另一个打开的文件中' },
      text: withPool('cluster-two', 'two'),
      others: [exampleFile({ name: 'two', vip: '10.200.0.91', ingress: null, pools: null, workers: [] })],
    },
    {
      name: { en: 'A placeholder for the name', 'zh-CN': '名称是占位符' },
      text: withPool('cluster-demo', '<cluster name>'),
    },
  ],
  invalid: [
    {
      name: { en: 'Another clusterName', 'zh-CN': '其他 clusterName' },
      text: withPool('cluster-demo', 'demo2'),
      expect: [{ message: 'name', at: '4/spec/clusterName' }],
      fixed: withPool('cluster-demo', 'demo'),
    },
    {
      name: { en: 'Another namespace', 'zh-CN': '其他命名空间' },
      text: withPool('cluster-demo2', 'demo'),
      expect: [{ message: 'namespace', at: '4/metadata/namespace' }],
      fixed: withPool('cluster-demo', 'demo'),
    },
    {
      name: { en: 'No namespace', 'zh-CN': '没有命名空间' },
      text: withPool('cluster-demo', 'demo').replace(/(np2\n) {2}namespace: cluster-demo\n/, '$1'),
      expect: [{ message: 'homeless', at: '4/metadata/namespace' }],
      fixed: withPool('cluster-demo', 'demo'),
    },
    {
      name: { en: 'Neither namespace nor name', 'zh-CN': '命名空间和名称都不一致' },
      text: withPool('cluster-x', 'x'),
      expect: [{ message: 'both', at: '4' }],
      fixed: withPool('cluster-demo', 'demo'),
    },
    {
      name: { en: 'Neither, between two Clusters', 'zh-CN': '都不一致，且有两个 Cluster' },
      text:
        withPool('cluster-x', 'x') +
        '---\n' +
        exampleFile({
          type: 'user',
          name: 'second',
          vip: '10.200.1.71',
          ingress: null,
          pools: null,
          workers: [],
        }),
      expect: [{ message: 'both', at: '4' }],
    },
    {
      name: { en: 'No clusterName', 'zh-CN': '没有 clusterName' },
      text: withPool('cluster-demo', 'demo').replace(/(np2[\s\S]*) {2}clusterName: demo\n/, '$1'),
      expect: [{ message: 'unnamed', at: '4/spec/clusterName' }],
    },
    {
      name: { en: 'spec.cluster for spec.clusterName', 'zh-CN': '将 spec.clusterName 写成 spec.cluster' },
      text: withPool('cluster-demo', 'demo').replace(/(np2[\s\S]*)clusterName:/, '$1cluster:'),
      expect: [{ message: 'key', at: '4/spec/cluster' }],
      fixed: withPool('cluster-demo', 'demo'),
    },
  ],
}
