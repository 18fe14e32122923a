import { type Path, printPath } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import type { ClusterFile } from '../model/cluster-file.ts'
import { itemsOf, keysOf, type Spot, shapeOf, spotAt } from '../model/spot.ts'

/**
 * What a cluster file says and none of the taken paths covers, each at its shortest: whole sections where nothing of
 * them was taken. List indexes are left out, so that three nodes with a k8sIP are one `controlPlane.nodePoolSpec.nodes.k8sIP`.
 */
export function leftOut(file: ClusterFile, cluster: Cluster, paths: readonly Path[]): readonly string[] {
  const taken = indexTaken(paths)
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

/** Paths that were taken, and all that lead to them, for questions by the thousand. */
interface Taken {
  readonly whole: ReadonlySet<string>
  readonly partly: ReadonlySet<string>
}

function indexTaken(paths: readonly Path[]): Taken {
  const partly = new Set<string>()
  for (const path of paths) {
    for (let length = path.length; length > 0; length -= 1) {
      const key = printPath(path.slice(0, length))
      if (partly.has(key)) break
      partly.add(key)
    }
  }
  return { whole: new Set(paths.map(printPath)), partly }
}

function fieldsLeft(spot: Spot, taken: Taken): readonly Path[] {
  const shape = shapeOf(spot)
  const key = printPath(spot.path)
  if (shape === undefined || taken.whole.has(key)) return []
  if (!taken.partly.has(key)) return [spot.path]
  const below = shape === 'list' ? itemsOf(spot) : keysOf(spot).map((name) => spotAt(spot, name))
  return below.flatMap((one) => fieldsLeft(one, taken))
}

/** Behind the document and `spec`. */
const printWithoutIndexes = (path: Path): string =>
  path
    .slice(2)
    .filter((segment) => typeof segment === 'string')
    .join('.')
