import type { Shape } from './shape.ts'

/** What a legend explains of the marks of a forecast. */
export type PlannedSign = 'planned' | 'down'

/** A sign of the legend round a middle: the bar at the foot of a cell, or what is crossed out. */
export function plannedSignShapes(sign: PlannedSign, x: number, y: number, size: number): readonly Shape[] {
  const half = size / 2
  const box = { kind: 'rect', x: x - half, y: y - half, width: size, height: size } as const
  if (sign === 'planned') {
    return [
      { ...box, x: box.x + 0.5, width: size - 1, radius: 2, fill: 'role-P-fill' },
      { ...box, x: box.x + 2, y: y + half - 4, width: size - 4, height: 3, fill: 'role-P-ink' },
    ]
  }
  const d = `M${x - half} ${y - half}l${size} ${size}m${-size} 0l${size} ${-size}`
  return [
    { ...box, fill: 'map-lane' },
    { kind: 'path', d, fill: 'none', stroke: 'map-ink', strokeWidth: 1.5 },
  ]
}
