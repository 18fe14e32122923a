import type { Place } from '../document.ts'
import { indexRanges, type RangeIndex } from '../net/overlaps.ts'
import { broadcastAddress, networkAddress } from '../net/prefix.ts'
import { type Range, rangeLike, sizeOf } from '../net/range.ts'
import { compareLetters, isNodeLetter, type Letter } from './alphabet.ts'
import type { MarkedFinding } from './conflicts.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'

/** A stretch of addresses that all serve the same; what a list or a table says in place of the drawing. */
export interface AddressRow {
  readonly range: Range
  readonly count: bigint
  /** Most important first; empty = free. */
  readonly letters: readonly Letter[]
  /** Distinct by role, name and cluster, in the order of the letters. */
  readonly items: readonly SceneItem[]
  /** Errors and warnings about addresses of this row, by number. */
  readonly problems: readonly MarkedFinding[]
  /** The place to select; undefined for free addresses and the subnet's ends. */
  readonly place: Place | undefined
}

/** Every address of the subnet in exactly one row, in address order, free runs included. O(n log n). */
export function describeRuns(subnet: PreparedSubnet): readonly AddressRow[] {
  const ends = endsOf(subnet)
  const rows: Draft[] = []
  let open: Draft | undefined
  for (const draft of cutAtChanges(subnet, ends)) {
    if (open !== undefined && isOneRow(open, draft)) {
      open.last = draft.last
      continue
    }
    open = draft
    rows.push(draft)
  }
  return rows.map((draft) => rowOf(subnet, ends, draft))
}

/** The rows of a part, such as the addresses under one pixel: counts are of that part alone. */
export function describeRange(subnet: PreparedSubnet, range: Range): AddressRow {
  const ends = endsOf(subnet)
  const draft = { first: range.first, last: range.last, items: subnet.index.meeting(range), edge: undefined }
  return rowOf(subnet, ends, draft)
}

interface Draft {
  first: number | bigint
  last: number | bigint
  readonly items: readonly SceneItem[]
  readonly edge: Ends[number] | undefined
}

/** The network and the broadcast address, where there are any. */
type Ends = readonly { readonly letter: '[' | ']'; readonly value: number | bigint }[]

function endsOf({ subnet: { prefix } }: PreparedSubnet): Ends {
  const network = networkAddress(prefix)
  const broadcast = broadcastAddress(prefix)
  return [
    ...(network === undefined ? [] : [{ letter: '[' as const, value: network.value }]),
    ...(broadcast === undefined ? [] : [{ letter: ']' as const, value: broadcast.value }]),
  ]
}

/** Stretches between any two places where a use begins or ends. */
function* cutAtChanges(subnet: PreparedSubnet, ends: Ends): Generator<Draft, void, void> {
  const { range, items } = subnet
  const edges = new Set<number | bigint>([range.first, after(range.last)])
  for (const item of items) edges.add(item.range.first).add(after(item.range.last))
  for (const { value } of ends) edges.add(value).add(after(value))
  const sorted = sortedEdges(edges)
  let open: readonly SceneItem[] = []
  let next = 0
  for (let index = 0; index + 1 < sorted.length; index += 1) {
    const first = sorted[index]!
    const starting: SceneItem[] = []
    while (next < items.length && items[next]!.range.first <= first) {
      starting.push(items[next]!)
      next += 1
    }
    const going = open.filter((item) => item.range.last >= first)
    open = starting.length === 0 ? going : [...going, ...starting]
    const edge = ends.find(({ value }) => value === first)
    yield { first, last: before(sorted[index + 1]!), items: open, edge }
  }
}

/** Numbers sort many times faster without a comparison of our own. */
function sortedEdges(edges: ReadonlySet<number | bigint>): ArrayLike<number | bigint> {
  const all = [...edges]
  const numbers = all.filter((edge) => typeof edge === 'number')
  if (numbers.length === all.length) return Float64Array.from(numbers).sort()
  return all.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

/** Whether two stretches that touch are told as one: the same uses, or nodes of one kind side by side. */
function isOneRow(a: Draft, b: Draft): boolean {
  if (a.edge !== b.edge || a.items.length !== b.items.length) return false
  return a.items.every((item, index) => isSameKind(item, b.items[index]!))
}

/** Neighbouring nodes of one kind are one row; ranges of pools stay apart, as they stand in the file. */
function isSameKind(a: SceneItem, b: SceneItem): boolean {
  if (a === b) return true
  return (
    isNodeLetter(a.letter) &&
    a.letter === b.letter &&
    a.cluster === b.cluster &&
    a.use.name === b.use.name &&
    a.use.ssh === b.use.ssh &&
    a.use.place.file === b.use.place.file
  )
}

function rowOf(subnet: PreparedSubnet, ends: Ends, draft: Draft): AddressRow {
  const range = rangeLike(subnet.range, draft.first, draft.last)
  const items = draft.items
    .filter((item, index, all) => all.findIndex((other) => isSameKind(other, item)) === index)
    .toSorted((a, b) => compareLetters(a.letter, b.letter))
  const edge =
    draft.first === draft.last ? ends.find(({ value }) => value === draft.first)?.letter : undefined
  const letters = [...new Set(items.map((item) => item.letter))]
  return {
    range,
    count: sizeOf(range),
    letters: edge === undefined ? letters : [...letters, edge],
    items,
    problems: problemsIn(subnet, range, items),
    place: items[0]?.use.place,
  }
}

const known = new WeakMap<PreparedSubnet, RangeIndex<MarkedFinding>>()

function findingsOf(subnet: PreparedSubnet): RangeIndex<MarkedFinding> {
  const before = known.get(subnet)
  if (before !== undefined) return before
  const index = indexRanges(
    subnet.conflicts.findings.flatMap((item) => item.ranges.map((range) => ({ range, item }))),
  )
  known.set(subnet, index)
  return index
}

/** A free address has no problem of its own, even where a finding speaks of a whole block. */
function problemsIn(
  subnet: PreparedSubnet,
  range: Range,
  items: readonly SceneItem[],
): readonly MarkedFinding[] {
  if (items.length === 0) return []
  const met = new Set(findingsOf(subnet).meeting(range))
  return [...met].toSorted((a, b) => a.number - b.number)
}

const after = (value: number | bigint): number | bigint =>
  typeof value === 'number' ? value + 1 : value + 1n
const before = (value: number | bigint): number | bigint =>
  typeof value === 'number' ? value - 1 : value - 1n
