import { isPoolLetter, type Letter, looks } from './alphabet.ts'
import { glyphShapes } from './glyph.ts'
import type { Band, Scene } from './scene.ts'
import { boxPath, type PatternKey, type Shape, tone } from './shape.ts'

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

const patterns: Readonly<Partial<Record<string, PatternKey>>> = {
  dots: 'dots',
  slashes: 'slashes',
  lines: 'lines',
}

function bandStyle(letter: Letter, bands: readonly Band[]): readonly Shape[] {
  const { family, fill } = looks[letter]
  const isSolid = fill === 'solid' || fill === 'framed'
  const radius = isPoolLetter(letter) ? 3 : 0
  const d = pathOf(bands, 0.75, radius)
  const pattern = patterns[fill]
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

function hatchShapes({ hatches }: Scene): readonly Shape[] {
  return (['warning', 'error'] as const).flatMap((severity): readonly Shape[] => {
    const own = hatches.filter((hatch) => hatch.severity === severity)
    const family = severity === 'error' ? 'E' : 'A'
    const solid = own.filter(({ isSolid }) => isSolid)
    const hatched = own.filter(({ isSolid }) => !isSolid)
    const d = pathOf(hatched, 0.75, 0)
    const outline = { kind: 'path', d, fill: 'none', stroke: tone(family, 'ink'), strokeWidth: 1.5 } as const
    return [
      ...(hatched.length === 0
        ? []
        : [
            ...(severity === 'error' ? [{ kind: 'path', d, fill: tone(family, 'fill') } as const] : []),

            { kind: 'path', d, fill: severity === 'error' ? 'clash' : 'doubt' } as const,
            severity === 'error' ? outline : { ...outline, dash: '3 2' },
          ]),
      ...(solid.length === 0
        ? []
        : [{ kind: 'path', d: pathOf(solid, 0, 0), fill: tone(family, 'ink') } as const]),
    ]
  })
}

function freeShapes({ dimensions }: Scene): readonly Shape[] {
  const d = dimensions
    .map(({ left, right, y, form, textLeft, textRight }) => {
      const posts = `M${left + 0.5} ${y - 4}v8M${right - 0.5} ${y - 4}v8`
      if (form === 'none') return ''
      if (form === 'posts') return posts
      const heads = `M${left + 5} ${y - 3}l-4 3l4 3M${right - 5} ${y - 3}l4 3l-4 3`
      return `${posts}M${left + 1} ${y}H${textLeft}M${textRight} ${y}H${right - 1}${heads}`
    })
    .join('')
  return d === '' ? [] : [{ kind: 'path', d, fill: 'none', stroke: 'map-strong', strokeWidth: 1 }]
}

/** An arrow in the overhang: the range goes on outside the subnet. */
function leavingShapes({ leaving, plot }: Scene): readonly Shape[] {
  return leaving.map(({ y, letter }) => {
    const x = plot.x + plot.width + 2
    return {
      kind: 'path',
      d: `M${x} ${y - 6}h6l6 6l-6 6h-6Z`,
      fill: tone(looks[letter].family, 'fill'),
      stroke: tone(looks[letter].family, 'ink'),
      strokeWidth: 1.5,
    }
  })
}

function pathOf(
  boxes: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[],
  inset: number,
  radius: number,
): string {
  return boxes
    .map(({ x, y, width, height }) =>
      boxPath(x + inset, y + inset, Math.max(1, width - 2 * inset), Math.max(1, height - 2 * inset), radius),
    )
    .join('')
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
