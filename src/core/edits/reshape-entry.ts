import type { FileEdits } from '../document.ts'
import type { AddressPool, Cluster } from '../model/cluster.ts'
import { type Address, addressPlus } from '../net/address.ts'
import { contains, firstOf, lastOf, type Range, rangeLike } from '../net/range.ts'
import { entryText } from './entry-text.ts'
import { inFile } from './in-file.ts'

/** An entry gets other ends (a dragged edge, or a moved band); CIDR notation stays where it is exact. */
export function resizeEntry(
  cluster: Cluster,
  pool: AddressPool,
  index: number,
  range: Range,
): readonly FileEdits[] {
  const field = pool.addresses.items[index]
  if (field === undefined) return []
  const text = entryText(range, field.value?.notation === 'cidr' ? 'cidr' : 'range')
  return text === field.text ? [] : inFile(cluster.file, { op: 'set', path: field.path, value: text })
}

/** Cuts an entry in two so that the second begins at `at`; no edits when nothing would be left of the first. */
export function splitEntry(
  cluster: Cluster,
  pool: AddressPool,
  index: number,
  at: Address,
): readonly FileEdits[] {
  const field = pool.addresses.items[index]
  const before = addressPlus(at, -1)
  if (field?.state !== 'read' || before === undefined) return []
  const { range, notation } = field.value
  if (!contains(range, at) || !contains(range, before)) return []
  const like = notation === 'cidr' ? 'cidr' : 'range'
  const first = entryText(rangeLike(range, firstOf(range).value, before.value), like)
  const second = entryText(rangeLike(range, at.value, lastOf(range).value), like)
  return inFile(
    cluster.file,
    { op: 'set', path: field.path, value: first },
    { op: 'insert', path: pool.addresses.path, index: index + 1, value: second },
  )
}

/** Several entries of a pool become one in the place of the first; `range` is what they hold together. */
export function mergeEntries(
  cluster: Cluster,
  pool: AddressPool,
  indexes: readonly number[],
  range: Range,
): readonly FileEdits[] {
  const [first, ...others] = indexes.toSorted((a, b) => a - b)
  if (first === undefined || others.length === 0) return []
  const fields = indexes.map((index) => pool.addresses.items[index])
  const isCidr = fields.every((field) => field?.value?.notation === 'cidr')
  const { path } = pool.addresses
  return inFile(
    cluster.file,
    { op: 'set', path: [...path, first], value: entryText(range, isCidr ? 'cidr' : 'range') },
    ...others.toReversed().map((index) => ({ op: 'remove' as const, path: [...path, index] })),
  )
}
