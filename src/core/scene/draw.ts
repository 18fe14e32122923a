import { looks } from './alphabet.ts'
import { badgeShapes } from './badge.ts'
import { drawBands } from './draw-bands.ts'
import { drawGrid } from './draw-grid.ts'
import { glyphShapes } from './glyph.ts'
import { textOf } from './label-shape.ts'
import { measuresOf } from './layout.ts'
import type { ColorKey } from './palette-css.ts'
import type { Scene } from './scene.ts'
import { type Shape, type TextShape, tone } from './shape.ts'
import type { Density } from './view.ts'

/** Shapes that change together. Screen, export and print draw the layers in this order. */
export interface Layer {
  readonly key: 'ground' | 'lines' | 'marks' | 'labels' | 'posts' | 'axis' | 'grid' | 'selection' | 'badges'
  readonly shapes: readonly Shape[]
}

/** The whole drawing as shapes with colours by name: the one place that knows how a scene looks. */
export function drawScene(scene: Scene, density: Density): readonly Layer[] {
  const { selected, ...grid } = drawGrid(scene)
  return [
    { key: 'ground', shapes: groundShapes(scene, density) },
    { key: 'lines', shapes: leadLines(scene) },
    { key: 'marks', shapes: drawBands(scene) },
    {
      key: 'labels',
      shapes: scene.labels.filter(({ lane }) => lane !== 'axis' && lane !== 'grid').map(textOf),
    },
    { key: 'posts', shapes: postShapes(scene) },
    { key: 'axis', shapes: axisShapes(scene) },
    { key: 'grid', shapes: grid.shapes },
    { key: 'selection', shapes: [...selectionShapes(scene), ...selected] },
    { key: 'badges', shapes: [...badgesIn(scene), ...grid.badges] },
  ]
}

function groundShapes(scene: Scene, density: Density): readonly Shape[] {
  const { margin } = measuresOf(density)
  const { plot, lanes, axisY, top } = scene
  const right = scene.width - 4
  const shapes: Shape[] = []
  for (const lane of lanes) {
    const { y, height } = lane
    if (lane.isSelected) {
      const box = { x: margin - 9, y, width: right - margin + 9, height, radius: 4 }
      shapes.push({ kind: 'rect', ...box, fill: 'map-selection', opacity: 0.07 })
    }
    if (lane.startsGroup) shapes.push(line(`M${margin} ${y - 0.5}H${plot.x + plot.width}`, 'map-hair'))
  }
  const lines = new Map<Scene['grounds'][number]['color'], string>()
  for (const { x, color } of scene.grounds)
    lines.set(color, `${lines.get(color) ?? ''}M${x + 0.5} ${top}V${axisY}`)
  for (const [color, d] of [...lines].toReversed()) shapes.push(line(d, color))
  for (const fold of scene.folds) shapes.push(...foldShapes(fold, top, axisY))
  const edges = scene.islands.flatMap(({ x, width }) => [x, x + width])
  shapes.push(line(edges.map((x) => `M${x + 0.5} ${top}V${axisY}`).join(''), 'map-line'))
  for (const lane of lanes) shapes.push(...gutterShapes(lane, margin))
  return shapes
}

const line = (d: string, stroke: ColorKey, strokeWidth = 1): Shape => ({
  kind: 'path',
  d,
  fill: 'none',
  stroke,
  strokeWidth,
})

function gutterShapes(lane: Scene['lanes'][number], margin: number): readonly Shape[] {
  const middle = Math.round(lane.y + lane.height / 2)
  const hasGlyph = lane.glyph !== undefined
  const isStrong = lane.isSelected || lane.kind === 'head'
  const label: TextShape = {
    kind: 'text',
    x: margin + (hasGlyph ? 22 : 0),
    y: middle + 4,
    text: lane.label,
    size: 12,
    weight: isStrong ? 600 : 400,
    fill: isStrong ? 'map-ink' : 'map-ink2',
  }
  const texts = lane.label === '' ? [] : [label]
  return lane.glyph === undefined ? texts : [...glyphShapes(lane.glyph, margin + 8, middle, 15), ...texts]
}

