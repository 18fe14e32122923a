import { memo } from 'react'
import { isPattern } from '../core/scene/patterns.ts'
import type { Paint, Shape } from '../core/scene/shape.ts'

interface Props {
  readonly shapes: readonly Shape[]
  /** Prefix of the ids under which the patterns stand in this drawing. */
  readonly id: string
}

/** Draws the shapes of a scene; colours are the theme's variables. Nothing here changes on hover. */
export const ShapeView = memo(function ShapeView({ shapes, id }: Props) {
  return shapes.map((shape, index) => <One key={index} shape={shape} id={id} />)
})

function One({ shape, id }: { readonly shape: Shape; readonly id: string }) {
  if (shape.kind === 'text') {
    const { x, y, text, size, weight, anchor, fill, halo } = shape
    return (
      <text
        x={typeof x === 'number' ? x : x.join(' ')}
        y={y}
        fontSize={size}
        fontWeight={weight}
        textAnchor={anchor}
        fill={`var(--${fill})`}
        {...(halo && {
          stroke: 'var(--map-panel)',
          strokeWidth: 4,
          paintOrder: 'stroke',
          strokeLinejoin: 'round',
        })}
      >
        {text}
      </text>
    )
  }
  const style = {
    fill: paintOf(shape.fill ?? 'none', id),
    ...(shape.stroke !== undefined && { stroke: `var(--${shape.stroke})` }),
    ...(shape.strokeWidth !== undefined && { strokeWidth: shape.strokeWidth }),
    ...(shape.dash !== undefined && { strokeDasharray: shape.dash }),
    ...(shape.opacity !== undefined && { opacity: shape.opacity }),
  }
  if (shape.kind === 'path') return <path d={shape.d} {...style} />
  const { x, y, width, height, radius } = shape
  return <rect x={x} y={y} width={width} height={height} rx={radius} {...style} />
}

function paintOf(paint: Paint, id: string): string {
  if (paint === 'none') return 'none'
  return isPattern(paint) ? `url(#${id}-${paint})` : `var(--${paint})`
}
