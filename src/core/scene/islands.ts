import { plotOf } from './layout.ts'
import { bigintOf, type Offset, offsetOf } from './offset.ts'
import type { PreparedSubnet } from './prepare.ts'
import { type Runs, runEnd, runStart } from './runs.ts'
import type { SceneView } from './view.ts'

/** A part of the ruler with one scale. Without folding there is exactly one. */
export interface Island {
  readonly from: Offset
  /** Part of the first address that is cut off. */
  readonly skip: number
  /** Addresses that are at least partly shown. */
  readonly count: number
  readonly x: number
  readonly width: number
  readonly pxPerAddress: number
}

/** An empty run that is drawn as a strip. */
export interface Fold {
  readonly x: number
  readonly width: number
  readonly count: bigint
}

export interface Ruler {
  readonly islands: readonly Island[]
  readonly folds: readonly Fold[]
}

/** From so many px on, each address is a mark of its own. */
export const SINGLE = 3

/** Left edge of the address `distance` behind the island's first, in px, not yet rounded. */
export const xOf = (island: Island, distance: number): number =>
  island.x + (distance - island.skip) * island.pxPerAddress

/** On a device pixel and inside the island: neighbours share the rounded edge. */
export function edgeOf(island: Island, distance: number): number {
  return Math.min(island.x + island.width, Math.max(island.x, Math.round(xOf(island, distance))))
}

export function rulerOf(subnet: PreparedSubnet, view: SceneView): Ruler {
  const plot = plotOf(view)
  if (view.fold) {
    const parts = foldedParts(subnet)
    if (parts.length > 1) return layFolded(subnet, parts, plot)
  }
  const left = Number(subnet.size - view.from)
  const count = Math.min(left, Math.ceil(plot.width / view.pxPerAddress + view.skip - 1e-9))
  const width = Math.min(plot.width, Math.round((left - view.skip) * view.pxPerAddress))
  const { skip, pxPerAddress } = view
  return { islands: [{ from: offsetOf(view.from), skip, count, x: plot.x, width, pxPerAddress }], folds: [] }
}

interface Part {
  first: bigint
  last: bigint
}

const SHORTEST_FOLD = 32n
const MOST_PARTS = 6

/**
 * Stretches in use, with empty space longer than 32 addresses between them that would take more than 15 % of the
 * subnet or more room than the smaller neighbour.
 */
function foldedParts(subnet: PreparedSubnet): readonly Part[] {
  const { size, taken } = subnet
  const used = stretches(taken)
  if (used.length === 0) return []
  const parts: Part[] = []
  for (const next of used) {
    const open = parts.at(-1)
    const gap = open === undefined ? 0n : next.first - open.last - 1n
    if (open !== undefined && !isLong(gap, open, next, size)) open.last = next.last
    else parts.push({ ...next })
  }
  const rounded = joinNearest(parts).map(({ first, last }) => roundOut(first, last, size))
  return rounded.reduce<Part[]>((kept, part) => {
    const open = kept.at(-1)
    if (open !== undefined && part.first <= open.last + SHORTEST_FOLD) open.last = part.last
    else kept.push(part)
    return kept
  }, [])
}

/** Runs with less than 33 free addresses between them; the first and last count as touching the ends they are near. */
function stretches(taken: Runs): readonly Part[] {
  const zero = offsetOf(0n)
  const parts: Part[] = []
  for (let index = 0; index < taken.length; index += 1) {
    const open = parts.at(-1)
    const gap = index === 0 ? 0 : runStart(taken, index, zero) - runEnd(taken, index - 1, zero)
    const last = bigintOf({ hi: taken.lastHi[index]!, lo: taken.lastLo[index]! })
    if (open !== undefined && gap <= Number(SHORTEST_FOLD)) open.last = last
    else parts.push({ first: bigintOf({ hi: taken.firstHi[index]!, lo: taken.firstLo[index]! }), last })
  }
  return parts
}

function isLong(gap: bigint, left: Part, right: Part, size: bigint): boolean {
  if (gap <= SHORTEST_FOLD) return false
  const smaller = [left.last - left.first + 1n, right.last - right.first + 1n].reduce((a, b) =>
    a < b ? a : b,
  )
  return gap * 100n > size * 15n || gap > smaller
}

/** At most so many parts: the widest gaps stay, what is nearer together becomes one. */
function joinNearest(parts: readonly Part[]): readonly Part[] {
  if (parts.length <= MOST_PARTS) return parts
  const gaps = parts.slice(1).map((part, index) => ({ at: index + 1, wide: part.first - parts[index]!.last }))
  const kept = gaps
    .toSorted((a, b) => (a.wide === b.wide ? b.at - a.at : a.wide > b.wide ? -1 : 1))
    .slice(0, MOST_PARTS - 1)
    .map(({ at }) => at)
    .toSorted((a, b) => a - b)
  return [0, ...kept].map((at, index) => ({
    first: parts[at]!.first,
    last: parts[(kept[index] ?? parts.length) - 1]!.last,
  }))
}

/** Out to boundaries of 16 addresses, or of a quarter of the part where that is more. */
function roundOut(first: bigint, last: bigint, size: bigint): Part {
  const bits = (last - first + 1n).toString(2).length
  const step = 1n << BigInt(Math.max(4, bits - 3))
  const end = (last / step + 1n) * step - 1n
  return { first: (first / step) * step, last: end < size ? end : size - 1n }
}

const FOLD_WIDTH = 84

function layFolded(
  subnet: PreparedSubnet,
  parts: readonly Part[],
  plot: { readonly x: number; readonly width: number },
): Ruler {
  const isTail = parts.at(-1)!.last < subnet.size - 1n
  const isHead = parts[0]!.first > 0n
  const strips = parts.length - 1 + (isTail ? 1 : 0) + (isHead ? 1 : 0)
  const fold = Math.min(FOLD_WIDTH, Math.floor(plot.width / (strips * 3)))
  const room = plot.width - strips * fold
  const weights = parts.map(({ first, last }) => Math.log2(Number(last - first + 1n)) + 2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const islands: Island[] = []
  const folds: Fold[] = []
  let x = plot.x
  const addFold = (first: bigint, next: bigint): void => {
    folds.push({ x, width: fold, count: next - first })
    x += fold
  }
  if (isHead) addFold(0n, parts[0]!.first)
  for (const [index, { first, last }] of parts.entries()) {
    if (index > 0) addFold(parts[index - 1]!.last + 1n, first)
    const count = Number(last - first + 1n)
    const width = Math.floor((room * weights[index]!) / total)
    islands.push({
      from: offsetOf(first),
      skip: 0,
      count,
      x,
      width,
      pxPerAddress: Math.min(68, width / count),
    })
    x += width
  }
  if (isTail) addFold(parts.at(-1)!.last + 1n, subnet.size)
  return { islands, folds }
}
