import { bitsOf } from '../net/address.ts'
import { isPrefixRange } from '../net/prefix.ts'
import { type Range, rangeLike, sizeOf } from '../net/range.ts'
import { printRangeShort } from '../net/range-short.ts'
import { xOfEdge } from './gesture-point.ts'
import { edgesOf } from './gesture-snap.ts'
import type { Ghost } from './ghost.ts'
import type { PreparedSubnet } from './prepare.ts'
import { extentOf } from './ruler-places.ts'
import type { Scene } from './scene.ts'
import type { Shape, TextShape } from './shape.ts'
import { textWidth } from './text-width.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

/** A line that names what an edge snapped to. */
export function snapShapes(
  scene: Scene,
  { snap, range }: Ghost,
  subnet: PreparedSubnet,
  language: SceneLanguage,
): readonly Shape[] {
  const at = snap === undefined ? undefined : xOfEdge(scene, snap.edge)
  if (snap === undefined || at === undefined) return []
  const words = sceneWords(language)
  const side = edgesOf(subnet, range).start === snap.edge ? 'starts' : 'ends'
  const bits = bitsOf(range.family)
  const text =
    snap.kind === 'neighbour'
      ? words.snapsTo(snap.item.use.name || words.roles[snap.item.letter], snap.side)
      : words.snapsTo(`/${blockLength(range) ?? bits - snap.bits}`, side)
  const x = Math.round(at)
  const y = scene.top + 5
  // Over the range itself: beside it stands the card.
  const isLeft = side === 'ends' && x - 10 - textWidth(text, 11, 600) > scene.plot.x
  const name: TextShape = strong(x + (isLeft ? -8 : 9), y + 4, text, 'map-focus', isLeft ? 'end' : 'start')
  return [
    {
      kind: 'path',
      d: `M${x + 0.5} ${y}V${scene.axisY}`,
      fill: 'none',
      stroke: 'map-focus',
      strokeWidth: 1.25,
    },
    { kind: 'path', d: `M${x + 0.5} ${y - 4}l4 4l-4 4l-4 -4Z`, fill: 'map-focus' },
    { ...name, halo: true as const },
  ]
}

/** A single address is nobody's block. */
const blockLength = (range: Range): number | undefined =>
  sizeOf(range) === 1n ? undefined : isPrefixRange(range)?.length

/** First and last address, in the row for the cursor or, where there is none, over the axis. */
export function pillShapes(subnet: PreparedSubnet, scene: Scene, { range, item }: Ghost): readonly Shape[] {
  const extent = extentOf(subnet, scene, range)
  if (extent === undefined) return []
  const row = scene.lanes.find(({ kind }) => kind === 'cursor')
  const y = row === undefined ? scene.axisY + 17 : row.y + 2
  const print = (from: Range['first'], to: Range['first']): string =>
    printRangeShort(rangeLike(subnet.range, from, to), scene.shown)
  const pill = (text: string, middle: number) => {
    const width = textWidth(text, 11, 600) + 12
    return { text, width, x: Math.round(Math.min(scene.width - width - 2, Math.max(2, middle - width / 2))) }
  }
  const first = pill(print(range.first, range.first), extent.from)
  const last = pill(print(range.last, range.last), extent.to)
  const isOne = first.x + first.width + 6 > last.x
  const pills = isOne ? [pill(print(range.first, range.last), (extent.from + extent.to) / 2)] : [first, last]
  const isNew = item === undefined
  return pills.flatMap(({ x, width, text }): readonly Shape[] => [
    {
      kind: 'rect',
      x: x + 0.5,
      y,
      width: width - 1,
      height: 17,
      radius: 3,
      fill: isNew ? 'map-panel' : 'map-selection',
      ...(isNew ? { stroke: 'map-selection', strokeWidth: 1.25, dash: '3 2' } : {}),
    },
    strong(x + width / 2, y + 12.5, text, isNew ? 'map-ink' : 'map-onSelection'),
  ])
}

/** A short text over the drawing, by its middle unless said. */
export const strong = (
  x: number,
  y: number,
  text: string,
  fill: TextShape['fill'],
  anchor: 'start' | 'middle' | 'end' = 'middle',
): TextShape => ({ kind: 'text', x, y, text, size: 11, weight: 600, anchor, fill })
