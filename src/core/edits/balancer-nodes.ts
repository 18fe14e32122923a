import type { Edit, FileEdits } from '../document.ts'
import type { Cluster } from '../model/cluster.ts'
import { inFile } from './in-file.ts'

/** Where the load balancers run: both on the control plane nodes, both on a pool of their own, or each on its own (1.32+). */
export type BalancerPlace = 'control-plane' | 'pool' | 'split'

/**
 * Moves the load balancers by adding or taking away `loadBalancer.nodePoolSpec` and `controlPlane.loadBalancer.mode`.
 * `nodes` are the addresses of a pool that does not stand there yet.
 */
export function setBalancerPlace(
  cluster: Cluster,
  place: BalancerPlace,
  nodes: readonly string[] = [],
): readonly FileEdits[] {
  return inFile(cluster.file, ...poolEdits(cluster, place, nodes), ...splitEdits(cluster, place))
}

function poolEdits(cluster: Cluster, place: BalancerPlace, nodes: readonly string[]): readonly Edit[] {
  const { path, written } = cluster.loadBalancer.nodePool
  const wanted = place !== 'control-plane'
  if (wanted === written) return []
  if (!wanted) return [{ op: 'remove', path }]
  return [{ op: 'set', path, value: { nodes: nodes.map((address) => ({ address })) } }]
}

function splitEdits(cluster: Cluster, place: BalancerPlace): readonly Edit[] {
  const { path, written, mode, garpRepeat } = cluster.controlPlane.loadBalancer
  if (place === 'split')
    return mode.value === 'bundled' ? [] : [{ op: 'set', path: mode.path, value: 'bundled' }]
  if (!written) return []
  const onlyMode = garpRepeat.state === 'absent'
  if (!onlyMode && mode.state === 'absent') return []
  return [{ op: 'remove', path: onlyMode ? path : mode.path }]
}
