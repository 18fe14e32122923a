import type { Island, Ruler } from './islands.ts'
import { bigintOf } from './offset.ts'
import type { PreparedSubnet } from './prepare.ts'

/**
 * Places between addresses, counted from the subnet's first: edge `n` is the left edge of the address `n`, edge
 * `size` the right end of the subnet. Dragging thinks in edges, because a range has two of them and no middle.
 */
export type Edge = bigint

export type Rounding = 'down' | 'nearest' | 'up'

const round = { down: Math.floor, nearest: Math.round, up: Math.ceil } as const

/** The edge under `x`; where a pixel holds several addresses, the roundest that the pixel can mean. */
export function edgeUnder(subnet: PreparedSubnet, ruler: Ruler, x: number, rounding: Rounding): Edge {
  const island = islandNear(ruler, x)
  const inside = Math.min(island.width, Math.max(0, x - island.x))
  const along = inside / island.pxPerAddress + island.skip
  const step = stepOf(island)
  const base = bigintOf(island.from)
  const rest = base % step
  // Half a hundredth of a pixel: a pointer on an edge means that edge, whatever the division leaves.
  const slack = 0.005 / island.pxPerAddress / Number(step)
  const steps = (Number(rest) + along) / Number(step)
  const nearby = Math.round(steps)
  const whole = Math.abs(steps - nearby) <= slack ? nearby : round[rounding](steps)
  const edge = base - rest + BigInt(whole) * step
  return edge < 0n ? 0n : edge > subnet.size ? subnet.size : edge
}

/** Where an edge lies, not rounded; undefined when it is out of sight. */
export function xOfEdge(ruler: Ruler, edge: Edge): number | undefined {
  for (const island of ruler.islands) {
    const along = Number(edge - bigintOf(island.from)) - island.skip
    const x = island.x + along * island.pxPerAddress
    if (x >= island.x - 0.01 && x <= island.x + island.width + 0.01) return x
  }
  return undefined
}

/** The part of the ruler under `x`, or the nearest one. */
export function islandNear({ islands }: Ruler, x: number): Island {
  let best = islands[0]!
  let least = Number.POSITIVE_INFINITY
  for (const island of islands) {
    const away = Math.max(island.x - x, x - island.x - island.width, 0)
    if (away >= least) continue
    best = island
    least = away
  }
  return best
}

/** How many addresses one pixel steps over: 1, or the power of two below what it holds. */
export function stepOf({ pxPerAddress }: Island): bigint {
  return pxPerAddress >= 1 ? 1n : 1n << BigInt(Math.floor(Math.log2(1 / pxPerAddress)))
}
