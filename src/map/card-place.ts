import type { CSSProperties } from 'react'
import { cardBeside, cardByCells, rowsOf } from '../core/scene/gesture-card.ts'
import { cellsOf } from '../core/scene/grid-places.ts'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { extentOf } from '../core/scene/ruler-places.ts'
import type { Scene } from '../core/scene/scene.ts'
import type { Draft } from './draft.ts'

/** How high a card may get, in px: so much of it stays on the page. */
const most = 200

/** Where the card of a draft of some width stands on the page: never over the range in hand. */
export function cardPlace(draft: Draft, subnet: PreparedSubnet, scene: Scene, width: number): CSSProperties {
  const { left, top } = draft.origin
  const cells = cellsOfDraft(draft, subnet, scene)
  if (cells !== undefined) {
    const beside = cardByCells(cells.grid, width, scene.width)
    if (beside !== undefined) return { left: left + beside, top: `clamp(8px, ${top + cells.top}px, ${end})` }
    // Below the rows in hand, or above them where the page ends: the factor makes it one or the other.
    const below = top + cells.bottom + 8
    const above = Math.max(8, top + cells.top - 8 - most)
    const room = `calc((100vh - ${below + most}px) * 999)`
    return { left: left + cells.grid.x, top: `clamp(${above}px, ${room}, ${below}px)` }
  }
  const extent = extentOf(subnet, scene, draft.range) ?? { from: 0, to: 0 }
  const beside = cardBeside(extent, width, scene.width)
  return beside === undefined
    ? { left: left + scene.plot.x, bottom: `calc(100vh - ${top - 8}px)` }
    : { left: left + beside, top: `min(${top + scene.top + 4}px, ${end})` }
}

const end = `calc(100vh - ${most}px)`

/** Where the menu of some width that asks what a draft shall be opens on the page. */
export function menuPlace(
  draft: Draft,
  subnet: PreparedSubnet,
  scene: Scene,
  width: number,
): { readonly left: number; readonly top: number } {
  const { left, top } = draft.origin
  const cells = cellsOfDraft(draft, subnet, scene)
  if (cells !== undefined) {
    const beside = cardByCells(cells.grid, width, scene.width)
    return beside === undefined
      ? { left: left + cells.grid.x, top: top + cells.bottom + 8 }
      : { left: left + beside, top: top + cells.top }
  }
  const extent = extentOf(subnet, scene, draft.range) ?? { from: scene.plot.x, to: scene.plot.x }
  return { left: left + extent.to + 12, top: top + scene.top + 8 }
}

function cellsOfDraft({ on, range }: Draft, subnet: PreparedSubnet, { grid }: Scene) {
  const cells = on !== 'cells' || grid === undefined ? undefined : cellsOf(subnet, grid, range)
  return grid === undefined || cells === undefined ? undefined : { grid, ...rowsOf(grid, cells) }
}
