import type { Path } from '../document.ts'
import type { ClusterFile } from './cluster-file.ts'
import { kindAt } from './document-kind.ts'
import { type FieldId, type FieldKind, type FieldRow, patternOf } from './field-row.ts'
import { addressPoolFields } from './fields-address-pools.ts'
import { balancerNodeFields } from './fields-balancer-nodes.ts'
import { bgpFields } from './fields-bgp.ts'
import { cidrConfigFields } from './fields-cidr-config.ts'
import { clusterHeadFields } from './fields-cluster.ts'
import { controlPlaneFields } from './fields-control-plane.ts'
import { credentialFields } from './fields-credentials.ts'
import { environmentFields } from './fields-environment.ts'
import { gatewayFields } from './fields-gateway.ts'
import { loadBalancerFields, portAndVipFields } from './fields-load-balancer.ts'
import { networkFields } from './fields-network.ts'
import { namespaceFields, nodePoolFields } from './fields-node-pool.ts'
import { otherFields } from './fields-other.ts'
import { planFields } from './fields-plan.ts'

/** Every field that is known, in the order of Google's reference and published samples. */
export const fields: readonly FieldRow[] = [
  ...clusterHeadFields,
  ...controlPlaneFields,
  ...networkFields,
  ...environmentFields,
  ...loadBalancerFields,
  ...bgpFields,
  ...portAndVipFields,
  ...addressPoolFields,
  ...balancerNodeFields,
  ...otherFields,
  ...nodePoolFields,
  ...namespaceFields,
  ...credentialFields,
  ...gatewayFields,
  ...cidrConfigFields,
  ...planFields,
]

/** One place of a document's pattern: its row, if it has one, and the keys below it in documented order. */
export interface FieldNode {
  readonly row: FieldRow | undefined
  readonly children: ReadonlyMap<string, FieldNode>
}

interface GrowingNode {
  row: FieldRow | undefined
  readonly children: Map<string, GrowingNode>
}

let roots: ReadonlyMap<FieldKind, FieldNode> | undefined

/** The fields of one kind of document as a tree; built once, on first use. */
export function fieldTree(kind: FieldKind): FieldNode {
  roots ??= growTrees()
  return roots.get(kind) ?? { row: undefined, children: new Map() }
}

function growTrees(): ReadonlyMap<FieldKind, FieldNode> {
  const trees = new Map<FieldKind, GrowingNode>()
  for (const row of fields) {
    let node = trees.get(row.kind)
    if (node === undefined) trees.set(row.kind, (node = { row: undefined, children: new Map() }))
    for (const segment of row.path) {
      let next: GrowingNode | undefined = node.children.get(segment)
      if (next === undefined) node.children.set(segment, (next = { row: undefined, children: new Map() }))
      node = next
    }
    node.row = row
  }
  return trees
}

/** What is known at a path (the document's index first); undefined off the described paths. */
export function fieldNodeAt(kind: FieldKind, path: Path): FieldNode | undefined {
  let node: FieldNode | undefined = fieldTree(kind)
  for (const segment of path.slice(1)) node = node?.children.get(patternOf(segment))
  return node
}

/** The field at a path; below a section that is passed through, the section itself. */
export function fieldAt(kind: FieldKind, path: Path): FieldRow | undefined {
  let node: FieldNode = fieldTree(kind)
  for (const segment of path.slice(1)) {
    const next: FieldNode | undefined = node.children.get(patternOf(segment))
    if (next === undefined) return node.row?.type === 'any' || node.row?.type === 'map' ? node.row : undefined
    node = next
  }
  return node.row
}

export function fieldOfPlace(file: Pick<ClusterFile, 'source'>, path: Path): FieldRow | undefined {
  const kind = kindAt(file.source, path)
  return kind === undefined ? undefined : fieldAt(kind, path)
}

let byId: ReadonlyMap<FieldId, FieldRow> | undefined

export function fieldById(id: FieldId): FieldRow | undefined {
  byId ??= new Map(fields.map((row) => [row.id, row]))
  return byId.get(id)
}
