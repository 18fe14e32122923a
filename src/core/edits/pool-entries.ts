import type { FileEdits } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import { inFile } from './in-file.ts'
import { splitRows } from './pasted-rows.ts'

/** One more entry of `addresses`, behind the others unless `index` says where. */
export function addPoolEntry(
  cluster: Cluster,
  pool: AddressPool,
  entry: string,
  index: number = pool.addresses.items.length,
): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'insert', path: pool.addresses.path, index, value: entry })
}

/** An entry as typed; an emptied one goes away. */
export function setPoolEntry(
  cluster: Cluster,
  pool: AddressPool,
  index: number,
  entry: string,
): readonly FileEdits[] {
  if (entry === '') return removePoolEntry(cluster, pool, index)
  return inFile(cluster.file, { op: 'set', path: [...pool.addresses.path, index], value: entry })
}

export function removePoolEntry(cluster: Cluster, pool: AddressPool, index: number): readonly FileEdits[] {
  return inFile(cluster.file, { op: 'remove', path: [...pool.addresses.path, index] })
}

/** A pasted column becomes entries, each as it was pasted. */
export function pastePoolEntries(
  cluster: Cluster,
  pool: AddressPool,
  text: string,
  index: number = pool.addresses.items.length,
): readonly FileEdits[] {
  const { path } = pool.addresses
  const entries = splitRows(text).map((row) => row.join(' '))
  return inFile(
    cluster.file,
    ...entries.map((value, row) => ({ op: 'insert' as const, path, index: index + row, value })),
  )
}
