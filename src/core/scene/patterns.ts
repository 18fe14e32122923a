import type { ColorKey } from './palette-css.ts'
import type { PatternKey } from './shape.ts'

/** One tile: parallel lines turned by `angle`, or a dot in the middle. */
export interface Pattern {
  readonly size: number
  readonly angle: number
  readonly mark: 'line' | 'dot'
  /** Width of the line or radius of the dot. */
  readonly weight: number
  readonly color: ColorKey
  readonly opacity: number
}

const line = (size: number, angle: number, weight: number, color: ColorKey, opacity = 1): Pattern => ({
  size,
  angle,
  mark: 'line',
  weight,
  color,
  opacity,
})

/** `/` is kept free on purpose, `\` is a clash: the two never look alike, not even in print. */
export const patterns: Readonly<Record<PatternKey, Pattern>> = {
  dots: { size: 6, angle: 0, mark: 'dot', weight: 0.85, color: 'role-M-ink', opacity: 0.6 },
  'dots-small': { size: 6, angle: 0, mark: 'dot', weight: 0.85, color: 'role-M-ink', opacity: 0.42 },
  slashes: line(6, 45, 1, 'map-hatch'),
  lines: line(4, 90, 1, 'role-O-ink', 0.42),
  clash: line(7, -45, 2.2, 'role-E-ink'),
  'clash-cell': line(6, -45, 1, 'role-E-ink', 0.42),
  doubt: line(7, -45, 1.6, 'role-A-ink'),
  'doubt-cell': line(6, -45, 1, 'role-A-ink', 0.5),
}

export const patternKeys = Object.keys(patterns) as readonly PatternKey[]

export const isPattern = (paint: string): paint is PatternKey => Object.hasOwn(patterns, paint)
