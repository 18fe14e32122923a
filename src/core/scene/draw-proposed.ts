import type { Range } from '../net/range.ts'
import { contourOf } from './contour.ts'
import { cellsOf } from './grid-places.ts'
import type { PreparedSubnet } from './prepare.ts'
import { extentOf } from './ruler-places.ts'
import type { Scene } from './scene.ts'
import type { Shape } from './shape.ts'

/** Places that somebody looks at before taking them: dashed, as everything that is not there yet. */
export function drawProposed(
  subnet: PreparedSubnet,
  scene: Scene,
  ranges: readonly Range[],
): readonly Shape[] {
  const inside = ranges.filter(({ family }) => family === subnet.range.family)
  const dashed = { stroke: 'map-selection', strokeWidth: 1.75, dash: '5 3' } as const
  return inside.flatMap((range): readonly Shape[] => {
    const extent = extentOf(subnet, scene, range)
    const cells = scene.grid === undefined ? undefined : cellsOf(subnet, scene.grid, range)
    const at =
      extent === undefined
        ? undefined
        : { x: extent.from, width: extent.to - extent.from, y: scene.top, height: scene.axisY - scene.top }
    return [
      ...(at === undefined
        ? []
        : [
            { kind: 'rect', ...at, fill: 'map-selection', opacity: 0.055 } as const,
            { kind: 'rect', ...at, radius: 3, fill: 'none', ...dashed } as const,
          ]),
      ...(scene.grid === undefined || cells === undefined
        ? []
        : [
            {
              kind: 'path',
              d: contourOf(scene.grid, cells.first, cells.last, 1.25, 4),
              fill: 'none',
              ...dashed,
            } as const,
          ]),
    ]
  })
}
