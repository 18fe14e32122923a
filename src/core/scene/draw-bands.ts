import { isPoolLetter, type Letter, looks } from './alphabet.ts'
import { freeShapes, hatchShapes, leavingShapes, pathOf } from './draw-signs.ts'
import { glyphShapes } from './glyph.ts'
import type { Band, Scene } from './scene.ts'
import { type PatternKey, type Shape, tone } from './shape.ts'

/** Bands, bars, bins, free runs and what findings hatch: one path for each style. */
export function drawBands(scene: Scene): readonly Shape[] {
  return [
    ...freeShapes(scene),
    ...binShapes(scene),
    ...bandShapes(scene),
    ...hatchShapes(scene),
    ...leavingShapes(scene),
  ]
}

function bandShapes({ bands }: Scene): readonly Shape[] {
  const shapes: Shape[] = []
  for (const [letter, own] of groupByLetter(bands.filter(({ kind }) => kind === 'band')))
    shapes.push(...bandStyle(letter, own))
  for (const [letter, own] of groupByLetter(bands.filter(({ kind }) => kind === 'bar')))
    shapes.push(...barStyle(letter, own))
  for (const { letter, x, y, width, height } of bands.filter(({ kind }) => kind === 'glyph')) {
    shapes.push(...glyphShapes(letter, x + (width + 1) / 2, y + height / 2, Math.min(18, width)))
  }
  const posts = bands.filter(({ kind }) => kind === 'post')
  if (posts.length > 0) shapes.push({ kind: 'path', d: pathOf(posts, 0, 0), fill: 'map-ink2' })
  shapes.push(...skippedShapes(bands.filter(({ kind }) => kind === 'skipped')))
  return shapes
}

/** The patterns of bands, by how their kind is filled. */
export const bandPatterns: Readonly<Partial<Record<string, PatternKey>>> = {
  dots: 'dots',
  slashes: 'slashes',
  lines: 'lines',
}

function bandStyle(letter: Letter, bands: readonly Band[]): readonly Shape[] {
  const { family, fill } = looks[letter]
  const isSolid = fill === 'solid' || fill === 'framed'
  const radius = isPoolLetter(letter) ? 3 : 0
  const d = pathOf(bands, 0.75, radius)
  const pattern = bandPatterns[fill]
  const joints = bands
    .flatMap(({ joints: xs, y, height }) => xs.map((x) => `M${x + 0.5} ${y + height / 2 - 3}v6`))
    .join('')
  return [
    { kind: 'path', d, fill: isSolid ? tone(family, 'ink') : tone(family, 'fill') },
    ...(pattern === undefined ? [] : [{ kind: 'path', d, fill: pattern } as const]),
    { kind: 'path', d, fill: 'none', stroke: tone(family, 'ink'), strokeWidth: 1.5 },
    ...(joints === ''
      ? []
      : [
          {
            kind: 'path',
            d: joints,
            fill: 'none',
            stroke: tone(family, 'ink'),
            strokeWidth: 1,
            opacity: 0.45,
          } as const,
        ]),
  ]
}

/** One address each: solid, framed by a middle line, hollow or double. */
function barStyle(letter: Letter, bands: readonly Band[]): readonly Shape[] {
  const { family, fill } = looks[letter]
  const ink = tone(family, 'ink')
  const middle = (stroke: typeof ink): Shape => ({
    kind: 'path',
    d: bands.map(({ x, y, width, height }) => `M${x + width / 2} ${y + 2}v${height - 4}`).join(''),
    fill: 'none',
    stroke,
    strokeWidth: 1,
    dash: '2 2',
  })
  const ssh = bands.filter(({ isSsh }) => isSsh)
  const firm = bands.filter(({ isSsh }) => !isSsh)
  const dashed: readonly Shape[] =
    ssh.length === 0
      ? []
      : [
          {
            kind: 'path',
            d: pathOf(ssh, 0.5, 0.5),
            fill: 'map-panel',
            stroke: ink,
            strokeWidth: 1,
            dash: '2 2',
          },
        ]
  if (fill === 'solid' || fill === 'framed') {
    return [
      { kind: 'path', d: pathOf(firm, 0, 0.5), fill: ink },
      ...(fill === 'framed' ? [middle(tone(family, 'on'))] : []),
      ...dashed,
    ]
  }
  return [
    { kind: 'path', d: pathOf(firm, 0.5, 0.5), fill: tone(family, 'fill'), stroke: ink, strokeWidth: 1 },
    ...(fill === 'double' ? [middle(ink)] : []),
    ...dashed,
  ]
}

function skippedShapes(bands: readonly Band[]): readonly Shape[] {
  if (bands.length === 0) return []
  const ink = tone('P', 'ink')
  const strike = bands
    .map(({ x, y, width, height }) => `M${x + 0.5} ${y + height - 1}L${x + width - 0.5} ${y + 1}`)
    .join('')
  return [
    { kind: 'path', d: pathOf(bands, 0.5, 1), fill: 'map-panel', stroke: ink, strokeWidth: 1, dash: '3 2' },
    { kind: 'path', d: strike, fill: 'none', stroke: ink, strokeWidth: 1 },
  ]
}

function binShapes({ bins }: Scene): readonly Shape[] {
  return bins
    .filter(({ columns }) => columns.length > 0)
    .map(({ letter, columns }) => ({
      kind: 'path',
      d: columnPath(columns),
      fill: tone(looks[letter].family, 'ink'),
    }))
}

/** Columns of one height beside each other become one box: a full lane is one, not 1,000. */
function columnPath(columns: Scene['bins'][number]['columns']): string {
  let d = ''
  for (let index = 0; index < columns.length; ) {
    const { x, top, height } = columns[index]!
    let right = x + columns[index]!.width
    index += 1
    while (index < columns.length && columns[index]!.x <= right && columns[index]!.height === height) {
      right = columns[index]!.x + columns[index]!.width
      index += 1
    }
    d += `M${x} ${top}h${right - x}v${height}H${x}Z`
  }
  return d
}

function groupByLetter(bands: readonly Band[]): ReadonlyMap<Letter, readonly Band[]> {
  const groups = new Map<Letter, Band[]>()
  for (const band of bands) {
    const group = groups.get(band.letter)
    if (group === undefined) groups.set(band.letter, [band])
    else group.push(band)
  }
  return groups
}
