import type { Box } from './ghost.ts'
import type { Label, Scene } from './scene.ts'
import type { RectShape } from './shape.ts'

/** What a label keeps free on each side, in px. */
const GAP = 4

/**
 * Takes the labels of a lane away that a ghost would cut in half: half a name is read as another one. What stands
 * inside a band stays, for the band is seen through it.
 */
export function clearLabels(scene: Scene, lane: string, over: readonly Box[]): readonly RectShape[] {
  const bands = scene.bands.filter((band) => band.lane === lane)
  return scene.labels
    .filter((label) => label.lane === lane)
    .map(boxOf)
    .filter((box) => over.some((one) => doMeet(one, box)) && !bands.some((band) => doMeet(band, box)))
    .map((box) => ({ kind: 'rect', ...box, fill: 'map-panel' }))
}

const boxOf = ({ x, y, width, size }: Label): Box => ({
  x: x - GAP,
  y: y - size,
  width: width + 2 * GAP,
  height: size + GAP,
})

const doMeet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
