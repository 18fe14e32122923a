import type { FileEdits } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import type { AddressEntry } from '../net/entry.ts'
import { overlaps, type Range } from '../net/range.ts'
import { gapsWithin, setOf } from '../net/set.ts'
import { entryText } from './entry-text.ts'
import { inFile } from './in-file.ts'

/** What is left of an entry without the holes, ascending; in CIDR notation where the entry was and it is exact. */
export function carveEntry(entry: AddressEntry, ...holes: readonly Range[]): readonly string[] {
  const left = gapsWithin(setOf(entry.range.family, holes), entry.range)
  return left.map((range) => entryText(range, entry.notation === 'cidr' ? 'cidr' : 'range'))
}

/** Takes addresses out of one entry of a pool; no edits when the entry cannot be read or does not hold them. */
export function carvePool(
  cluster: Cluster,
  pool: AddressPool,
  index: number,
  ...holes: readonly Range[]
): readonly FileEdits[] {
  const field = pool.addresses.items[index]
  if (field?.state !== 'read' || !holes.some((hole) => overlaps(field.value.range, hole))) return []
  const { path } = pool.addresses
  const [first, ...others] = carveEntry(field.value, ...holes)
  if (first === undefined) return inFile(cluster.file, { op: 'remove', path: field.path })
  return inFile(
    cluster.file,
    { op: 'set', path: field.path, value: first },
    ...others.map((value, at) => ({ op: 'insert' as const, path, index: index + 1 + at, value })),
  )
}
