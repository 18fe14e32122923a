import { looks } from './alphabet.ts'
import type { NotePlace } from './notes.ts'
import type { Band, Label, Lane } from './scene.ts'
import { tone } from './shape.ts'
import { textWidth } from './text-width.ts'

type Cover = Pick<Band, 'lane' | 'x' | 'width'>

/** In the middle of the widest part that no finding or other band covers; nothing when there is no room. */
export function insideLabel(
  lane: Lane,
  band: Band,
  text: string,
  y: number,
  place: NotePlace,
  covers: readonly Cover[],
): Label | undefined {
  const size = place.measures.label
  const width = textWidth(text, size, 600)
  const cuts = covers
    .filter((one) => one.lane === lane.id && one.x < band.x + band.width && one.x + one.width > band.x)
    .toSorted((a, b) => a.x - b.x)
  let best = { left: band.x, right: band.x }
  let left = band.x
  for (const end of [...cuts, { x: band.x + band.width, width: 0 }]) {
    if (end.x - left > best.right - best.left) best = { left, right: end.x }
    left = Math.max(left, end.x + end.width)
  }
  if (best.right - best.left < width + 8) return undefined
  const family = looks[band.letter].family
  const x = Math.round((best.left + best.right - width) / 2)
  return {
    lane: lane.id,
    text,
    x,
    y,
    width,
    size,
    weight: 600,
    fill: tone(family, 'text'),
    anchor: 'middle',
    // Letters on a hatch need ground of their own.
    halo: looks[band.letter].shape === 'bar',
  }
}
