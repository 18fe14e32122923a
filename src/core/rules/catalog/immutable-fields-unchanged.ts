import type { FileEdits } from '../../document.ts'
import type { FieldRow } from '../../model/field-row.ts'
import { fields } from '../../model/fields.ts'
import { printAddress, sameAddress } from '../../net/address.ts'
import { type Cases, defineRule, type ReportFunction, type Scopes } from '../define.ts'
import { exampleFile } from '../examples.ts'
import type { Fix } from '../finding.ts'
import { removeField, setValue } from '../set-value.ts'
import { type Settled, settle, spotOf } from '../settled-value.ts'

/** Fields that rules of their own compare, or that an update may drop. */
const elsewhere = ['metadata.namespace', 'spec.loadBalancer.addressPools', 'spec.nodeConfig.containerRuntime']

const rows: readonly FieldRow[] = fields.filter((row) => {
  const path = row.path.join('.')
  return (
    row.kind === 'cluster' &&
    row.change === 'never' &&
    row.type !== 'group' &&
    row.path[0] !== 'kind' &&
    !row.path.includes('[]') &&
    !elsewhere.some((other) => path.startsWith(other))
  )
})

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
    if (view.deployed === undefined) return
    for (const row of rows) compare(view, view.deployed, row, report)
    compareDataAddresses(view, view.deployed, report)
  },
})

type View = Scopes['cluster']
type Deployed = NonNullable<View['deployed']>

function compare(view: View, deployed: Deployed, row: FieldRow, report: ReportFunction): void {
  const spot = spotOf(view.file, view.cluster, row.path)
  const after = orDefault(settle(spot, row.type), row)
  const before = orDefault(settle(spotOf(deployed.file, deployed.cluster, row.path), row.type), row)
  if (before.state === 'unclear' || after.state === 'unclear' || isAllowed(view, deployed, row, before))
    return
  if (
    before.state === 'absent'
      ? after.state === 'absent'
      : after.state === 'settled' && after.key === before.key
  )
    return
  const field = row.path.slice(row.path[0] === 'spec' ? 1 : 0).join('.')
  const isSection = row.type === 'any'
  report({
    message: isSection
      ? 'section'
      : before.state === 'absent'
        ? 'added'
        : after.state === 'absent'
          ? 'removed'
          : 'changed',
    args: {
      field,
      ...(before.state === 'settled' ? { before: before.shown } : {}),
      ...(after.state === 'settled' ? { after: after.shown } : {}),
    },
    at: spot.path,
    fixes: isSection ? [] : restoreFix(view.cluster.file, spot.path, before, field),
  })
}

const keyOfSettled = (settled: Settled): string | undefined =>
  settled.state === 'settled' ? settled.key : undefined

/** Leaving a field out and writing its default is the same. */
function orDefault(settled: Settled, { default: text }: FieldRow): Settled {
  if (settled.state !== 'absent' || text === undefined) return settled
  return { state: 'settled', key: text, shown: text, value: undefined }
}

function restoreFix(
  file: FileEdits['file'],
  path: FileEdits['edits'][number]['path'],
  before: Settled,
  field: string,
): readonly Fix[] {
  if (before.state !== 'settled' || before.value === undefined) {
    return [{ title: 'remove', args: { field }, safe: false, edits: removeField(file, path) }]
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

/** What the pages allow, or do not say: enrolling later, adding a section that was not there, and the 1.32 migration. */
function isAllowed({ cluster }: View, deployed: Deployed, row: FieldRow, before: Settled): boolean {
  const path = row.path.join('.')
  const wasAbsent = before.state === 'absent'
  if (path === 'spec.gkeOnPremAPI.location') return wasAbsent || !cluster.gkeOnPremAPI.written
  if (path === 'spec.controlPlane.loadBalancer.mode') {
    return (
      wasAbsent && cluster.loadBalancer.nodePool.written && !deployed.cluster.loadBalancer.nodePool.written
    )
  }
  return wasAbsent && (row.type === 'any' || row.type === 'list')
}

function compareDataAddresses({ facts }: View, deployed: Deployed, report: ReportFunction): void {
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
    { name: 'Nothing changed', text: deployed, deployed },
    { name: 'The default written out', text: exampleFile({ lbType: 'layer2' }), deployed: exampleFile() },
    {
      name: 'The new value is still a placeholder',
      text: exampleFile({ vip: '<VIP>' }),
      deployed: exampleFile(),
    },
    {
      name: 'A new node may have a k8sIP',
      text: deployed,
      deployed: exampleFile({ balancers: ['10.200.0.6'] }),
    },
  ],
  invalid: [
    {
      name: 'Another control plane VIP and port',
      text: exampleFile({ vip: '10.200.0.70', port: '6443' }),
      deployed: exampleFile({ port: '443' }),
      expect: [
        { message: 'changed', at: `${balancer}/ports/controlPlaneLBPort` },
        { message: 'changed', at: `${balancer}/vips/controlPlaneVIP` },
      ],
      fixed: exampleFile({ vip: '10.200.0.70', port: '443' }),
    },
    {
      name: 'An ingress VIP that was not there',
      text: exampleFile({ networkLines: noIngress }),
      deployed: exampleFile({ ingress: null, networkLines: noIngress }),
      expect: [{ message: 'added', at: `${balancer}/vips/ingressVIP` }],
      fixed: exampleFile({ ingress: null, networkLines: noIngress }),
    },
    {
      name: 'A mode that is gone, another Pod range and another storage path',
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
      name: 'Another k8sIP',
      text: exampleFile({ balancers: ['10.9.0.5 k8s 10.200.0.7', '10.200.0.6'] }),
      deployed,
      expect: [{ message: 'k8sIP', at: `${balancer}/nodePoolSpec/nodes/0/k8sIP` }],
    },
  ],
}
