import { round2, type Shape, tone } from './shape.ts'
import { textWidth } from './text-width.ts'

/** The numbered sign of a finding: octagon = error, triangle = warning; 16 px high at `size` 16. */
export function badgeShapes(
  severity: 'error' | 'warning',
  label: string,
  cx: number,
  cy: number,
  size: number,
): readonly Shape[] {
  const family = severity === 'error' ? 'E' : 'A'
  const half = Math.max(size / 2, textWidth(label, Math.max(9, Math.round(size * 0.62)), 600) / 2 + 3)
  const d = severity === 'error' ? octagon(cx, cy, size / 2, half) : triangle(cx, cy, size)
  const px = Math.max(9, Math.round(size * 0.62))
  return [
    { kind: 'path', d, fill: tone(family, 'ink') },
    {
      kind: 'text',
      x: cx,
      y: round2(cy + px * 0.36 + (severity === 'error' ? 0 : size * 0.14)),
      text: label,
      size: px,
      weight: 600,
      anchor: 'middle',
      fill: tone(family, 'on'),
    },
  ]
}

/** As wide as its number needs. */
function octagon(cx: number, cy: number, r: number, half: number): string {
  const near = round2(r * 0.414)
  const flat = near + half - r
  const points = [
    [-flat, -r],
    [flat, -r],
    [half, -near],
    [half, near],
    [flat, r],
    [-flat, r],
    [-half, near],
    [-half, -near],
  ] as const
  return `M${points.map(([x, y]) => `${round2(cx + x)} ${round2(cy + y)}`).join('L')}Z`
}

function triangle(cx: number, cy: number, size: number): string {
  const half = size * 0.62
  return `M${round2(cx)} ${round2(cy - size * 0.56)}L${round2(cx + half)} ${round2(cy + size * 0.5)}L${round2(cx - half)} ${round2(cy + size * 0.5)}Z`
}
