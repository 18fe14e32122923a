import { samePlace } from '../document.ts'
import { type Range, rangeLike, sameRange } from '../net/range.ts'
import { isVipLetter } from './alphabet.ts'
import type { Hold } from './gesture.ts'
import { canReshape, hasEnds } from './gesture-hold.ts'
import type { Edge } from './gesture-point.ts'
import type { Grid } from './grid.ts'
import { rangeInCell } from './grid-places.ts'
import { narrower } from './hit.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { rangeAt } from './ruler-places.ts'
import type { Lane, Scene } from './scene.ts'
import { isOfStrand } from './strands.ts'

/** The address (from the subnet's first) whose cell is nearest to a point, also beside the grid. */
export function cellNear(grid: Grid, x: number, y: number): Edge {
  const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, Math.floor(value)))
  const column = within((x - grid.x) / grid.cellWidth, grid.columns)
  const row = within((y - grid.y) / grid.cellHeight, grid.rows)
  return grid.from + BigInt(Math.min(grid.count - 1, row * grid.columns + column))
}

/**
 * What a press on a cell would take hold of: a VIP moves, the first and last cell of a range are its ends, the cells
 * between them move it, and a new range begins on a free one. undefined on what cannot be changed here.
 */
export function holdInCell(
  subnet: PreparedSubnet,
  scene: Scene,
  x: number,
  y: number,
  selected: readonly SceneItem[] = [],
): Hold | undefined {
  const { grid } = scene
  const cell = grid === undefined ? undefined : rangeInCell(subnet, grid, x, y)
  if (grid === undefined || cell === undefined) return undefined
  const met = subnet.index.meeting(cell)
  if (met.length === 0) return { kind: 'draw' }
  const held = met.filter((item) => canReshape(item) && isDragged(scene, item)).toSorted(narrower)
  const item =
    held.find(({ letter }) => isVipLetter(letter)) ??
    held.find(({ use }) => selected.some((one) => samePlace(one.use.place, use.place))) ??
    held[0]
  if (item === undefined) return undefined
  if (!hasEnds(item)) return { kind: 'move', item }
  const end = endInCell(item.range, cell, (x - grid.x) / grid.cellWidth)
  return end === undefined ? { kind: 'move', item } : { kind: 'resize', item, end }
}

/** A single address has both ends in one cell: its outer thirds. */
function endInCell(range: Range, cell: Range, along: number): 'first' | 'last' | undefined {
  if (sameRange(range, cell)) {
    const share = along - Math.floor(along)
    return share < 1 / 3 ? 'first' : share > 2 / 3 ? 'last' : undefined
  }
  return range.first === cell.first ? 'first' : range.last === cell.first ? 'last' : undefined
}

const draggedIn: ReadonlySet<Lane['kind']> = new Set(['vips', 'pool', 'pools', 'reserved'])

/** Whether the ruler lets it be dragged too; what another cluster has is drawn as one kind. */
const isDragged = ({ lanes }: Scene, item: SceneItem): boolean =>
  lanes.some(({ kind, strands }) => draggedIn.has(kind) && strands.some((strand) => isOfStrand(item, strand)))

/**
 * The addresses that a drag from one cell to another would give, in address order: inside the subnet and at least
 * one; a resized range keeps its other end, a moved one its size. `isBlocks` gives the smallest block that holds both
 * ends, and moves from block to block.
 */
export function pullCells(
  subnet: PreparedSubnet,
  hold: Hold,
  from: Edge,
  to: Edge,
  isBlocks: boolean,
): Range {
  const base = BigInt(subnet.range.first)
  switch (hold.kind) {
    case 'draw':
      return spanOf(subnet, from, to, isBlocks)
    case 'resize': {
      const { first, last } = hold.item.range
      if (isBlocks) return spanOf(subnet, BigInt(hold.end === 'first' ? last : first) - base, to, true)
      const wanted = base + to
      return hold.end === 'first'
        ? rangeLike(hold.item.range, wanted < BigInt(last) ? wanted : last, last)
        : rangeLike(hold.item.range, first, wanted > BigInt(first) ? wanted : first)
    }
    case 'move': {
      const { first, last } = hold.item.range
      const count = BigInt(last) - BigInt(first) + 1n
      const start = BigInt(first) - base + to - from
      const unit = 1n << BigInt(count.toString(2).length - 1)
      const wanted = isBlocks ? ((base + start + unit / 2n) / unit) * unit - base : start
      const most = subnet.size - count
      const kept = wanted < 0n ? 0n : wanted > most ? most : wanted
      return rangeAt(subnet, kept, kept + count - 1n)
    }
  }
}

function spanOf(subnet: PreparedSubnet, from: Edge, to: Edge, isBlocks: boolean): Range {
  const [low, high] = from < to ? [from, to] : [to, from]
  if (!isBlocks) return rangeAt(subnet, low, high)
  const base = BigInt(subnet.range.first)
  // Two addresses share a block of 2^n when they differ in their last n bits alone.
  const differing = (base + low) ^ (base + high)
  const unit = differing === 0n ? 1n : 1n << BigInt(differing.toString(2).length)
  const first = ((base + low) / unit) * unit - base
  return rangeAt(subnet, first, first + unit - 1n)
}

/** The lane of the range nearest in addresses: what is drawn beside it is most likely more of the same. */
export function laneBeside(subnet: PreparedSubnet, { lanes }: Scene, address: Edge): Lane | undefined {
  const at = BigInt(subnet.range.first) + address
  const known = lanes.filter(({ kind }) => kind === 'pool' || kind === 'pools' || kind === 'reserved')
  let best: Lane | undefined
  let least: bigint | undefined
  for (const item of subnet.items) {
    const [first, last] = [BigInt(item.range.first), BigInt(item.range.last)]
    const away = first > at ? first - at : at > last ? at - last : 0n
    if ((least !== undefined && away >= least) || !hasEnds(item)) continue
    const lane = known.find(({ strands }) => strands.some((strand) => isOfStrand(item, strand)))
    if (lane === undefined) continue
    best = lane
    least = away
  }
  return best
}
