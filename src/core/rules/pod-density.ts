import type { Cluster } from '../model/cluster.ts'

/** What a cluster gets that says nothing (REF). */
const defaultMaxPods = 110
const largestMaxPods = 250

/** Allowed maximum Pods per node: a self-managed cluster that is not highly available starts at 64 (REF, domain 4.9). */
export function podDensityBounds(cluster: Cluster): { readonly least: number; readonly most: number } {
  const isHighlyAvailable = cluster.controlPlane.pool.nodes.items.length >= 3
  const isSelfManaged = cluster.type.value !== undefined && cluster.type.value !== 'user'
  return { least: isSelfManaged && !isHighlyAvailable ? 64 : 32, most: largestMaxPods }
}

/** The cluster's maximum Pods per node; undefined when it is written and cannot be used. */
export function maxPodsOf(cluster: Cluster): number | undefined {
  const field = cluster.nodeConfig.maxPodsPerNode
  const value = field.state === 'absent' ? defaultMaxPods : field.value
  return value !== undefined && value >= 1 && value <= largestMaxPods ? value : undefined
}

/** Prefix length of the block each node gets (NET: up to 32 Pods /26, 64 /25, 128 /24, 250 /23). */
export function nodeBlockLength(maxPods: number): number {
  if (maxPods <= 32) return 26
  if (maxPods <= 64) return 25
  return maxPods <= 128 ? 24 : 23
}
