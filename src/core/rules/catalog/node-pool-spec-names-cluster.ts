import { type Cases, defineRule } from '../define.ts'
import { exampleFile } from '../examples.ts'
import { lineOf } from '../line-of.ts'
import { setValue } from '../set-value.ts'

/** MOD-024: older files name the cluster here too (CRD); a wrong name is refused. */
export default defineRule({
  id: 'node-pool-spec-names-cluster',
  covers: ['MOD-024'],
  severity: 'error',
  kind: 'file',
  scope: 'cluster',
  field: 'cluster.spec.controlPlane.nodePoolSpec.clusterName',
  sources: ['CRD'],
  words: {
    en: {
      title: 'clusterName in a nodePoolSpec is the name of the cluster',
      why: 'The pool is created for the cluster named there. Under another name the control plane or the load balancer gets no machines.',
      remedy: 'Write the name of the cluster, or remove clusterName.',
      messages: { differs: 'clusterName is {written}, the cluster is {name} ({line})' },
      fixes: { set: 'Write {name}' },
    },
    'zh-CN': {
      title: 'nodePoolSpec 中的 clusterName 是集群名称',
      why: '节点池会为此处所写的集群创建。名称不符时，控制平面或负载均衡器得不到机器。',
      remedy: '填写集群名称，或移除 clusterName。',
      messages: { differs: 'clusterName 为 {written}，而集群为 {name} ({line})' },
      fixes: { set: '写成 {name}' },
    },
  },
  check({ cluster }, report) {
    const { name, file } = cluster
    if (name.state !== 'read') return
    for (const { clusterName } of [cluster.controlPlane.pool, cluster.loadBalancer.nodePool]) {
      if (clusterName.state !== 'read' || clusterName.value === name.value) continue
      report({
        message: 'differs',
        args: { written: clusterName.value, name: name.value, line: lineOf(file, name.path) },
        at: clusterName.path,
        related: [name.path],
        fixes: [
          {
            title: 'set',
            args: { name: name.value },
            safe: true,
            edits: setValue(file, clusterName.path, name.value),
          },
        ],
      })
    }
  },
})

const named = (name: string): string =>
  exampleFile().replace('    nodePoolSpec:\n', `    nodePoolSpec:\n      clusterName: ${name}\n`)
export const cases: Cases = {
  valid: [
    { name: { en: 'The same name', 'zh-CN': '名称相同' }, text: named('demo') },
    { name: { en: 'Left out', 'zh-CN': '未填写' }, text: exampleFile() },
  ],
  invalid: [
    {
      name: { en: 'The name of another cluster', 'zh-CN': '另一个集群的名称' },
      text: named('demo2'),
      expect: [{ message: 'differs', at: '2/spec/controlPlane/nodePoolSpec/clusterName' }],
      fixed: named('demo'),
    },
  ],
}
