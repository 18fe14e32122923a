import { overlaps, type Range, sizeOf } from '../net/range.ts'
import { isPoolLetter, isVipLetter, looks } from './alphabet.ts'
import { countText } from './count-text.ts'
import { bandPatterns } from './draw-bands.ts'
import { ghostInCells } from './draw-ghost-cells.ts'
import { clearLabels } from './draw-ghost-clear.ts'
import { hatchShapes } from './draw-signs.ts'
import { pillShapes, snapShapes, strong } from './draw-snap.ts'
import { xOfEdge } from './gesture-point.ts'
import { edgesOf } from './gesture-snap.ts'
import { type Box, boxIn, type Ghost, ghostHatches } from './ghost.ts'
import { glyphShapes } from './glyph.ts'
import type { PreparedSubnet } from './prepare.ts'
import { extentOf } from './ruler-places.ts'
import type { Scene } from './scene.ts'
import { type Shape, tone } from './shape.ts'
import { textWidth } from './text-width.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

/** A gesture as it would look when it is done, drawn over the scene: only this changes while somebody drags. */
export function drawGhost(
  subnet: PreparedSubnet,
  scene: Scene,
  ghost: Ghost,
  language: SceneLanguage,
): readonly Shape[] {
  const extent = extentOf(subnet, scene, ghost.range)
  const tint: readonly Shape[] =
    extent === undefined
      ? []
      : [
          {
            kind: 'rect',
            x: extent.from,
            y: scene.top,
            width: extent.to - extent.from,
            height: scene.axisY - scene.top,
            fill: 'map-selection',
            opacity: 0.055,
          },
        ]
  const pills = pillShapes(subnet, scene, ghost)
  const pillBoxes = pills.filter((shape) => shape.kind === 'rect')
  return [
    ...clearLabels(scene, ghost.lane.id, placeOf(subnet, scene, ghost)),
    ...clearLabels(scene, 'axis', pillBoxes),
    ...tint,
    ...(isVipLetter(ghost.letter)
      ? signShapes(subnet, scene, ghost)
      : bandShapes(subnet, scene, ghost, language)),
    ...clashShapes(subnet, scene, ghost),
    ...(scene.grid === undefined ? [] : ghostInCells(subnet, scene.grid, ghost)),
    ...snapShapes(scene, ghost, subnet, language),
    ...pills,
  ]
}

/** Where it stands in its lane: a band, or the head of a sign. */
function placeOf(subnet: PreparedSubnet, scene: Scene, { lane, letter, range }: Ghost): readonly Box[] {
  const box = boxIn(subnet, scene, lane, range)
  if (box === undefined) return []
  const x = Math.round(box.x + box.width / 2)
  return [isVipLetter(letter) ? { x: x - 8, y: lane.y + 4, width: 16, height: lane.height - 4 } : box]
}

function bandShapes(
  subnet: PreparedSubnet,
  scene: Scene,
  { lane, letter, range, item, clashes }: Ghost,
  language: SceneLanguage,
): readonly Shape[] {
  const box = boxIn(subnet, scene, lane, range)
  const before = item === undefined ? undefined : boxIn(subnet, scene, lane, item.range)
  if (box === undefined) return []
  const { family, fill } = looks[letter]
  const pattern = bandPatterns[fill]
  // Under a hatch a number could not be read; the card tells it.
  const isClear = !clashes.some((clash) => overlaps(clash.range, range))
  const radius = isPoolLetter(letter) ? 3 : 0
  const inset: Box = { x: box.x + 0.75, y: box.y + 0.75, width: box.width - 1.5, height: box.height - 1.5 }
  const isNew = item === undefined
  return [
    // The place it leaves fades; what stays keeps its look.
    ...(before === undefined ? [] : leftBehind(before, box)),
    { kind: 'rect', ...inset, radius, fill: 'map-panel' },
    { kind: 'rect', ...inset, radius, fill: tone(family, 'fill'), opacity: isNew ? 0.75 : 1 },
    ...(pattern === undefined ? [] : [{ kind: 'rect', ...inset, radius, fill: pattern } as const]),
    ...(before === undefined ? [] : gained(before, box, tone(family, 'ink'))),
    {
      kind: 'rect',
      ...inset,
      radius,
      fill: 'none',
      stroke: 'map-selection',
      strokeWidth: 1.75,
      ...(isNew ? { dash: '5 3' } : {}),
    },
    ...labelIn(box, sceneWords(language).newRange(countText(sizeOf(range))), letter, isNew),
    ...(item === undefined ? [] : differenceIn(subnet, scene, item.range, range, before, box, isClear)),
  ]
}

