import type { PoolFact } from '../model/facts.ts'
import type { SegmentView } from '../model/segments.ts'
import type { ClusterView, WorkspaceModel } from '../model/workspace-model.ts'
import { addressPlus, type Family } from '../net/address.ts'
import { printPrefix } from '../net/prefix.ts'
import { compareRanges, firstOf, lastOf, type Range, rangeLike, sameRange, sizeOf } from '../net/range.ts'
import { countBuggy } from '../net/special.ts'
import { isPrefixRange } from '../net/summarise.ts'
import { alignedBlock } from './aligned.ts'
import { cautions, noRoom, type Room, type RoomReason, roomOf, roomReason } from './room.ts'
import { takeUsable, trimBuggy, usableIn } from './usable.ts'

/** One way to give a pool, or a new pool, exactly so many more addresses. */
export interface AddressCandidate {
  /** What becomes used, ascending; free until now. */
  readonly ranges: readonly Range[]
  /** Addresses that MetalLB gives out of them, as many as were asked for. */
  readonly usable: bigint
  /** The pool that takes them; undefined = a new one. */
  readonly pool: PoolFact | undefined
  /** The entry of the pool that grows, and what it becomes; undefined = further entries. */
  readonly grown: { readonly index: number; readonly range: Range } | undefined
  readonly reasons: readonly RoomReason[]
}

export interface AddressWish {
  /** 1 or more. */
  readonly count: bigint
  /** Left out = a new pool. */
  readonly pool?: PoolFact
  /** Left out = that of the pool, or IPv4. */
  readonly family?: Family
}

/** So many ways are proposed at most. */
const mostCandidates = 5

/**
 * Places for more addresses, the best first: an entry that grows, the next place behind the pool, one CIDR block, the
 * run that fits best, and several ranges where no run is large enough. Nothing of them is in use or reserved. A pool
 * that is deployed cannot grow (domain UPD-003), so a new one takes them, with the same `avoidBuggyIPs`.
 */
export function findAddresses(
  model: WorkspaceModel,
  view: ClusterView,
  wish: AddressWish,
): Room<AddressCandidate> {
  const { facts, segment } = view
  if (facts.isAdmin) return noRoom('admin')
  if (facts.isManual) return noRoom('manual')
  if (facts.isBgp) return noRoom('bgp')
  const family = wish.family ?? wish.pool?.ranges.at(-1)?.range.family ?? 4
  if (segment?.subnets.some(({ prefix }) => prefix.family === family) !== true) return noRoom('no-subnet')
  const runs = roomOf(model, segment, family)
  const avoidBuggy = wish.pool?.avoidBuggyIPs === true
  const free = runs.reduce((sum, run) => sum + usableIn(run, avoidBuggy), 0n)
  if (wish.count < 1n || free < wish.count) return noRoom('not-enough', free)
  const isFixed = wish.pool !== undefined && isDeployed(view, wish.pool)
  const search: Search = {
    runs,
    count: wish.count,
    avoidBuggy,
    beside:
      wish.pool ?? facts.pools.findLast(({ ranges }) => ranges.some((one) => one.range.family === family)),
    grows: isFixed ? undefined : wish.pool,
  }
  const found = [...growing(search), ...apart(search)]
  const more = isFixed ? [roomReason('pool-cannot-grow', { pool: wish.pool.name })] : []
  const target = isFixed ? undefined : wish.pool
  const candidates = merged(found.length > 0 ? found : inPieces(search)).map((one) => ({
    ...one,
    usable: wish.count,
    pool: target,
    reasons: [...more, ...one.reasons, ...remarks(segment, one.ranges, avoidBuggy)],
  }))
  return { candidates: candidates.slice(0, mostCandidates), free }
}

interface Search {
  readonly runs: readonly Range[]
  readonly count: bigint
  readonly avoidBuggy: boolean
  /** The pool to be near to. */
  readonly beside: PoolFact | undefined
  /** The pool whose entries may grow. */
  readonly grows: PoolFact | undefined
}

type Found = Pick<AddressCandidate, 'ranges' | 'grown' | 'reasons'>

const isDeployed = ({ deployed }: ClusterView, pool: PoolFact): boolean =>
  deployed?.facts.pools.some(({ name }) => name === pool.name) === true

