import type { Change } from '../core/emit/change.ts'
import type { Role } from '../core/model/occupancy.ts'

/** The role of the map that a change speaks of; undefined where it is none. */
export function roleOfChange(change: Change, isManual: (pool: string) => boolean): Role | undefined {
  switch (change.kind) {
    case 'vip':
      return change.vip === 'controlPlaneVIP' ? 'control-plane-vip' : 'ingress-vip'
    case 'pool-added':
    case 'pool-removed':
    case 'pool-gained':
    case 'pool-lost':
    case 'pool-renamed':
    case 'pool-unread':
    case 'pool-flag':
      return isManual(change.pool) ? 'manual-pool' : 'pool'
    case 'nodes-added':
    case 'nodes-removed':
      return roleOfGroup[change.group.role]
    case 'node-moved':
      return roleOfGroup[change.to.role]
    case 'k8s-ip':
      return 'k8s-ip'
    case 'floating-added':
    case 'floating-removed':
      return 'floating-ip'
    case 'setting':
    case 'network':
      return undefined
    default:
      return change satisfies never
  }
}

const roleOfGroup = {
  controlPlane: 'control-plane-node',
  loadBalancer: 'load-balancer-node',
  worker: 'worker-node',
} as const
