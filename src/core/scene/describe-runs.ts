import { type Place, printPath } from '../document.ts'
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
  const rows: Draft[] = []
  for (const draft of cutAtChanges(subnet)) {
    const last = rows.at(-1)
    if (last !== undefined && last.key === draft.key) last.last = draft.last
    else rows.push(draft)
  }
  return rows.map((draft) => rowOf(subnet, draft))
}

/** The rows of a part, such as the addresses under one pixel: counts are of that part alone. */
export function describeRange(subnet: PreparedSubnet, range: Range): AddressRow {
  return rowOf(subnet, { first: range.first, last: range.last, items: subnet.index.meeting(range), key: '' })
}

interface Draft {
  first: number | bigint
  last: number | bigint
  readonly items: readonly SceneItem[]
  readonly key: string
}

/** Stretches between any two places where a use begins or ends. */
function* cutAtChanges(subnet: PreparedSubnet): Generator<Draft, void, void> {
  const { range, items } = subnet
  const edges = new Set<number | bigint>([range.first, after(range.last)])
  for (const item of items) edges.add(item.range.first).add(after(item.range.last))
  for (const end of [networkAddress(subnet.subnet.prefix), broadcastAddress(subnet.subnet.prefix)]) {
    if (end !== undefined) edges.add(end.value).add(after(end.value))
  }
  const sorted = [...edges].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  let open: readonly SceneItem[] = []
  let next = 0
  for (const [index, first] of sorted.entries()) {
    const limit = sorted[index + 1]
    if (limit === undefined) return
    const starting: SceneItem[] = []
    while (next < items.length && items[next]!.range.first <= first) {
      starting.push(items[next]!)
      next += 1
    }
    open = [...open.filter((item) => item.range.last >= first), ...starting]
    const key = [...open.map(keyOf).toSorted(), edgeLetter(subnet, first) ?? ''].join('|')
    yield { first, last: before(limit), items: open, key }
  }
}

/** Neighbouring nodes of one kind are one row; ranges of pools stay apart, as they stand in the file. */
function keyOf(item: SceneItem): string {
  const { use, letter } = item
  const own = isNodeLetter(letter) ? '' : printPath(use.place.path)
  return `${letter} ${item.cluster ?? ''} ${use.name} ${use.ssh === true} ${use.place.file} ${own}`
}

function rowOf(subnet: PreparedSubnet, draft: Draft): AddressRow {
  const range = rangeLike(subnet.range, draft.first, draft.last)
  const seen = new Set<string>()
  const items = draft.items
    .filter((item) => {
      const key = keyOf(item)
      return !seen.has(key) && seen.add(key)
    })
    .toSorted((a, b) => compareLetters(a.letter, b.letter))
  const edge = draft.first === draft.last ? edgeLetter(subnet, draft.first) : undefined
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

function edgeLetter({ subnet }: PreparedSubnet, value: number | bigint): '[' | ']' | undefined {
  if (networkAddress(subnet.prefix)?.value === value) return '['
  return broadcastAddress(subnet.prefix)?.value === value ? ']' : undefined
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
