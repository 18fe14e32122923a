import { isNodeLetter, isPoolLetter } from './alphabet.ts'
import { countText } from './count-text.ts'
import { type Island } from './islands.ts'
import type { PreparedSubnet } from './prepare.ts'
import { totalOf } from './runs.ts'
import type { Label, Lane } from './scene.ts'
import { MELTED, type Strand } from './strands.ts'
import { textWidth } from './text-width.ts'
import { type SceneWords } from './words.ts'
export function headLabels(
  subnet: PreparedSubnet,
  lanes: readonly Lane[],
  words: SceneWords,
  x: number,
): readonly Label[] {
  return lanes
    .filter(({ kind }) => kind === 'head')
    .map((lane) => {
      const text = headNote(subnet, Number(lane.id.slice('head:'.length)), words)
      const width = textWidth(text, 11.5)
      const y = Math.round(lane.y + lane.height / 2 + 4)
      return {
        lane: lane.id,
        text,
        x: x + 10,
        y,
        width,
        size: 11.5,
        weight: 400,
        fill: 'map-ink3',
        halo: true,
      }
    })
}

/** `8 px each`, `256 per px`: each part of a folded ruler has its own scale. */
export function scaleLabel(island: Island, bottom: number, words: SceneWords): readonly Label[] {
  const scale = island.pxPerAddress
  const text =
    scale >= 1
      ? words.pxEach(String(Math.round(scale * 10) / 10))
      : words.perPx(countText(Math.round(1 / scale)))
  const width = textWidth(text, 10.5)
  if (width > island.width) return []
  const x = island.x + (island.width - width) / 2
  return [
    {
      lane: 'axis',
      text,
      x,
      y: bottom - 6,
      width,
      size: 10.5,
      weight: 400,
      fill: 'map-ink3',
      halo: false,
      anchor: 'middle',
    },
  ]
}

/** `140 nodes · 20 pools · 2,792 addresses in pools`, for the head of a cluster's lanes. */
function headNote(subnet: PreparedSubnet, index: number, words: SceneWords): string {
  const strands = subnet.strands.filter((strand) => strand.cluster === index)
  const sum = (chosen: readonly Strand[]): number =>
    chosen.reduce((total, { runs }) => total + totalOf(runs), 0)
  const nodes = sum(strands.filter((strand) => isNodeLetter(strand.letter)))
  const pools = strands.filter((strand) => isPoolLetter(strand.letter))
  const named = pools.filter((strand) => strand.name !== MELTED)
  const inPools = sum(pools.filter((strand) => strand.name === MELTED))
  return [
    words.nodes(countText(nodes), nodes === 1),
    words.pools(countText(named.length), named.length === 1),
    words.inPools(countText(inPools)),
  ].join(' · ')
}
