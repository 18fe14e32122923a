import { sameRange } from '../net/range.ts'
import { isVipLetter } from './alphabet.ts'
import { hasEnds } from './gesture-hold.ts'
import { type Box, boxIn } from './ghost.ts'
import type { PreparedSubnet, SceneItem } from './prepare.ts'
import type { Scene } from './scene.ts'
import type { Shape } from './shape.ts'
import { isOfStrand } from './strands.ts'

/** Handles are this wide and so much higher than their band (look/map-spec 2). */
const WIDTH = 8
const HIGHER = 6

/** Where a chosen thing is drawn; undefined when it is out of sight. */
export function chosenBox(subnet: PreparedSubnet, scene: Scene, item: SceneItem): Box | undefined {
  const lane = scene.lanes.find(({ strands }) => strands.some((strand) => isOfStrand(item, strand)))
  if (lane === undefined) return undefined
  if (!isVipLetter(item.letter)) return boxIn(subnet, scene, lane, item.range)
  const sign = scene.signposts.find(
    (one) => one.letters.includes(item.letter) && sameRange(one.range, item.range),
  )
  if (sign === undefined) return boxIn(subnet, scene, lane, item.range)
  const half = sign.size / 2
  return { x: sign.headX - half, y: sign.headY - half, width: sign.size, height: sign.size }
}

/** Where a button of some width stands beside what is chosen: behind its handle, or behind the name of a VIP. */
export function toolBeside(
  scene: Scene,
  { x, y, width, height }: Box,
  button: number,
): { readonly left: number; readonly middle: number } {
  const right = x + width
  const name = scene.labels.find(
    (label) => label.y > y && label.y < y + height && label.x > right && label.x < right + button,
  )
  const left = name === undefined ? right + WIDTH : name.x + name.width
  return { left: Math.min(left, scene.width - button - 2), middle: y + height / 2 }
}

/** Both ends of what is chosen as something to pull; a padlock where a running cluster forbids it. */
export function handleShapes(
  subnet: PreparedSubnet,
  scene: Scene,
  item: SceneItem,
  isLocked: boolean,
): readonly Shape[] {
  const box = chosenBox(subnet, scene, item)
  if (box === undefined || !hasEnds(item)) return []
  if (isLocked) return box.width < 22 ? [] : padlock(box.x + 6, box.y + box.height / 2 - 5)
  const right = box.x + box.width
  const { plot } = scene
  const ends = [box.x, right].filter((x) => x >= plot.x && x <= plot.x + plot.width)
  return box.width < 2 * WIDTH ? [] : ends.flatMap((x) => handle(Math.round(x), box))
}

function handle(x: number, { y, height }: Box): readonly Shape[] {
  const middle = y + height / 2
  return [
    {
      kind: 'rect',
      x: x - WIDTH / 2,
      y: y - HIGHER / 2,
      width: WIDTH,
      height: height + HIGHER,
      radius: 2.5,
      fill: 'map-panel',
      stroke: 'map-selection',
      strokeWidth: 1.75,
    },
    {
      kind: 'path',
      d: `M${x} ${middle - 3}v6`,
      fill: 'none',
      stroke: 'map-selection',
      strokeWidth: 1.5,
    },
  ]
}

function padlock(x: number, y: number): readonly Shape[] {
  return [
    { kind: 'rect', x: x - 2, y: y - 4, width: 14, height: 16, radius: 3, fill: 'map-panel', opacity: 0.85 },
    {
      kind: 'path',
      d: `M${x + 2} ${y + 4}V${y + 1}a3 3 0 0 1 6 0v3`,
      fill: 'none',
      stroke: 'map-ink',
      strokeWidth: 1.4,
    },
    { kind: 'rect', x: x + 0.5, y: y + 4, width: 9, height: 6.5, radius: 1, fill: 'map-ink' },
  ]
}
