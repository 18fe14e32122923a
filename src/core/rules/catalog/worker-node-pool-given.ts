import { type Cases, defineRule } from '../define.ts'
import { exampleFile, nodePoolDocument } from '../examples.ts'
import { readsWhole } from '../reads-whole.ts'
import { separatePools } from '../separate-pools.ts'

/** DOC-008: "must contain one or more" for user clusters (SMP, APIU). An empty NodePool is a matter of its own. */
export default defineRule({
  id: 'worker-node-pool-given',
  covers: ['DOC-008'],
  severity: 'warning',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.type',
  sources: ['SMP', 'APIU'],
  words: {
    en: {
      title: 'User and hybrid clusters have worker nodes',
      why: 'Without a worker node pool no workload can be scheduled, and the ingress and other system Pods stay pending.',
      remedy: 'Add a NodePool document with at least one node, here or in a file of its own.',
      messages: {
        user: 'The user cluster has no NodePool in this file',
        hybrid: 'The hybrid cluster has no NodePool in this file',
      },
    },
    'zh-CN': {
      title: '用户集群和混合集群有工作器节点',
      why: '没有工作器节点池就无法调度任何工作负载，Ingress 和其他系统 Pod 会一直处于 Pending 状态。',
      remedy: '在此文件或单独的文件中添加至少含一个节点的 NodePool 文档。',
      messages: {
        user: '此文件中没有用户集群的 NodePool',
        hybrid: '此文件中没有混合集群的 NodePool',
      },
    },
  },
  check({ file, cluster, workspace }, report) {
    const type = cluster.type.value
    if (type !== 'user' && type !== 'hybrid') return
    if (cluster.nodePools.length > 0 || separatePools(cluster, workspace).length > 0) return
    if (readsWhole(file)) report({ message: type, at: cluster.type.path })
  },
})

export const cases: Cases = {
  valid: [
    {
      name: {
        en: 'A standalone cluster runs workloads on its control plane',
        'zh-CN': '独立集群在控制平面上运行工作负载',
      },
      text: exampleFile({ type: 'standalone', workers: [] }),
    },
    {
      name: { en: 'The NodePool is open in a file of its own', 'zh-CN': 'NodePool 在另一个打开的文件中' },
      text: exampleFile({ workers: [] }),
      others: [`${nodePoolDocument('np2', 'cluster-demo', 'demo', ['10.200.0.20'])}\n`],
    },
    {
      name: { en: 'A user cluster with one worker', 'zh-CN': '有一个工作器节点的用户集群' },
      text: exampleFile({ type: 'user', workers: ['10.200.0.30'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'A user cluster without a NodePool', 'zh-CN': '没有 NodePool 的用户集群' },
      text: exampleFile({ type: 'user', workers: [] }),
      expect: [{ message: 'user', at: '1/spec/type' }],
    },
    {
      name: { en: 'A hybrid cluster without a NodePool', 'zh-CN': '没有 NodePool 的混合集群' },
      text: exampleFile({ type: 'hybrid', name: 'lone', workers: [] }),
      expect: [{ message: 'hybrid', at: '2/spec/type' }],
    },
  ],
}
