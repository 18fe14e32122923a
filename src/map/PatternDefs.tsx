import { memo } from 'react'
import { type Pattern, patternKeys, patterns } from '../core/scene/patterns.ts'

/** The patterns of the alphabet as tiles; a drawing refers to them under its own `id`. */
export const PatternDefs = memo(function PatternDefs({ id }: { readonly id: string }) {
  return (
    <defs>
      {patternKeys.map((key) => (
        <Tile key={key} id={`${id}-${key}`} pattern={patterns[key]} />
      ))}
    </defs>
  )
})

function Tile({ id, pattern }: { readonly id: string; readonly pattern: Pattern }) {
  const { size, angle, mark, weight, color, opacity } = pattern
  const middle = size / 2
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={angle === 0 ? undefined : `rotate(${angle})`}
    >
      {mark === 'dot' ? (
        <circle cx={middle} cy={middle} r={weight} fill={`var(--${color})`} opacity={opacity} />
      ) : (
        <path d={`M${middle} 0V${size}`} stroke={`var(--${color})`} strokeWidth={weight} opacity={opacity} />
      )}
    </pattern>
  )
}
