import type { Label } from './scene.ts'
import { round2, type TextShape } from './shape.ts'

/** A placed label as a shape. */
export function textOf(label: Label): TextShape {
  const { text, x, y, size, weight, fill } = label
  const shape: TextShape = { kind: 'text', x: round2(x), y, text, size, weight, fill }
  return label.halo ? { ...shape, halo: true } : shape
}
