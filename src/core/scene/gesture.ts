import { type Range, rangeLike } from '../net/range.ts'
import { type Edge, edgeUnder, xOfEdge } from './gesture-point.ts'
import { edgesOf, type Snap, snapAt } from './gesture-snap.ts'
import type { Ruler } from './islands.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { rangeAt } from './ruler-places.ts'

/** What a press takes hold of. */
export type Hold =
  | { readonly kind: 'draw' }
  | { readonly kind: 'resize'; readonly item: SceneItem; readonly end: 'first' | 'last' }
  | { readonly kind: 'move'; readonly item: SceneItem }

/** Where the pointer pulls, and how: Alt lets nothing snap, Shift takes whole blocks. */
export interface Pull {
  readonly x: number
  readonly isLoose: boolean
  readonly isBlocks: boolean
}

/** The addresses that a drag would give, and what an edge of them snapped to. */
export interface Pulled {
  readonly range: Range
  readonly snap: Snap | undefined
}

/** Nearer than this a press is a click, in px. */
export const DRAG_FROM = 4

/**
 * The addresses that a drag from `from` (px) would give: always inside the subnet and at least one; a resized range
 * keeps its other end, a moved one its size. Shift gives the block round the fixed address whose end is nearest.
 */
export function pullTo(subnet: PreparedSubnet, ruler: Ruler, hold: Hold, from: number, pull: Pull): Pulled {
  switch (hold.kind) {
    case 'draw':
      return drawn(subnet, ruler, from, pull)
    case 'resize':
      return resized(subnet, ruler, hold, from, pull)
    case 'move':
      return moved(subnet, ruler, hold.item, from, pull)
  }
}

function drawn(subnet: PreparedSubnet, ruler: Ruler, from: number, pull: Pull): Pulled {
  const isRight = pull.x >= from
  if (pull.isBlocks) {
    const anchor = edgeUnder(subnet, ruler, from, 'down')
    return blockRound(subnet, ruler, anchor < subnet.size ? anchor : subnet.size - 1n, pull.x, isRight)
  }
  const [low, high] = isRight ? [from, pull.x] : [pull.x, from]
  const snapOf = (x: number): Snap | undefined =>
    pull.isLoose ? undefined : snapAt(subnet, ruler, x, undefined)
  const [left, right] = [snapOf(low), snapOf(high)]
  const start = left?.edge ?? edgeUnder(subnet, ruler, low, 'down')
  const end = right?.edge ?? edgeUnder(subnet, ruler, high, 'up')
  // A short pull that snaps with both ends to one edge still means the address that was pressed.
  if (end <= start) return { range: atLeastOne(subnet, start, end), snap: undefined }
  return { range: rangeAt(subnet, start, end - 1n), snap: isRight ? right : left }
}

function atLeastOne(subnet: PreparedSubnet, start: Edge, end: Edge): Range {
  const low = end < start ? end : start
  const first = low < subnet.size ? low : subnet.size - 1n
  return rangeAt(subnet, first, first)
}

function resized(
  subnet: PreparedSubnet,
  ruler: Ruler,
  hold: Extract<Hold, { kind: 'resize' }>,
  from: number,
  pull: Pull,
): Pulled {
  const { range } = hold.item.use
  const { start, end } = edgesOf(subnet, range)
  const edge = hold.end === 'first' ? start : end
  // What was grabbed beside the edge stays beside it.
  const x = pull.x + (xOfEdge(ruler, edge) ?? from) - from
  const isLast = hold.end === 'last'
  if (pull.isBlocks) return blockRound(subnet, ruler, isLast ? start : end - 1n, x, isLast)
  const snap = pull.isLoose ? undefined : snapAt(subnet, ruler, x, hold.item)
  const wanted = snap?.edge ?? edgeUnder(subnet, ruler, x, 'nearest')
  const next = isLast ? later(wanted, start + 1n) : earlier(wanted, end - 1n)
  const base = BigInt(subnet.range.first)
  return {
    range: isLast
      ? rangeLike(range, range.first, base + next - 1n)
      : rangeLike(range, base + next, range.last),
    snap: snap?.edge === next ? snap : undefined,
  }
}

function moved(subnet: PreparedSubnet, ruler: Ruler, item: SceneItem, from: number, pull: Pull): Pulled {
  const { start, end } = edgesOf(subnet, item.range)
  const count = end - start
  const along = pull.x - from
  const left = xOfEdge(ruler, start)
  const right = xOfEdge(ruler, end)
  const clamp = (wanted: Edge): Edge => later(0n, earlier(wanted, subnet.size - count))
  const at = (wanted: Edge, snap?: Snap): Pulled => {
    const first = clamp(wanted)
    return {
      range: rangeAt(subnet, first, first + count - 1n),
      snap: first === wanted ? snap : undefined,
    }
  }
  const plain =
    left === undefined
      ? start + edgeUnder(subnet, ruler, pull.x, 'nearest') - edgeUnder(subnet, ruler, from, 'nearest')
      : edgeUnder(subnet, ruler, left + along, 'nearest')
  if (pull.isBlocks) {
    const unit = 1n << BigInt(count.toString(2).length - 1)
    const base = BigInt(subnet.range.first)
    return at(((base + clamp(plain) + unit / 2n) / unit) * unit - base)
  }
  if (pull.isLoose) return at(plain)
  const byStart = left === undefined ? undefined : snapAt(subnet, ruler, left + along, item)
  if (byStart !== undefined) return at(byStart.edge, byStart)
  const byEnd = right === undefined ? undefined : snapAt(subnet, ruler, right + along, item)
  return byEnd === undefined ? at(plain) : at(byEnd.edge - count, byEnd)
}

/** Of the blocks that hold an address, the one whose end on the pulled side is nearest to `x`; the smaller of two. */
function blockRound(subnet: PreparedSubnet, ruler: Ruler, fixed: Edge, x: number, isRight: boolean): Pulled {
  const wanted = edgeUnder(subnet, ruler, x, 'nearest')
  const total = subnet.size.toString(2).length - 1
  const base = BigInt(subnet.range.first)
  let best: Pulled | undefined
  let least: bigint | undefined
  for (let bits = 0; bits <= total; bits += 1) {
    const unit = 1n << BigInt(bits)
    const first = ((base + fixed) / unit) * unit - base
    const edge = isRight ? first + unit : first
    const away = edge > wanted ? edge - wanted : wanted - edge
    if (least !== undefined && away >= least) continue
    least = away
    best = { range: rangeAt(subnet, first, first + unit - 1n), snap: { kind: 'block', edge, bits } }
  }
  return best!
}

const later = (a: Edge, b: Edge): Edge => (a > b ? a : b)
const earlier = (a: Edge, b: Edge): Edge => (a < b ? a : b)