function foldShapes({ x, width }: Scene['folds'][number], top: number, bottom: number): readonly Shape[] {
  const zigzag = (at: number): string => {
    const steps = Math.floor((bottom - top) / 8)
    const points = Array.from(
      { length: steps },
      (_, step) => `L${at + (step % 2 === 0 ? 2 : -2)} ${top + 4 + step * 8}`,
    )
    return `M${at} ${top}${points.join('')}L${at} ${bottom}`
  }
  return [
    { kind: 'rect', x, y: top, width, height: bottom - top, fill: 'map-lane' },
    line(`${zigzag(x + 2)}${zigzag(x + width - 2)}`, 'map-strong'),
  ]
}

/** From a problem's number down to what it speaks of, round a corner where the number was pushed aside. */
function leadLines(scene: Scene): readonly Shape[] {
  return scene.badges.map(({ severity, x, y, size, anchor, bottom }) => {
    const from = y + size / 2
    const elbow = x === anchor ? '' : `V${from + 3}H${anchor}`
    const d = `M${x} ${from}${elbow}V${bottom}`
    const family = severity === 'error' ? 'E' : 'A'
    const style = { kind: 'path', d, fill: 'none', stroke: tone(family, 'ink'), strokeWidth: 1.25 } as const
    return severity === 'error' ? style : { ...style, dash: '3 2' }
  })
}

function badgesIn(scene: Scene): readonly Shape[] {
  return scene.badges.flatMap(({ severity, label, x, y, size }) => badgeShapes(severity, label, x, y, size))
}

function postShapes(scene: Scene): readonly Shape[] {
  const shapes: Shape[] = []
  for (const post of scene.signposts) {
    const { family } = looks[post.letters[0]!]
    const d = `M${post.stem} ${post.foot - 2}V${post.headY}H${post.headX}`
    shapes.push({ kind: 'path', d, fill: 'none', stroke: tone(family, 'ink'), strokeWidth: 1.5 })
    shapes.push({
      kind: 'rect',
      x: post.stem - 1.5,
      y: post.foot - 4,
      width: 3,
      height: 4,
      fill: tone(family, 'ink'),
    })
  }
  for (const post of scene.signposts)
    shapes.push(...glyphShapes(post.letters[0]!, post.headX, post.headY, post.size))
  return shapes
}

function axisShapes(scene: Scene): readonly Shape[] {
  const { axisY, islands } = scene
  const base = islands.map(({ x, width }) => `M${x} ${axisY + 0.5}H${x + width + 1}`).join('')
  const dashed = scene.folds.map(({ x, width }) => `M${x} ${axisY + 0.5}H${x + width}`).join('')
  const byColor = new Map<string, { color: Scene['ticks'][number]['color']; d: string }>()
  for (const { x, height, color } of scene.ticks) {
    const known = byColor.get(color)
    byColor.set(color, { color, d: `${known?.d ?? ''}M${x + 0.5} ${axisY}v${height}` })
  }
  const shapes: Shape[] = [line(base, 'map-strong')]
  if (dashed !== '') shapes.push({ ...line(dashed, 'map-strong'), dash: '2 2' } as Shape)
  for (const { color, d } of byColor.values())
    shapes.push({ kind: 'path', d, fill: 'none', stroke: color, strokeWidth: 1 })
  return [...shapes, ...scene.labels.filter(({ lane }) => lane === 'axis').map(textOf)]
}

function selectionShapes(scene: Scene): readonly Shape[] {
  const outlines: readonly Shape[] = scene.selection.map(({ x, y, width, height, radius }) => ({
    kind: 'rect',
    x,
    y,
    width,
    height,
    radius,
    fill: 'none',
    stroke: 'map-selection',
    strokeWidth: 2.25,
  }))
  const pills = scene.pills.flatMap(({ x, y, width, text }): readonly Shape[] => [
    { kind: 'rect', x, y, width, height: 17, radius: 3, fill: 'map-selection' },
    {
      kind: 'text',
      x: x + width / 2,
      y: y + 12.5,
      text,
      size: 11,
      weight: 600,
      anchor: 'middle',
      fill: 'map-onSelection',
    },
  ])
  const joined = scene.pills.length === 2 ? scene.pills : []
  const between = joined
    .map(({ x, width, y }, index) => (index === 0 ? `M${x + width + 2} ${y + 8.5}` : `H${x - 2}`))
    .join('')
  const rule: readonly Shape[] =
    between === ''
      ? []
      : [{ kind: 'path', d: between, fill: 'none', stroke: 'map-selection', strokeWidth: 1.25 }]
  return [...outlines, ...rule, ...pills]
}
