import { overlaps, type Range } from '../net/range.ts'
import { rangeInCell } from './grid-places.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { rangeUnder } from './ruler-places.ts'
import type { Lane, Scene } from './scene.ts'

/** What lies under a point of the drawing. */
export interface Hit {
  /** One address, or those of one column of pixels. */
  readonly range: Range
  /** The use drawn there, when the point is on a mark of its lane or on a cell. */
  readonly item: SceneItem | undefined
  /** The findings whose sign the point is on, by number. */
  readonly numbers: readonly number[]
}

/** How far beside a narrow mark a pointer still means it, in px. */
const reach = 4

export function hitTest(subnet: PreparedSubnet, scene: Scene, x: number, y: number): Hit | undefined {
  const badge = scene.badges.find((one) => Math.hypot(one.x - x, one.y - y) <= one.size * 0.7)
  const signed = subnet.conflicts.byNumber.get(badge?.numbers[0] ?? 0)?.ranges[0]
  if (badge !== undefined && signed !== undefined)
    return { range: signed, item: undefined, numbers: badge.numbers }
  const numbers: readonly number[] = []
  const cell = scene.grid === undefined ? undefined : rangeInCell(subnet, scene.grid, x, y)
  if (cell !== undefined)
    return { range: cell, item: subnet.index.meeting(cell).toSorted(narrower)[0], numbers }
  const lane = scene.lanes.find((one) => y >= one.y && y < one.y + one.height)
  const mark = lane === undefined ? undefined : markIn(scene, lane, x)
  const range = mark?.isNarrow === true ? mark.range : rangeUnder(subnet, scene, x)
  if (range === undefined || y > scene.axisY + reach * 4) return undefined
  const wanted = mark?.range ?? range
  const letters = new Set(lane?.strands.map((strand) => strand.letter))
  const met = subnet.index.meeting(wanted).filter((item) => overlaps(item.range, range))
  const own = met.filter(
    (item) => letters.has(item.letter) || (letters.has('O') && item.cluster !== undefined),
  )
  return { range, item: lane === undefined ? undefined : own.toSorted(narrower)[0], numbers }
}

function markIn(
  scene: Scene,
  lane: Lane,
  x: number,
): { readonly range: Range; readonly isNarrow: boolean } | undefined {
  const sign = scene.signposts.find(
    (one) => lane.kind === 'vips' && Math.abs(one.headX - x) <= one.size / 2 + 2,
  )
  if (sign !== undefined) return { range: sign.range, isNarrow: true }
  const band = scene.bands.find(
    (one) => one.lane === lane.id && x >= one.x - reach && x < one.x + one.width + reach,
  )
  if (band === undefined) return undefined
  return { range: band.range, isNarrow: band.range.first === band.range.last }
}

/** A VIP in a pool is meant before the pool. */
export function narrower(a: SceneItem, b: SceneItem): number {
  const left = BigInt(a.range.last) - BigInt(a.range.first)
  const right = BigInt(b.range.last) - BigInt(b.range.first)
  return left < right ? -1 : left > right ? 1 : 0
}
