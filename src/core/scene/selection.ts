import { firstOf, rangeLike } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { edgeOf, type Island } from './islands.ts'
import { bigintOf, distance, offsetFrom } from './offset.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import { type Runs, runsOf } from './runs.ts'
import type { Lane, Outline, Pill, Scene } from './scene.ts'
import { isOfStrand } from './strands.ts'
import { textWidth } from './text-width.ts'

export function runsOfItems(subnet: PreparedSubnet, items: readonly SceneItem[]): Runs {
  return runsOf(
    firstOf(subnet.range),
    items.map(({ range }) => ({ range, name: '' })),
  )
}

/** Black or white outlines round what is selected, one for each run of a lane. */
export function outlinesOf(
  subnet: PreparedSubnet,
  islands: readonly Island[],
  lanes: readonly Lane[],
  selected: readonly SceneItem[],
  band: number,
): readonly Outline[] {
  return lanes.flatMap((lane) => {
    const own = selected.filter((item) => lane.strands.some((strand) => isOfStrand(item, strand)))
    if (own.length === 0 || lane.kind === 'vips') return []
    const runs = runsOfItems(subnet, own)
    const height = lane.kind === 'nodes' || lane.kind === 'node-role' ? Math.min(band, lane.height - 2) : band
    const y = Math.round(lane.y + (lane.height - height) / 2)
    return islands.flatMap((island) =>
      spansOf(runs, island).map(([left, right]) => ({
        x: left - 1,
        y: y - 1,
        width: right - left + 2,
        height: height + 2,
        radius: 4,
      })),
    )
  })
}

function spansOf(runs: Runs, island: Island): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  for (let index = 0; index < runs.length && spans.length < 64; index += 1) {
    const start = distance({ hi: runs.firstHi[index]!, lo: runs.firstLo[index]! }, island.from)
    const end = distance({ hi: runs.lastHi[index]!, lo: runs.lastLo[index]! }, island.from) + 1
    if (end <= island.skip || start >= island.count) continue
    const left = edgeOf(island, start)
    spans.push([left, Math.max(left + 3, edgeOf(island, end))])
  }
  return spans
}

/** First and last address of the selection in the cursor row, as one pill where two would meet. */
export function pillsOf(
  subnet: PreparedSubnet,
  islands: readonly Island[],
  lanes: readonly Lane[],
  selected: readonly SceneItem[],
  shown: Scene['shown'],
): readonly Pill[] {
  const lane = lanes.find(({ kind }) => kind === 'cursor')
  const item = selected[0]
  if (lane === undefined || item === undefined || selected.length > 4) return []
  const origin = firstOf(subnet.range)
  const first = offsetFrom(
    origin,
    selected.reduce((low, one) => (one.range.first < low ? one.range.first : low), item.range.first),
  )
  const last = offsetFrom(
    origin,
    selected.reduce((high, one) => (one.range.last > high ? one.range.last : high), item.range.last),
  )
  const island = islands.find((one) => distance(first, one.from) >= 0 && distance(last, one.from) < one.count)
  if (island === undefined) return []
  const base = BigInt(subnet.range.first)
  const print = (from: bigint, to: bigint): string =>
    printRangeShort(rangeLike(subnet.range, base + from, base + to), shown)
  const left = edgeOf(island, distance(first, island.from))
  const right = edgeOf(island, distance(last, island.from) + 1)
  const y = lane.y + 2
  const pill = (text: string, middle: number): Pill => {
    const width = textWidth(text, 11, 600) + 12
    return { x: Math.round(middle - width / 2), y, width, text }
  }
  const a = pill(print(bigintOf(first), bigintOf(first)), left)
  const b = pill(print(bigintOf(last), bigintOf(last)), right)
  if (a.x + a.width + 6 <= b.x) return [a, b]
  return [pill(print(bigintOf(first), bigintOf(last)), (left + right) / 2)]
}
