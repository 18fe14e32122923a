import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import type { Hold } from '../core/scene/gesture.ts'
import { type Grab, grabAt, isDrag, pullGrab } from '../core/scene/gesture-grab.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import type { Scene } from '../core/scene/scene.ts'
import type { Draft } from './draft.ts'
import type { Drafting } from './use-drafting.ts'
import type { Moves } from './use-moves.ts'
import { useTouches } from './use-touches.ts'

/** A point of the drawing, and of the page. */
export interface Pointed {
  readonly x: number
  readonly y: number
  readonly clientX: number
  readonly clientY: number
}

interface Given {
  readonly subnet: PreparedSubnet
  readonly scene: Scene
  readonly moves: Moves
  readonly selected: readonly SceneItem[]
  readonly drafting: Drafting
  readonly isLocked: (item: SceneItem) => boolean
}

export type PointerLook = 'draw' | 'move' | 'resize' | 'locked' | 'panning' | 'none'

type Held =
  | { readonly kind: 'axis'; readonly x: number }
  | { readonly kind: 'grab'; readonly grab: Grab; readonly keys: AbortController }

/** How far above and below the ruler's line a press pans. */
const axisReach = 20

/** The mouse and the pen on a drawing: hover, pan along the ruler, and drags that become drafts. Fingers only look. */
export function usePointer({ subnet, scene, moves, selected, drafting, isLocked }: Given) {
  const [pointed, setPointed] = useState<Pointed>()
  const [isPanning, setIsPanning] = useState(false)
  const held = useRef<Held>(undefined)
  const wasDragged = useRef(false)
  const touches = useTouches(moves)
  const under =
    pointed === undefined || drafting.draft !== undefined
      ? undefined
      : grabAt(subnet, scene, pointed, selected)
  const letGo = (): void => {
    if (held.current?.kind === 'grab') held.current.keys.abort()
    held.current = undefined
    setIsPanning(false)
  }
  const press = (event: PointerEvent<SVGSVGElement>): void => {
    touches.press(event)
    wasDragged.current = false
    if (event.pointerType === 'touch' || event.button !== 0) return
    const at = pointOf(event)
    const found = grabAt(subnet, scene, at, selected)
    if (found !== undefined && !isHeldBack(found.hold, isLocked)) {
      const keys = new AbortController()
      // The focus may be anywhere while a button is held; Escape gives up all the same.
      event.currentTarget.ownerDocument.addEventListener(
        'keydown',
        (key) => {
          if (key.key !== 'Escape') return
          key.preventDefault()
          key.stopPropagation()
          letGo()
          drafting.giveUp()
        },
        { signal: keys.signal, capture: true },
      )
      held.current = { kind: 'grab', grab: found, keys }
      event.currentTarget.setPointerCapture(event.pointerId)
    } else if (moves.isPart && Math.abs(at.y - scene.axisY - 12) <= axisReach) {
      held.current = { kind: 'axis', x: event.clientX }
      event.currentTarget.setPointerCapture(event.pointerId)
      setIsPanning(true)
    }
  }
  /** The draft under the pointer; undefined while the press may still be a click. */
  const draftOf = (event: PointerEvent<SVGSVGElement>, grab: Grab): Draft | undefined => {
    const point = pointOf(event)
    if (!wasDragged.current && !isDrag(grab, point)) return undefined
    wasDragged.current = true
    const { hold } = grab
    const pull = { ...point, isLoose: event.altKey, isBlocks: event.shiftKey }
    return {
      item: hold.kind === 'draw' ? undefined : hold.item,
      ...pullGrab(subnet, scene, grab, pull),
      moving: hold.kind === 'resize' ? hold.end : 'both',
      by: 'drag',
      on: grab.on,
      origin: { left: point.clientX - point.x, top: point.clientY - point.y },
    }
  }
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    touches.move(event)
    const own = held.current
    if (own?.kind === 'axis') {
      moves.panBy(own.x - event.clientX)
      held.current = { kind: 'axis', x: event.clientX }
    } else if (own?.kind === 'grab') {
      // What is hovered over after the drag is what lies under the pointer then.
      setPointed(pointOf(event))
      const draft = draftOf(event, own.grab)
      if (draft !== undefined) drafting.put(draft)
    } else if (event.pointerType !== 'touch') {
      setPointed(pointOf(event))
    }
  }
  const release = (event: PointerEvent<SVGSVGElement>): void => {
    touches.release(event)
    const own = held.current
    letGo()
    // Computed again: the last move may not have been drawn yet.
    const draft = own?.kind === 'grab' ? draftOf(event, own.grab) : undefined
    if (draft !== undefined) drafting.keep(draft)
  }
  return {
    pointed,
    look: lookOf(under?.hold, isPanning, isLocked),
    /** A click that ends a drag chooses nothing. */
    isClick: (): boolean => !wasDragged.current,
    listeners: {
      onPointerDown: press,
      onPointerMove: move,
      onPointerUp: release,
      onPointerCancel: (event: PointerEvent<SVGSVGElement>): void => {
        touches.release(event)
        letGo()
        drafting.giveUp()
      },
      onPointerLeave: (): void => setPointed(undefined),
    },
  }
}

export function pointOf(event: MouseEvent<SVGSVGElement>): Pointed {
  const box = event.currentTarget.getBoundingClientRect()
  const { clientX, clientY } = event
  return { x: clientX - box.left, y: clientY - box.top, clientX, clientY }
}

const isHeldBack = (hold: Hold, isLocked: (item: SceneItem) => boolean): boolean =>
  hold.kind !== 'draw' && isLocked(hold.item)

function lookOf(
  hold: Hold | undefined,
  isPanning: boolean,
  isLocked: (item: SceneItem) => boolean,
): PointerLook {
  if (isPanning) return 'panning'
  if (hold === undefined) return 'none'
  return isHeldBack(hold, isLocked) ? 'locked' : hold.kind
}
