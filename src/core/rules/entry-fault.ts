import type { Path } from '../document.ts'
import type { AddressPool } from '../model/cluster.ts'
import type { ClusterFacts } from '../model/facts.ts'
import type { Field, ReadField } from '../model/field.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import type { AddressEntry } from '../net/entry.ts'
import type { AddressProblem, AddressProblemCode } from '../net/problem.ts'

/** Which of the syntax rules speaks of a problem in an `addresses` entry: exactly one for each. */
export type EntryFault = 'form' | 'spaces' | 'single' | 'reversed' | 'families' | 'address'

const faultOf: Readonly<Record<AddressProblemCode, EntryFault>> = {
  empty: 'form',
  'stray-spaces': 'spaces',
  'stray-characters': 'form',
  'foreign-characters': 'spaces',
  'several-entries': 'form',
  'not-an-address': 'address',
  'leading-zero': 'address',
  'octet-above-255': 'address',
  'too-few-octets': 'address',
  'too-many-octets': 'address',
  'bad-group': 'address',
  'too-few-groups': 'address',
  'too-many-groups': 'address',
  'two-double-colons': 'address',
  'zone-id': 'address',
  'has-port': 'address',
  'has-prefix': 'address',
  'missing-prefix': 'single',
  'bad-prefix-length': 'address',
  'dotted-mask': 'form',
  'host-bits-set': 'address',
  'spaces-round-dash': 'spaces',
  'short-end': 'form',
  'not-a-range': 'form',
  'not-a-prefix': 'form',
  'mixed-families': 'families',
  'start-after-end': 'reversed',
}

export const isEntryFault = ({ problem }: AddressProblem, fault: EntryFault): boolean =>
  faultOf[problem] === fault

/** Whether a path leads to an entry of an address pool. */
export function isPoolEntry(path: Path): boolean {
  return path.length === 7 && path[3] === 'addressPools' && path[5] === 'addresses'
}

/** An entry of an address pool, as written. */
export interface PoolEntry {
  readonly pool: AddressPool
  /** The pool's name, or `#2` for one without. */
  readonly name: string
  readonly field: Field<AddressEntry>
}

const entriesOf = new WeakMap<ClusterFacts, readonly PoolEntry[]>()

/** The entries of all pools in order; gathered once for each reading of a cluster, since many rules ask. */
export function poolEntries({ facts }: Pick<ClusterView, 'facts'>): readonly PoolEntry[] {
  const before = entriesOf.get(facts)
  if (before !== undefined) return before
  const entries: PoolEntry[] = []
  for (const { pool, name } of facts.pools) {
    for (const field of pool.addresses.items) entries.push({ pool, name, field })
  }
  entriesOf.set(facts, entries)
  return entries
}

/** An entry of an address pool that was read. */
export interface ReadPoolEntry extends PoolEntry {
  readonly field: ReadField<AddressEntry>
}

export const isReadEntry = (entry: PoolEntry): entry is ReadPoolEntry => entry.field.state === 'read'

export interface FaultyEntry {
  readonly name: string
  readonly text: string
  readonly path: Path
  readonly problem: AddressProblem
}

const faultyOf = new WeakMap<ClusterFacts, readonly FaultyEntry[]>()

/** The pool entries that cannot be read and that the rule for `fault` speaks of. */
export function faultyEntries(view: Pick<ClusterView, 'facts'>, fault: EntryFault): readonly FaultyEntry[] {
  const before = faultyOf.get(view.facts)
  const faulty = before ?? findFaulty(view)
  if (before === undefined) faultyOf.set(view.facts, faulty)
  return faulty.filter(({ problem }) => isEntryFault(problem, fault))
}

function findFaulty(view: Pick<ClusterView, 'facts'>): readonly FaultyEntry[] {
  const faulty: FaultyEntry[] = []
  for (const { name, field } of poolEntries(view)) {
    if (field.state !== 'bad' || field.problem.kind !== 'address') continue
    faulty.push({ name, text: field.text, path: field.path, problem: field.problem.address })
  }
  return faulty
}
