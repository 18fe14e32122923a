import type { EditValue, FileEdits } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import { freeName } from './free-name.ts'
import { inFile } from './in-file.ts'

export interface NewPool {
  /** Left out = the first free `pool1`, `pool2`, … */
  readonly name?: string
  readonly addresses?: readonly string[]
  readonly avoidBuggyIPs?: true
  readonly manualAssign?: true
}

/** A pool behind the others; `addressPools` is created when it is missing. */
export function addPool(cluster: Cluster, pool: NewPool = {}): readonly FileEdits[] {
  const { pools } = cluster.loadBalancer
  const {
    name = freeName(
      'pool',
      pools.items.map((one) => one.name.text),
    ),
    addresses = [],
    ...flags
  } = pool
  const value: EditValue = { name, addresses, ...flags }
  return inFile(cluster.file, { op: 'insert', path: pools.path, index: pools.items.length, value })
}

/** The last pool takes the `addressPools` key with it: an empty list is a mistake of its own. */
export function removePool(cluster: Cluster, pool: AddressPool): readonly FileEdits[] {
  const { pools } = cluster.loadBalancer
  const path = pools.items.length === 1 ? pools.path : pool.path
  return inFile(cluster.file, { op: 'remove', path })
}

export function renamePool(cluster: Cluster, pool: AddressPool, name: string): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'set', path: pool.name.path, value: name })
}

/** To another place in the list, counted after it was taken out. */
export function movePool(cluster: Cluster, pool: AddressPool, to: number): readonly FileEdits[] {
  if (to === pool.index) return []
  const { path } = cluster.loadBalancer.pools
  return inFile(cluster.file, { op: 'move', path, from: pool.index, to })
}

export type PoolFlag = 'avoidBuggyIPs' | 'manualAssign'

/**
 * Both flags are false by default. Off removes the key when the file did not have it before somebody switched it on
 * (`wasWritten: false`), so that on and off again gives the original bytes.
 */
export function setPoolFlag(
  cluster: Cluster,
  pool: AddressPool,
  flag: PoolFlag,
  on: boolean,
  { wasWritten = true }: { readonly wasWritten?: boolean } = {},
): readonly FileEdits[] {
  const field = pool[flag]
  if (!on && field.text === undefined) return []
  if (!on && !wasWritten) return inFile(cluster.file, { op: 'remove', path: field.path })
  return inFile(cluster.file, { op: 'set', path: field.path, value: on })
}
