import type { Path } from '../document.ts'
import type { SourceText } from '../yaml/source.ts'
import type { FieldKind } from './field-row.ts'
import { kindOf } from './read-file.ts'
import { isKeyWritten, readText, type Spot, spotAt } from './spot.ts'

/** Whose fields a document has; undefined for documents that nobody described. */
export function fieldKindOf(root: Spot): FieldKind | undefined {
  switch (kindOf(root)) {
    case 'Cluster':
      return 'cluster'
    case 'NodePool':
      return 'nodePool'
    case 'Namespace':
      return 'namespace'
    case 'NetworkGatewayGroup':
      return 'gatewayGroup'
    case 'ClusterCIDRConfig':
      return 'cidrConfig'
    case 'credentials':
      return 'credentials'
    case 'empty':
      return undefined
    case 'other':
      return otherKindOf(root)
  }
}

function otherKindOf(root: Spot): FieldKind | undefined {
  const kind = readText(spotAt(root, 'kind')).text
  if (kind === 'BGPPeer') return 'bgpPeer'
  if (kind === 'BGPLoadBalancer') return 'bgpLoadBalancer'
  const isPlan = isKeyWritten(spotAt(root, 'segments')) || isKeyWritten(spotAt(root, 'checklist'))
  return kind === undefined && isPlan ? 'plan' : undefined
}

/** The kind of the document a path leads into. */
export function kindAt(source: SourceText, path: Path): FieldKind | undefined {
  const [index] = path
  if (typeof index !== 'number') return undefined
  return fieldKindOf({ path: [index], node: source.documents[index]?.root })
}
