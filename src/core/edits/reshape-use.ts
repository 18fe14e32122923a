import { type FileEdits, PLAN_FILE, type Place, samePlace } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import type { Reserved, Subnet } from '../model/network-plan.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import { printAddress } from '../net/address.ts'
import { firstOf, type Range } from '../net/range.ts'
import { reservedText } from './entry-text.ts'
import { removeReserved, setReserved } from './plan-reserved.ts'
import { setGateway } from './plan-subnets.ts'
import { removePoolEntry } from './pool-entries.ts'
import { resizeEntry } from './reshape-entry.ts'
import { moveVip, removeVip, type Vip } from './vips.ts'

/** What stands at a place that uses addresses somebody can choose freely. */
export type Reshapable =
  | {
      readonly kind: 'entry'
      readonly cluster: Cluster
      readonly pool: AddressPool
      readonly index: number
    }
  | { readonly kind: 'vip'; readonly cluster: Cluster; readonly vip: Vip }
  | { readonly kind: 'reserved'; readonly reserved: Reserved }
  | { readonly kind: 'gateway'; readonly subnet: Subnet }

/** The pool entry, VIP, reserved range or gateway at a place; undefined for all else, such as a node. */
export function reshapableAt(model: WorkspaceModel, place: Place): Reshapable | undefined {
  for (const { cluster } of model.clusters) {
    if (cluster.file !== place.file || cluster.document !== place.path[0]) continue
    const found = inCluster(cluster, place)
    if (found !== undefined) return found
  }
  for (const { reserved, subnets } of model.plan.segments) {
    const row = reserved.find(({ range }) => samePlace({ file: PLAN_FILE, path: range.path }, place))
    if (row !== undefined) return { kind: 'reserved', reserved: row }
    const subnet = subnets.find(({ gateway }) => samePlace({ file: PLAN_FILE, path: gateway.path }, place))
    if (subnet !== undefined) return { kind: 'gateway', subnet }
  }
  return undefined
}

function inCluster(cluster: Cluster, { file, path }: Place): Reshapable | undefined {
  const isHere = (own: Place['path']): boolean => samePlace({ file, path: own }, { file, path })
  const { loadBalancer } = cluster
  for (const vip of ['controlPlaneVIP', 'ingressVIP'] as const) {
    if (isHere(loadBalancer[vip].path)) return { kind: 'vip', cluster, vip }
  }
  for (const pool of loadBalancer.pools.items) {
    const index = pool.addresses.items.findIndex((field) => isHere(field.path))
    if (index >= 0) return { kind: 'entry', cluster, pool, index }
  }
  return undefined
}

/** It gets other addresses: a dragged edge, a moved band or VIP, a step by key. A VIP and a gateway take the first of them. */
export function reshape(thing: Reshapable, range: Range): readonly FileEdits[] {
  switch (thing.kind) {
    case 'entry':
      return resizeEntry(thing.cluster, thing.pool, thing.index, range)
    case 'vip': {
      const text = printAddress(firstOf(range))
      if (thing.cluster.loadBalancer[thing.vip].text === text) return []
      return moveVip(thing.cluster, thing.vip, firstOf(range))
    }
    case 'reserved':
      return reshapeReserved(thing.reserved, range)
    case 'gateway': {
      const text = printAddress(firstOf(range))
      return thing.subnet.gateway.text === text ? [] : setGateway(thing.subnet, text)
    }
  }
}

function reshapeReserved(reserved: Reserved, range: Range): readonly FileEdits[] {
  const text = reservedText(range, reserved.range.value?.notation === 'cidr' ? 'cidr' : 'range')
  return text === reserved.range.text ? [] : setReserved(reserved, 'range', text)
}

/** It goes away. */
export function removeReshapable(thing: Reshapable): readonly FileEdits[] {
  switch (thing.kind) {
    case 'entry':
      return removePoolEntry(thing.cluster, thing.pool, thing.index)
    case 'vip':
      return removeVip(thing.cluster, thing.vip)
    case 'reserved':
      return removeReserved(thing.reserved)
    case 'gateway':
      return setGateway(thing.subnet, '')
  }
}
