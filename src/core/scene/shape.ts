import type { RoleFamily } from './palette.ts'
import type { ColorKey } from './palette-css.ts'

/** Patterns of bands; `clash` and `doubt` lean the other way than `slashes`, so they never look alike. */
export type PatternKey =
  | 'dots'
  | 'dots-small'
  | 'slashes'
  | 'lines'
  | 'clash'
  | 'clash-cell'
  | 'doubt'
  | 'doubt-cell'

export type Paint = ColorKey | PatternKey | 'none'

export interface Style {
  readonly fill?: Paint
  readonly stroke?: ColorKey
  readonly strokeWidth?: number
  readonly dash?: string
  readonly opacity?: number
}

export interface RectShape extends Style {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
}

export interface PathShape extends Style {
  readonly kind: 'path'
  readonly d: string
}

export interface TextShape {
  readonly kind: 'text'
  /** One x for the whole text, or one for each character. */
  readonly x: number | readonly number[]
  /** Baseline. */
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight?: 400 | 600
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill: ColorKey
  /** 4 px of the panel's colour behind the letters, so that lines under them stay readable. */
  readonly halo?: true
}

/** What a picture is made of: the screen, the SVG export and the print draw the same list. */
export type Shape = RectShape | PathShape | TextShape

/** Tones of a family as keys: `tone('P', 'fill')`. */
export const tone = (family: RoleFamily, kind: 'ink' | 'fill' | 'text' | 'on' | 'onPanel'): ColorKey =>
  `role-${family}-${kind}`

/** At most two decimals, so that the same place always prints the same. */
export const round2 = (value: number): number => Math.round(value * 100) / 100

/** A rectangle as path data, so that many of one style are one element. */
export function boxPath(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2)
  if (r <= 0) return `M${round2(x)} ${round2(y)}h${round2(width)}v${round2(height)}h${round2(-width)}Z`
  const [w, h] = [round2(width - 2 * r), round2(height - 2 * r)]
  const turn = (dx: number, dy: number): string => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${round2(x + r)} ${round2(y)}h${w}${turn(r, r)}v${h}${turn(-r, r)}h${-w}${turn(-r, -r)}v${-h}${turn(r, -r)}Z`
}
