import type { FileId } from '../../document.ts'
import type { ClusterView, DeployedView } from '../../model/workspace-model.ts'
import { printAddress, sameAddress } from '../../net/address.ts'
import { type ChangedField, changedFields } from '../changed-fields.ts'
import { type Cases, defineRule, type ReportFunction } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { removeField, setValue } from '../set-value.ts'

/** UPD-001: fields that the reference marks immutable (REF, domain 2); nodes are matched by address before their k8sIP. */
export default defineRule({
  id: 'immutable-fields-unchanged',
  covers: ['UPD-001'],
  severity: 'error',
  kind: 'deployed',
  scope: 'cluster',
  field: undefined,
  sources: ['REF', 'UPD'],
  words: {
    en: {
      title: 'Fields that cannot change on a running cluster are as they were',
      why: 'The update is refused as a whole, and the other changes in the file do not happen either.',
      remedy: 'Write the former value. Another value needs a new cluster.',
      messages: {
        changed: '{field} was {before}, now {after}: it cannot change after creation',
        added: '{field} was not set, now {after}: it cannot change after creation',
        removed: '{field} was {before}, now it is missing: it cannot change after creation',
        section: '{field} differs from the running cluster: it cannot change after creation',
        k8sIP: 'Node {node} had its traffic on {before}, now on {after}: k8sIP cannot change after creation',
      },
      fixes: { restore: 'Write {before} again', remove: 'Remove {field} again' },
    },
    'zh-CN': {
      title: '运行中的集群不可更改的字段保持原样',
      why: '整个更新会被拒绝，文件中的其他更改也不会生效。',
      remedy: '写回原来的值。要使用其他值，需要新建集群。',
      messages: {
        changed: '{field} 原为 {before}，现为 {after}：该字段在集群创建后不可更改',
        added: '{field} 原先未设置，现为 {after}：该字段在集群创建后不可更改',
        removed: '{field} 原为 {before}，现已缺失：该字段在集群创建后不可更改',
        section: '{field} 与运行中的集群不同：该字段在集群创建后不可更改',
        k8sIP: '节点 {node} 的流量原经 {before}，现经 {after}：k8sIP 在集群创建后不可更改',
      },
      fixes: { restore: '写回 {before}', remove: '重新移除 {field}' },
    },
  },
  check(view, report) {
    const { deployed, cluster } = view
    if (deployed === undefined) return
    for (const change of changedFields(view, deployed)) {
      const { name, before, after, path } = change
      report({
        message: messageFor(change),
        args: {
          field: name,
          ...(before.state === 'settled' ? { before: before.shown } : {}),
          ...(after.state === 'settled' ? { after: after.shown } : {}),
        },
        at: path,
        fixes: restoreFix(cluster.file, change),
      })
    }
    compareDataAddresses(view, deployed, report)
  },
})

function messageFor({ row, before, after }: ChangedField): string {
  if (row.type === 'any') return 'section'
  if (before.state === 'absent') return 'added'
  return after.state === 'absent' ? 'removed' : 'changed'
}

/** A whole section cannot be written back: its comments and order are not known. */
function restoreFix(file: FileId, { row, before, name, path }: ChangedField): readonly Fix[] {
  if (row.type === 'any') return []
  if (before.state !== 'settled' || before.value === undefined) {
    return [{ title: 'remove', args: { field: name }, safe: false, edits: removeField(file, path) }]
  }
  return [
    {
      title: 'restore',
      args: { before: before.shown },
      safe: false,
      edits: setValue(file, path, before.value),
    },
  ]
}

function compareDataAddresses({ facts }: ClusterView, deployed: DeployedView, report: ReportFunction): void {
  const known = new Map(
    deployed.facts.nodes.flatMap((node) => {
      const { address } = node.entry
      return address.state === 'read' ? [[`${node.role} ${printAddress(address.value)}`, node] as const] : []
    }),
  )
  for (const node of facts.nodes) {
    const { address } = node.entry
    if (address.state !== 'read') continue
    const before = known.get(`${node.role} ${printAddress(address.value)}`)?.dataAddress
    const after = node.dataAddress
    if (before === undefined || after === undefined || sameAddress(before, after)) continue
    const args = {
      node: printAddress(address.value),
      before: printAddress(before),
      after: printAddress(after),
    }
    report({ message: 'k8sIP', args, at: node.entry.k8sIP.path })
  }
}

const deployed = exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.5', '10.200.0.6'] })
const balancer = '2/spec/loadBalancer'
const noIngress = ['    bundledIngress: false']
export const cases: Cases = {
  valid: [
    { name: { en: 'Nothing changed', 'zh-CN': '没有变化' }, text: deployed, deployed },
    {
      name: { en: 'The default written out', 'zh-CN': '写明默认值' },
      text: exampleFile({ lbType: 'layer2' }),
      deployed: exampleFile(),
    },
    {
      name: { en: 'The new value is still a placeholder', 'zh-CN': '新值仍是占位符' },
      text: exampleFile({ vip: '<VIP>' }),
      deployed: exampleFile(),
    },
    {
      name: { en: 'A new node may have a k8sIP', 'zh-CN': '新节点可以有 k8sIP' },
      text: deployed,
      deployed: exampleFile({ balancers: ['10.200.0.6'] }),
    },
  ],
  invalid: [
    {
      name: { en: 'Another control plane VIP and port', 'zh-CN': '控制平面 VIP 和端口已改变' },
      text: exampleFile({ vip: '10.200.0.70', port: '6443' }),
      deployed: exampleFile({ port: '443' }),
      expect: [
        { message: 'changed', at: `${balancer}/ports/controlPlaneLBPort` },
        { message: 'changed', at: `${balancer}/vips/controlPlaneVIP` },
      ],
      fixed: exampleFile({ vip: '10.200.0.70', port: '443' }),
    },
    {
      name: { en: 'An ingress VIP that was not there', 'zh-CN': '新增了入站流量 VIP' },
      text: exampleFile({ networkLines: noIngress }),
      deployed: exampleFile({ ingress: null, networkLines: noIngress }),
      expect: [{ message: 'added', at: `${balancer}/vips/ingressVIP` }],
      fixed: exampleFile({ ingress: null, networkLines: noIngress }),
    },
    {
      name: {
        en: 'A mode that is gone, another Pod range and another storage path',
        'zh-CN': '模式已移除，Pod 范围和存储路径已改变',
      },
      text: exampleFile({
        mode: null,
        pods: ['10.4.0.0/16'],
        specLines: ['  storage:', '    lvpShare:', '      path: /mnt/a'],
      }),
      deployed: exampleFile({ specLines: ['  storage:', '    lvpShare:', '      path: /mnt/b'] }),
      expect: [
        { message: 'changed', at: '2/spec/clusterNetwork/pods/cidrBlocks' },
        { message: 'removed', at: `${balancer}/mode` },
        { message: 'section', at: '2/spec/storage' },
      ],
    },
    {
      name: { en: 'Another k8sIP', 'zh-CN': 'k8sIP 已改变' },
      text: exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.7', '10.200.0.6'] }),
      deployed,
      expect: [{ message: 'k8sIP', at: `${balancer}/nodePoolSpec/nodes/0/k8sIP` }],
    },
  ],
}