/** The entries of a pool with free addresses next to them: upwards first, the last entry before the others. */
function growing({ runs, count, avoidBuggy, grows }: Search): readonly Found[] {
  if (grows === undefined) return []
  const reasons = [roomReason('extends', { pool: grows.name })]
  const entries = grows.pool.addresses.items.flatMap((field, index) =>
    field.state === 'read' ? [{ index, range: field.value.range }] : [],
  )
  // What grows upwards meets the beginning of a run, what grows downwards its end.
  const beginning = new Map(runs.map((run) => [run.first, run]))
  const ending = new Map(runs.map((run) => [run.last, run]))
  const found: Found[] = []
  for (const from of ['first', 'last'] as const) {
    for (const { index, range } of entries.toReversed()) {
      const next = from === 'first' ? addressPlus(lastOf(range), 1) : addressPlus(firstOf(range), -1)
      const run = next === undefined ? undefined : (from === 'first' ? beginning : ending).get(next.value)
      const piece = run === undefined ? undefined : takeUsable(run, count, { avoidBuggy, from })
      if (piece === undefined) continue
      const grown =
        from === 'first'
          ? rangeLike(range, range.first, piece.last)
          : rangeLike(range, piece.first, range.last)
      found.push({ ranges: [piece], grown: { index, range: grown }, reasons })
      if (found.length === mostCandidates) return found
    }
  }
  return found
}

/** One range of its own: behind the pool, a CIDR block, in the run that it fills best, at the lowest place. */
function apart({ runs, count, avoidBuggy, beside }: Search): readonly Found[] {
  const ownRuns = runs.flatMap((run) => trimBuggy(run, avoidBuggy) ?? [])
  const pieces = ownRuns.flatMap((run) => {
    const piece = takeUsable(run, count, { avoidBuggy })
    return piece === undefined ? [] : [{ run, piece }]
  })
  const end = beside?.ranges.findLast(({ range }) => range.family === runs[0]?.family)?.range
  const behind = end === undefined ? undefined : pieces.find(({ piece }) => piece.first > end.last)
  const block = avoidBuggy ? undefined : alignedBlock(runs, count, end)
  const fit = pieces.toSorted((a, b) => compareSizes(a.run, b.run))[0]
  const as = (piece: Range | undefined, reason: RoomReason): readonly Found[] =>
    piece === undefined ? [] : [{ ranges: [piece], grown: undefined, reasons: [reason] }]
  return [
    ...as(behind?.piece, roomReason('behind-pool', { pool: beside?.name ?? '' })),
    ...as(block, roomReason('one-block', { block: block === undefined ? '' : blockText(block) })),
    ...as(fit?.piece, roomReason('smallest-fit')),
    ...as(pieces[0]?.piece, roomReason('lowest')),
  ]
}

function blockText(range: Range): string {
  const prefix = isPrefixRange(range)
  return prefix === undefined ? '' : printPrefix(prefix)
}

function compareSizes(a: Range, b: Range): number {
  const difference = sizeOf(a) - sizeOf(b)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

/** As few ranges as possible: the largest runs whole, the last one as far as it is needed. */
function inPieces({ runs, count, avoidBuggy }: Search): readonly Found[] {
  const largest = runs
    .flatMap((run) => trimBuggy(run, avoidBuggy) ?? [])
    .toSorted((a, b) => compareSizes(b, a))
  const ranges: Range[] = []
  let left = count
  for (const run of largest) {
    const usable = usableIn(run, avoidBuggy)
    const piece = usable <= left ? run : takeUsable(run, left, { avoidBuggy })
    if (left === 0n || piece === undefined) break
    ranges.push(piece)
    left -= usable < left ? usable : left
  }
  return [
    {
      ranges: ranges.toSorted(compareRanges),
      grown: undefined,
      reasons: [roomReason('pieces', { count: String(ranges.length) })],
    },
  ]
}

/** The same place twice is one candidate with all its reasons; what grows an entry goes before a further one. */
function merged(found: readonly Found[]): readonly Found[] {
  const result: Found[] = []
  for (const one of found) {
    const at = result.findIndex(
      (other) =>
        other.ranges.length === one.ranges.length &&
        other.ranges.every((range, index) => sameRange(range, one.ranges[index]!)),
    )
    if (at < 0) result.push(one)
    else if (result[at]!.grown === undefined)
      result[at] = { ...result[at]!, reasons: [...result[at]!.reasons, ...one.reasons] }
  }
  return result
}

function remarks(segment: SegmentView, ranges: readonly Range[], avoidBuggy: boolean): readonly RoomReason[] {
  const buggy = ranges.reduce((sum, range) => sum + countBuggy(range), 0n)
  const code = avoidBuggy ? 'buggy-not-counted' : 'holds-buggy'
  return [
    ...(buggy === 0n ? [] : [roomReason(code, { count: String(buggy) })]),
    ...ranges.slice(0, 1).flatMap((range) => cautions(segment, firstOf(range))),
  ]
}
