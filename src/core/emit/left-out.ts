import { isWithin, type Path, samePath } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import { itemsOf, keysOf, type Spot, shapeOf, spotAt } from '../model/spot.ts'

/**
 * What a cluster file says and none of the taken paths covers, each at its shortest: whole sections where nothing of
 * them was taken. List indexes are left out, so that three nodes with a k8sIP are one `controlPlane.nodePoolSpec.nodes.k8sIP`.
 */
export function leftOut(file: ClusterFile, cluster: Cluster, taken: readonly Path[]): readonly string[] {
  const spotOf = (document: number): Spot => ({
    path: [document],
    node: file.source.documents[document]?.root,
  })
  const fields = fieldsLeft(spotAt(spotOf(cluster.document), 'spec'), taken).map(printWithoutIndexes)
  const ofPools = cluster.nodePools.flatMap((pool) =>
    fieldsLeft(spotAt(spotOf(pool.document), 'spec'), taken).map(
      (path) => `NodePool.${printWithoutIndexes(path)}`,
    ),
  )
  const others = [
    ...cluster.gatewayGroups.map(() => 'NetworkGatewayGroup'),
    ...cluster.cidrConfigs.map(() => 'ClusterCIDRConfig'),
    ...file.others.flatMap(({ kind }) => kind ?? []),
  ]
  return [...new Set([...fields, ...ofPools, ...others])]
}

function fieldsLeft(spot: Spot, taken: readonly Path[]): readonly Path[] {
  const shape = shapeOf(spot)
  if (shape === undefined || taken.some((path) => samePath(path, spot.path))) return []
  if (!taken.some((path) => isWithin(path, spot.path))) return [spot.path]
  const below = shape === 'list' ? itemsOf(spot) : keysOf(spot).map((key) => spotAt(spot, key))
  return below.flatMap((one) => fieldsLeft(one, taken))
}

/** Behind the document and `spec`. */
const printWithoutIndexes = (path: Path): string =>
  path
    .slice(2)
    .filter((segment) => typeof segment === 'string')
    .join('.')
