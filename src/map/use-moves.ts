import { useCallback, useMemo, useState } from 'react'
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
import { eased, viewBetween } from '../core/scene/view-between.ts'

/** What the person who looks can ask of the view. */
export interface Moves {
  readonly isPart: boolean
  /** Brings the addresses under `x` (px of the drawing) closer by a factor; `isSmooth` for a click, not for a wheel. */
  readonly zoomAt: (x: number, factor: number, isSmooth?: boolean) => void
  readonly zoomStop: (direction: 1 | -1) => void
  readonly panBy: (px: number) => void
  readonly fit: () => void
  /** Brings an address, by its offset in the subnet, into the middle. */
  readonly centre: (offset: bigint) => void
  /** Scrolls a range into view; `closer` also zooms until it is worth looking at. */
  readonly show: (range: Range, closer?: boolean) => void
}

/** A way from one view to another that is not yet at its end. */
export interface Glide {
  readonly serial: number
  /** Goes on to where the view is after a share of the time, on the way with that serial. */
  readonly step: (serial: number, share: number) => void
}

interface Looks {
  readonly width: number
  readonly density: Density
  readonly focus: ClusterRef | undefined
  readonly selection: readonly SceneItem[]
}

/** Where one looks; undefined = at the whole subnet. */
type Moved = Pick<SceneView, 'from' | 'skip' | 'pxPerAddress'> | undefined

interface Look {
  readonly to: Moved
  /** Where the way began, while there is one. */
  readonly way: { readonly from: Moved; readonly share: number } | undefined
  readonly serial: number
}

type Base = Omit<SceneView, 'from' | 'skip' | 'pxPerAddress' | 'fold'>

/** Where one looks: the whole subnet until somebody moves. IPv6 starts folded, there is too little in too much. */
export function useMoves(
  subnet: PreparedSubnet,
  { width, density, focus, selection }: Looks,
): readonly [SceneView, Moves, Glide | undefined] {
  const [look, setLook] = useState<Look>({ to: undefined, way: undefined, serial: 0 })
  const base = useMemo(
    (): Base => ({ width, density, selection, ...(focus === undefined ? {} : { focus }) }),
    [width, density, focus, selection],
  )
  const view = useMemo(() => viewNow(subnet, base, look), [subnet, base, look])
  const isPartly = useMemo(() => isPart(subnet, viewOf(subnet, base, look.to)), [subnet, base, look.to])
  const moves = useMemo((): Moves => {
    // Each change starts from what the change before it left, so that events of one frame add up.
    const go = (change: (view: SceneView) => SceneView | undefined, isSmooth: boolean): void =>
      setLook((before) => {
        const now = viewNow(subnet, base, before)
        const next = change(isSmooth ? viewOf(subnet, base, before.to) : now)
        if (next === undefined) return before
        const way = isSmooth ? { from: movedOf(subnet, now), share: 0 } : undefined
        return { to: movedOf(subnet, next), way, serial: before.serial + 1 }
      })
    return {
      isPart: isPartly,
      zoomAt: (x, factor, isSmooth = false) =>
        go((from) => {
          const under = from.fold ? rangeUnder(subnet, rulerOf(subnet, from), x) : undefined
          if (under !== undefined && factor > 1) return showRange(subnet, from, under, true)
          return from.fold ? undefined : zoomAt(subnet, from, x, factor)
        }, isSmooth),
      zoomStop: (direction) =>
        go((from) => {
          // Of a folded ruler nothing lies in the middle: one comes closer to what is chosen, else to the first thing.
          const near = from.fold ? (selection[0] ?? subnet.items[0]) : undefined
          if (near !== undefined && direction > 0) return showRange(subnet, from, near.range, true)
          return from.fold ? undefined : zoomStop(subnet, from, direction)
        }, true),
      panBy: (px) => go((from) => panBy(subnet, from, px), false),
      fit: () => go(() => fitView(subnet, { ...base, fold: subnet.range.family === 6 }), true),
      centre: (offset) => go((from) => centreAt(subnet, from, offset), false),
      show: (range, closer = false) => go((from) => showRange(subnet, from, range, closer), true),
    }
  }, [subnet, base, selection, isPartly])
  const { serial } = look
  const step = useCallback(
    (of: number, share: number) =>
      setLook((now) => {
        if (now.serial !== of || now.way === undefined) return now
        return { ...now, way: share >= 1 ? undefined : { ...now.way, share } }
      }),
    [],
  )
  const glide = look.way === undefined ? undefined : { serial, step }
  return [view, moves, glide]
}

function viewOf(subnet: PreparedSubnet, base: Base, moved: Moved): SceneView {
  if (moved === undefined) return fitView(subnet, { ...base, fold: subnet.range.family === 6 })
  return panBy(subnet, { ...base, fold: false, ...moved }, 0)
}

function movedOf(subnet: PreparedSubnet, view: SceneView): Moved {
  if (!isPart(subnet, view)) return undefined
  return { from: view.from, skip: view.skip, pxPerAddress: view.pxPerAddress }
}

function viewNow(subnet: PreparedSubnet, base: Base, { to, way }: Look): SceneView {
  const end = viewOf(subnet, base, to)
  return way === undefined ? end : viewBetween(subnet, viewOf(subnet, base, way.from), end, eased(way.share))
}
