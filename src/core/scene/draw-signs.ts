import { looks } from './alphabet.ts'
import type { Scene } from './scene.ts'
import { boxPath, type Shape, tone } from './shape.ts'

export function hatchShapes({ hatches }: Pick<Scene, 'hatches'>): readonly Shape[] {
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

export function freeShapes({ dimensions }: Scene): readonly Shape[] {
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
export function leavingShapes({ leaving, plot }: Scene): readonly Shape[] {
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

export function pathOf(
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
