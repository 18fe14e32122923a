import type { Range } from '../net/range.ts'
import { type Edge, edgeUnder, islandNear, xOfEdge } from './gesture-point.ts'
import type { Ruler } from './islands.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { rangeAt } from './ruler-places.ts'

/** What an edge snapped to: the start or end of a block of `2^bits` addresses, or of a neighbour. */
export type Snap =
  | { readonly kind: 'block'; readonly edge: Edge; readonly bits: number }
  | {
      readonly kind: 'neighbour'
      readonly edge: Edge
      readonly item: SceneItem
      readonly side: 'starts' | 'ends'
    }

/** An edge within so many px pulls (look/map-spec 6). */
export const SNAP_REACH = 6

/** Blocks narrower than this would pull everywhere. */
const NARROWEST_BLOCK = 36

/** The edge that pulls at `x`: the nearest neighbour's, else the roundest block's; undefined when none is near. */
export function snapAt(
  subnet: PreparedSubnet,
  ruler: Ruler,
  x: number,
  own: SceneItem | undefined,
): Snap | undefined {
  return neighbourAt(subnet, ruler, x, own) ?? blockAt(subnet, ruler, x)
}

function neighbourAt(
  subnet: PreparedSubnet,
  ruler: Ruler,
  x: number,
  own: SceneItem | undefined,
): Snap | undefined {
  const from = edgeUnder(subnet, ruler, x - SNAP_REACH, 'down')
  const to = edgeUnder(subnet, ruler, x + SNAP_REACH, 'up')
  // An item that ends exactly where the window begins holds the address before it.
  const window = rangeAt(subnet, from > 0n ? from - 1n : 0n, to)
  let best: Snap | undefined
  let least = SNAP_REACH
  for (const item of subnet.index.meeting(window)) {
    if (item === own) continue
    const { start, end } = edgesOf(subnet, item.range)
    for (const [edge, side] of [
      [start, 'starts'],
      [end, 'ends'],
    ] as const) {
      const away = awayFrom(ruler, edge, x)
      if (away > least || (away === least && best !== undefined)) continue
      best = { kind: 'neighbour', edge, item, side }
      least = away
    }
  }
  return best
}

function blockAt(subnet: PreparedSubnet, ruler: Ruler, x: number): Snap | undefined {
  const { pxPerAddress } = islandNear(ruler, x)
  const least = Math.max(1, Math.ceil(Math.log2(NARROWEST_BLOCK / pxPerAddress)))
  const total = subnet.size.toString(2).length - 1
  const base = BigInt(subnet.range.first)
  const near = edgeUnder(subnet, ruler, x, 'nearest')
  for (let bits = total; bits >= least; bits -= 1) {
    const unit = 1n << BigInt(bits)
    const edge = ((base + near + unit / 2n) / unit) * unit - base
    if (edge < 0n || edge > subnet.size) continue
    if (awayFrom(ruler, edge, x) <= SNAP_REACH) return { kind: 'block', edge, bits }
  }
  return undefined
}

/** Both edges of a range. */
export function edgesOf(subnet: PreparedSubnet, range: Range): { readonly start: Edge; readonly end: Edge } {
  const base = BigInt(subnet.range.first)
  return { start: BigInt(range.first) - base, end: BigInt(range.last) - base + 1n }
}

const awayFrom = (ruler: Ruler, edge: Edge, x: number): number => {
  const at = xOfEdge(ruler, edge)
  return at === undefined ? Number.POSITIVE_INFINITY : Math.abs(at - x)
}
