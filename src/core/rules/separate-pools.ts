import type { FileId } from '../document.ts'
import type { Cluster, NodePool } from '../model/cluster.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'

/** A NodePool that stands in another open file than its Cluster. */
interface SeparatePool {
  readonly file: FileId
  readonly pool: NodePool
}

/** The NodePools of other open files that name a cluster, by namespace and clusterName as the operator looks for them. */
export function separatePools(cluster: Cluster, { files }: WorkspaceModel): readonly SeparatePool[] {
  return files
    .filter(({ file }) => file !== cluster.file)
    .flatMap(({ file, orphanPools }) =>
      orphanPools.filter((pool) => isOf(pool, cluster)).map((pool) => ({ file, pool })),
    )
}

/** Whether each NodePool of a file has its Cluster in the workspace. */
export const isAttached = (pools: readonly NodePool[], { clusters }: WorkspaceModel): boolean =>
  pools.length > 0 && pools.every((pool) => clusters.some(({ cluster }) => isOf(pool, cluster)))

function isOf({ namespace, spec }: NodePool, cluster: Cluster): boolean {
  const names = spec.clusterName.value !== undefined && spec.clusterName.value === cluster.name.value
  return names && namespace.value !== undefined && namespace.value === cluster.namespace.value
}
