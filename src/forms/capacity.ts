import type { Cluster } from '../core/model/cluster.ts'

/** Pods a node may run when the file does not say; the reference's own default. */
const defaultPods = 110

/**
 * Each node gets a block of the Pod range, sized by the most Pods it may run (network requirements):
 * up to 32 a /26, up to 64 a /25, up to 128 a /24, up to 250 a /23.
 */
export const podBlocks = [
  { pods: 32, mask: 26 },
  { pods: 64, mask: 25 },
  { pods: 128, mask: 24 },
  { pods: 250, mask: 23 },
] as const

export interface PodCapacity {
  readonly pods: number
  /** The file says how many Pods a node runs. */
  readonly isWritten: boolean
  /** Prefix length of each node's block. */
  readonly mask: number
  /** Nodes that get a block; 0 when the range is smaller than one block. */
  readonly nodes: number
}

/** How many nodes an IPv4 Pod range of this prefix length has room for. */
export function podCapacity(cluster: Cluster, prefixLength: number): PodCapacity {
  const { maxPodsPerNode } = cluster.nodeConfig
  const pods = maxPodsPerNode.value ?? defaultPods
  const { mask } = podBlocks.find((block) => pods <= block.pods) ?? podBlocks[3]
  return {
    pods,
    isWritten: maxPodsPerNode.state === 'read',
    mask,
    nodes: blocksIn([prefixLength], mask),
  }
}

/** How many blocks of this size IPv4 ranges of these prefix lengths hold together. */
export function blocksIn(prefixLengths: readonly number[], mask: number): number {
  return prefixLengths.reduce((sum, length) => sum + (mask < length ? 0 : 2 ** (mask - length)), 0)
}

/** The longest prefix of a range that has a block of this size for each of so many nodes. */
export function prefixFor(nodes: number, mask: number): number {
  return mask - Math.ceil(Math.log2(Math.max(nodes, 1)))
}
