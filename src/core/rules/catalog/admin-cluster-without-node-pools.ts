import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import { separatePools } from '../separate-pools.ts'
import { removeField } from '../set-value.ts'

/** DOC-007 (QS: admin clusters run no workloads). */
export default defineRule({
  id: 'admin-cluster-without-node-pools',
  covers: ['DOC-007'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'nodePool.spec.nodes',
  sources: ['QS', 'REF'],
  words: {
    en: {
      title: 'An admin cluster has no worker nodes',
      why: 'An admin cluster only manages user clusters. A NodePool in its file is refused, and the machines in it serve nobody.',
      remedy:
        'Move the NodePool to the file of a user cluster, or make this a hybrid cluster if it should run workloads.',
      messages: {
        pool: 'NodePool {pool} in the file of an admin cluster (type in {place})',
        apart: 'NodePool {pool} names an admin cluster (type in {place})',
      },
      fixes: { remove: 'Remove the NodePool {pool}' },
    },
    'zh-CN': {
      title: '管理员集群没有工作器节点',
      why: '管理员集群只管理用户集群。其文件中的 NodePool 会被拒绝，其中的机器无法使用。',
      remedy: '将 NodePool 移到用户集群的文件中；如果需要运行工作负载，则将此集群改为混合集群。',
      messages: {
        pool: '管理员集群的文件中有 NodePool {pool} (type 在{place})',
        apart: 'NodePool {pool} 写明的是管理员集群 (type 在{place})',
      },
      fixes: { remove: '移除 NodePool {pool}' },
    },
  },
  check({ cluster, facts, workspace }, report) {
    if (!facts.isAdmin) return
    for (const pool of cluster.nodePools) {
      const name = pool.name.text ?? ''
      report({
        message: 'pool',
        args: { pool: name, place: { place: { file: cluster.file, path: cluster.type.path } } },
        at: pool.path,
        related: [cluster.type.path],
        fixes: [
          { title: 'remove', args: { pool: name }, safe: false, edits: removeField(cluster.file, pool.path) },
        ],
      })
    }
    const type = { file: cluster.file, path: cluster.type.path }
    for (const { file, pool } of separatePools(cluster, workspace)) {
      report({
        message: 'apart',
        args: { pool: pool.name.text ?? '', place: { place: type } },
        at: { file, path: pool.path },
        related: [type],
      })
    }
  },
})

export const cases: Cases = {
  valid: [
    {
      name: { en: 'An admin cluster by itself', 'zh-CN': '单独的管理员集群' },
      text: exampleFile({ type: 'admin' }),
    },
    {
      name: { en: 'A hybrid cluster with workers', 'zh-CN': '带工作器节点的混合集群' },
      text: exampleFile({ type: 'hybrid', workers: ['10.200.0.12'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'An admin cluster with a NodePool', 'zh-CN': '带 NodePool 的管理员集群' },
      text: exampleFile({ type: 'admin', workers: ['10.200.0.10'] }),
      expect: [{ message: 'pool', at: '3' }],
      fixed: exampleFile({ type: 'admin' }),
    },
    {
      name: { en: 'Its NodePool in a file of its own', 'zh-CN': 'NodePool 在单独的文件中' },
      text: exampleFile({ type: 'admin' }),
      others: [`${nodePoolDocument('np2', 'cluster-demo', 'demo', ['10.200.0.20'])}\n`],
      expect: [{ message: 'apart', at: 'other1:0' }],
    },
  ],
}
