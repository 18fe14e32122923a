import type { SegmentView } from '../model/segments.ts'
import type { WorkspaceModel } from '../model/workspace-model.ts'
import { type Address, addressPlus, type Family } from '../net/address.ts'
import { compareRanges, firstOf, type Range, rangeLike, sameRange, sizeOf } from '../net/range.ts'
import { countBuggy, isBuggy } from '../net/special.ts'
import { blockIn, blockSizes, countBlocks } from './aligned.ts'
import { cautions, noRoom, type Room, type RoomReason, roomOf, roomReason } from './room.ts'

/** What one cluster gets of a segment. */
export interface Share {
  readonly range: Range
  /** The first address of the share that every device forwards. */
  readonly controlPlaneVIP: Address
  /** What is left behind it for pools; its first address can be the ingress VIP. */
  readonly pool: Range
}

/** One way to cut the free addresses of a segment into equal shares. */
export interface SplitCandidate {
  readonly shares: readonly Share[]
  readonly reasons: readonly RoomReason[]
}

/** A control plane VIP, and a pool with an ingress VIP and one more address. */
const smallestShare = 3n
/** More IPv6 addresses than a cluster will ever announce, and still countable. */
const largestShare6 = 1n << 16n
/** More clusters than this do not sit on one Layer 2 domain. */
export const mostShares = 64

/**
 * The free addresses of a segment in `parts` equal shares (2 to `mostShares`), the most useful way first: CIDR blocks,
 * as large as possible, side by side. Nothing of a share is in use or reserved.
 */
export function splitSegment(
  model: WorkspaceModel,
  segment: SegmentView,
  parts: number,
  family: Family = 4,
): Room<SplitCandidate> {
  if (!segment.subnets.some(({ prefix }) => prefix.family === family)) return noRoom('no-subnet')
  const runs = roomOf(model, segment, family)
  const free = runs.reduce((sum, run) => sum + sizeOf(run), 0n)
  if (!Number.isInteger(parts) || parts < 2 || parts > mostShares) return noRoom('not-enough', free)
  const ways = [
    { ranges: inBlocks(runs, parts), reason: roomReason('all-blocks') },
    { ranges: inLargest(runs, parts), reason: roomReason('largest-shares') },
    { ranges: sideBySide(runs, parts), reason: roomReason('side-by-side') },
  ]
  const candidates: SplitCandidate[] = []
  for (const { ranges, reason } of ways) {
    const shares = ranges.flatMap((range) => shareOf(range) ?? [])
    if (shares.length < parts) continue
    const at = candidates.findIndex((one) => isSame(one.shares, shares))
    if (at < 0) candidates.push({ shares, reasons: [reason] })
    else candidates[at] = { ...candidates[at]!, reasons: [...candidates[at]!.reasons, reason] }
  }
  if (candidates.length === 0) return noRoom('not-enough', free)
  return { candidates: candidates.map((one) => withRemarks(segment, one)), free }
}

const isSame = (a: readonly Share[], b: readonly Share[]): boolean =>
  a.every((share, index) => sameRange(share.range, b[index]!.range))

const isLargeEnough = (size: bigint): boolean => size >= smallestShare

/** The largest CIDR blocks of which the runs hold enough; all in one run where one holds them all. */
function inBlocks(runs: readonly Range[], parts: number): readonly Range[] {
  for (const size of blockSizes(runs[0]?.family ?? 4)) {
    if (runs[0]?.family === 6 && size > largestShare6) continue
    const counts = runs.map((run) => countBlocks(run, size))
    if (!isLargeEnough(size) || counts.reduce((sum, count) => sum + count, 0n) < BigInt(parts)) continue
    const whole = runs.filter((_, index) => counts[index]! >= BigInt(parts))
    return pieces(whole.length > 0 ? whole : runs, parts, size, (run) => blockIn(run, size))
  }
  return []
}

/** The largest equal shares at all, cut from as few runs as hold them. */
function inLargest(runs: readonly Range[], parts: number): readonly Range[] {
  const holds = (size: bigint): boolean =>
    runs.reduce((sum, run) => sum + sizeOf(run) / size, 0n) >= BigInt(parts)
  return inEqual(runs, parts, holds)
}

/** All shares from one run, the one that gives the largest. */
function sideBySide(runs: readonly Range[], parts: number): readonly Range[] {
  const largest = runs.toSorted((a, b) => (sizeOf(a) > sizeOf(b) ? -1 : 1))[0]
  if (largest === undefined) return []
  return inEqual([largest], parts, (size) => sizeOf(largest) / size >= BigInt(parts))
}

function inEqual(runs: readonly Range[], parts: number, holds: (size: bigint) => boolean): readonly Range[] {
  const most = runs.reduce((size, run) => (sizeOf(run) > size ? sizeOf(run) : size), 0n)
  let low = 0n
  let high = runs[0]?.family === 6 && most > largestShare6 ? largestShare6 : most
  while (low < high) {
    const middle = (low + high + 1n) / 2n
    if (holds(middle)) low = middle
    else high = middle - 1n
  }
  if (!isLargeEnough(low)) return []
  const first = (run: Range): Range | undefined =>
    sizeOf(run) < low ? undefined : rangeLike(run, run.first, BigInt(run.first) + low - 1n)
  const biggest = runs.toSorted((a, b) => (sizeOf(a) > sizeOf(b) ? -1 : 1))
  return pieces(biggest, parts, low, first)
}

/** The first so many pieces that `first` finds in the runs, one behind the other. */
function pieces(
  runs: readonly Range[],
  parts: number,
  size: bigint,
  first: (run: Range) => Range | undefined,
): readonly Range[] {
  const found: Range[] = []
  for (const run of runs) {
    let rest: Range | undefined = run
    while (rest !== undefined && found.length < parts) {
      const piece: Range | undefined = first(rest)
      if (piece === undefined) break
      found.push(piece)
      const next = BigInt(piece.first) + size
      rest = next > BigInt(run.last) ? undefined : rangeLike(run, next, run.last)
    }
  }
  return found.toSorted(compareRanges)
}

function shareOf(range: Range): Share | undefined {
  let vip: Address | undefined = firstOf(range)
  while (vip !== undefined && isBuggy(vip)) vip = addressPlus(vip, 1)
  const next = vip === undefined ? undefined : addressPlus(vip, 1)
  if (vip === undefined || next === undefined || next.value > range.last) return undefined
  return { range, controlPlaneVIP: vip, pool: rangeLike(range, next.value, range.last) }
}

function withRemarks(segment: SegmentView, { shares, reasons }: SplitCandidate): SplitCandidate {
  const buggy = shares.reduce((sum, { pool }) => sum + countBuggy(pool), 0n)
  return {
    shares,
    reasons: [
      ...reasons,
      ...(buggy === 0n ? [] : [roomReason('holds-buggy', { count: String(buggy) })]),
      ...shares.slice(0, 1).flatMap(({ range }) => cautions(segment, firstOf(range))),
    ],
  }
}
