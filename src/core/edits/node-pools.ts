import type { EditValue, FileEdits } from '../document.ts'
import type { Cluster, NodePool } from '../model/cluster.ts'
import { freeName } from './free-name.ts'
import { inFile } from './in-file.ts'

export interface NewNodePool {
  /** Left out = the first free `np1`, `np2`, … */
  readonly name?: string
  readonly nodes?: readonly string[]
}

/** A NodePool document behind the cluster's last one, with the cluster's own namespace and name. */
export function addNodePool(cluster: Cluster, pool: NewNodePool = {}): readonly FileEdits[] {
  const {
    name = freeName(
      'np',
      cluster.nodePools.map((one) => one.name.text),
    ),
    nodes = [],
  } = pool
  const last = Math.max(cluster.document, ...cluster.nodePools.map((one) => one.document))
  const value: EditValue = {
    apiVersion: 'baremetal.cluster.gke.io/v1',
    kind: 'NodePool',
    metadata: { name, namespace: cluster.namespace.text ?? null },
    spec: { clusterName: cluster.name.text ?? null, nodes: nodes.map((address) => ({ address })) },
  }
  return inFile(cluster.file, { op: 'insert', path: [], index: last + 1, value })
}

/** The whole document. */
export function removeNodePool(cluster: Cluster, pool: NodePool): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'remove', path: pool.path })
}

export function renameNodePool(cluster: Cluster, pool: NodePool, name: string): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'set', path: pool.name.path, value: name })
}

/** Before or behind its neighbour among the cluster's node pools; nothing at the ends. */
export function moveNodePool(cluster: Cluster, pool: NodePool, by: -1 | 1): readonly FileEdits[] {
  const index = cluster.nodePools.findIndex((one) => one.document === pool.document)
  const neighbour = cluster.nodePools[index + by]
  if (index < 0 || neighbour === undefined) return []
  return inFile(cluster.file, { op: 'move', path: [], from: pool.document, to: neighbour.document })
}
