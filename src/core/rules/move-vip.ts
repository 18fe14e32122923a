import { moveVip, type Vip } from '../edits/vips.ts'
import type { Address } from '../net/address.ts'
import { printAddress } from '../net/address.ts'
import { nearestFree } from '../plan/free.ts'
import type { Scopes } from './define.ts'
import type { Fix } from './finding.ts'

type View = Scopes['cluster']

/**
 * The fix `move` with the argument `to`: the control plane VIP goes to the nearest free address outside the pools, the
 * ingress VIP to the nearest free one in a pool. Only for layer 2, where the segment says what is free.
 */
export function moveVipFixes(view: View, vip: Vip): readonly Fix[] {
  const near = view.cluster.loadBalancer[vip].value
  if (near === undefined || !view.facts.isLayer2) return []
  const to = vip === 'controlPlaneVIP' ? nearestFree(view.workspace, view, near) : freeInPools(view, near)
  if (to === undefined) return []
  return [
    { title: 'move', args: { to: printAddress(to) }, safe: false, edits: moveVip(view.cluster, vip, to) },
  ]
}

/** A free address of the first pool that has one. */
export function freeInPools(view: View, near: Address): Address | undefined {
  for (const inPool of view.facts.pools) {
    const found = nearestFree(view.workspace, view, near, { inPool })
    if (found !== undefined) return found
  }
  return undefined
}
