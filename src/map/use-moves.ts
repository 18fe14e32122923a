import { useMemo, useState } from 'react'
import type { ClusterRef } from '../core/model/occupancy.ts'
import type { Range } from '../core/net/range.ts'
import { rulerOf } from '../core/scene/islands.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { rangeUnder } from '../core/scene/ruler-places.ts'
import {
  centreAt,
  type Density,
  fitView,
  isPart,
  panBy,
  type SceneView,
  showRange,
  zoomAt,
  zoomStop,
} from '../core/scene/view.ts'

/** What the person who looks can ask of the view. */
export interface Moves {
  readonly isPart: boolean
  /** Brings the addresses under `x` (px of the drawing) closer by a factor. */
  readonly zoomAt: (x: number, factor: number) => void
  readonly zoomStop: (direction: 1 | -1) => void
  readonly panBy: (px: number) => void
  readonly fit: () => void
  /** Brings an address, by its offset in the subnet, into the middle. */
  readonly centre: (offset: bigint) => void
  /** Scrolls a range into view; `closer` also zooms until it is worth looking at. */
  readonly show: (range: Range, closer?: boolean) => void
}

interface Looks {
  readonly width: number
  readonly density: Density
  readonly focus: ClusterRef | undefined
  readonly selection: readonly SceneItem[]
}

type Moved = Pick<SceneView, 'from' | 'skip' | 'pxPerAddress'>

/** Where one looks: the whole subnet until somebody moves. IPv6 starts folded, there is too little in too much. */
export function useMoves(
  subnet: PreparedSubnet,
  { width, density, focus, selection }: Looks,
): readonly [SceneView, Moves] {
  const [moved, setMoved] = useState<Moved>()
  const view = useMemo((): SceneView => {
    const base = {
      width,
      density,
      fold: moved === undefined && subnet.range.family === 6,
      selection,
      ...(focus === undefined ? {} : { focus }),
    }
    if (moved === undefined) return fitView(subnet, base)
    return panBy(subnet, { ...base, ...moved }, 0)
  }, [subnet, width, density, focus, selection, moved])
  const moves = useMemo((): Moves => {
    const go = (next: SceneView): void =>
      setMoved(
        isPart(subnet, next)
          ? { from: next.from, skip: next.skip, pxPerAddress: next.pxPerAddress }
          : undefined,
      )
    return {
      isPart: isPart(subnet, view),
      zoomAt: (x, factor) => {
        const under = view.fold ? rangeUnder(subnet, rulerOf(subnet, view), x) : undefined
        if (under !== undefined && factor > 1) go(showRange(subnet, view, under, true))
        else if (!view.fold) go(zoomAt(subnet, view, x, factor))
      },
      zoomStop: (direction) => {
        // Of a folded ruler nothing lies in the middle: one comes closer to what is chosen, else to the first thing.
        const near = view.fold ? (selection[0] ?? subnet.items[0]) : undefined
        if (near !== undefined && direction > 0) go(showRange(subnet, view, near.range, true))
        else if (!view.fold) go(zoomStop(subnet, view, direction))
      },
      panBy: (px) => go(panBy(subnet, view, px)),
      fit: () => setMoved(undefined),
      centre: (offset) => go(centreAt(subnet, view, offset)),
      show: (range, closer = false) => go(showRange(subnet, view, range, closer)),
    }
  }, [subnet, view, selection])
  return [view, moves]
}
