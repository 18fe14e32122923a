import { columnsOf } from './bins.ts'
import { joinColumns } from './hatches.ts'
import type { Island } from './islands.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Hatch, Lane } from './scene.ts'

/** The row that says for each column whether anything is wrong there, whatever lane it concerns. */
export function worstLane(lane: Lane, subnet: PreparedSubnet, island: Island): readonly Hatch[] {
  return (['warning', 'error'] as const).flatMap((severity) =>
    joinColumns(columnsOf(subnet.conflicts[severity], island)).map(([first, last]) => ({
      lane: lane.id,
      severity,
      x: Math.min(island.x + first, island.x + island.width - 3),
      width: Math.max(3, last - first + 1),
      y: lane.y + 2,
      height: lane.height - 4,
      isSolid: true,
    })),
  )
}