const leftBehind = (before: Box, now: Box): readonly Shape[] =>
  sidesOf(before, now).map((side) => ({ kind: 'rect', ...side, fill: 'map-panel', opacity: 0.7 }))

const gained = (before: Box, now: Box, fill: ReturnType<typeof tone>): readonly Shape[] =>
  sidesOf(now, before).map((side) => ({ kind: 'rect', ...side, fill, opacity: 0.28 }))

/** The parts of one box to the left and right of another. */
function sidesOf(of: Box, without: Box): readonly Box[] {
  const right = of.x + of.width
  const left: Box = { ...of, width: Math.min(of.width, without.x - of.x) }
  const from = Math.max(of.x, without.x + without.width)
  return [left, { ...of, x: from, width: right - from }].filter(({ width }) => width > 0)
}

/** "new · 16", where there is room. */
function labelIn(box: Box, text: string, letter: Ghost['letter'], isNew: boolean): readonly Shape[] {
  if (!isNew || textWidth(text, 11, 600) + 12 > box.width) return []
  return [strong(box.x + box.width / 2, box.y + box.height / 2 + 4, text, tone(looks[letter].family, 'text'))]
}

/** The old end as a dotted line, with how many more or fewer addresses. */
function differenceIn(
  subnet: PreparedSubnet,
  scene: Scene,
  was: Range,
  is: Range,
  before: Box | undefined,
  now: Box,
  isClear: boolean,
): readonly Shape[] {
  const more = sizeOf(is) - sizeOf(was)
  if (more === 0n || before === undefined) return []
  const old = edgesOf(subnet, was)
  const next = edgesOf(subnet, is)
  const x = xOfEdge(scene, old.end === next.end ? old.start : old.end)
  if (x === undefined) return []
  const text = `${more > 0n ? '+' : '−'}${countText(more > 0n ? more : -more)}`
  const [part] = more > 0n ? sidesOf(now, before) : sidesOf(before, now)
  const fits = isClear && part !== undefined && textWidth(text, 11, 600) + 4 <= part.width
  return [
    {
      kind: 'path',
      d: `M${Math.round(x) + 0.5} ${now.y - 2}v${now.height + 4}`,
      fill: 'none',
      stroke: 'map-selection',
      strokeWidth: 1,
      dash: '1.5 2',
    },
    ...(fits ? [strong(part.x + part.width / 2, now.y + now.height / 2 + 4, text, 'map-ink')] : []),
  ]
}

function signShapes(
  subnet: PreparedSubnet,
  scene: Scene,
  { lane, letter, range, item }: Ghost,
): readonly Shape[] {
  const extent = extentOf(subnet, scene, range)
  if (extent === undefined) return []
  const x = Math.round((extent.from + extent.to) / 2)
  const y = lane.y + 12
  const old = item === undefined ? undefined : extentOf(subnet, scene, item.range)
  const stem = (at: number): string => `M${at + 0.5} ${y}V${lane.y + lane.height}`
  const dotted = { kind: 'path', fill: 'none', stroke: 'map-selection', strokeWidth: 1.25 } as const
  return [
    ...(old === undefined
      ? []
      : [{ ...dotted, d: stem(Math.round((old.from + old.to) / 2)), dash: '1.5 2' }]),
    { ...dotted, d: stem(x) },
    ...glyphShapes(letter, x, y, 16),
  ]
}

function clashShapes(subnet: PreparedSubnet, scene: Scene, ghost: Ghost): readonly Shape[] {
  const hatches = ghostHatches(subnet, scene, ghost)
  const own = hatches.filter(({ lane }) => lane === ghost.lane.id)
  const leads = hatches
    .filter(({ lane }) => lane !== ghost.lane.id)
    .flatMap((other) => {
      const mine = own.find(({ x, severity }) => x === other.x && severity === other.severity)
      if (mine === undefined) return []
      const [upper, lower] = mine.y < other.y ? [mine, other] : [other, mine]
      const x = Math.round(mine.x + mine.width / 2) + 0.5
      const isError = other.severity === 'error'
      const lead: Shape = {
        kind: 'path',
        d: `M${x} ${upper.y + upper.height}V${lower.y}`,
        fill: 'none',
        stroke: tone(isError ? 'E' : 'A', 'ink'),
        strokeWidth: 1.25,
        ...(isError ? {} : { dash: '3 2' }),
      }
      return [lead]
    })
  return [...leads, ...hatchShapes({ hatches })]
}
