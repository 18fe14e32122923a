import type { Label } from './scene.ts'
import { round2, type TextShape } from './shape.ts'

/** A placed label as a shape. */
export function textOf({ text, x, y, width, size, weight, fill, halo, anchor }: Label): TextShape {
  const at = anchor === 'middle' ? x + width / 2 : anchor === 'end' ? x + width : x
  const shape: TextShape = { kind: 'text', x: round2(at), y, text, size, weight, fill }
  return { ...shape, ...(halo ? { halo: true } : {}), ...(anchor === undefined ? {} : { anchor }) }
}
