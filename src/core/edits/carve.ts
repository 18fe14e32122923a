import type { FileEdits } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import type { AddressEntry } from '../net/entry.ts'
import type { Range } from '../net/range.ts'
import { gapsWithin, setOf } from '../net/set.ts'
import { entryText } from './entry-text.ts'
import { inFile } from './in-file.ts'

/** What is left of an entry without `hole`, as 0 to 2 entries; in CIDR notation where the entry was and it is exact. */
export function carveEntry(entry: AddressEntry, hole: Range): readonly string[] {
  const left = gapsWithin(setOf(hole.family, [hole]), entry.range)
  return left.map((range) => entryText(range, entry.notation === 'cidr' ? 'cidr' : 'range'))
}

/** Takes addresses out of one entry of a pool; no edits when the entry cannot be read or does not hold them. */
export function carvePool(
  cluster: Cluster,
  pool: AddressPool,
  index: number,
  hole: Range,
): readonly FileEdits[] {
  const field = pool.addresses.items[index]
  if (field?.state !== 'read') return []
  const { path } = pool.addresses
  const [first, second] = carveEntry(field.value, hole)
  if (first === field.text) return []
  if (first === undefined) return inFile(cluster.file, { op: 'remove', path: field.path })
  const set = { op: 'set', path: field.path, value: first } as const
  if (second === undefined) return inFile(cluster.file, set)
  return inFile(cluster.file, set, { op: 'insert', path, index: index + 1, value: second })
}
