import { type PointerEvent, useRef } from 'react'
import type { Moves } from './use-moves.ts'

interface Listeners {
  readonly press: (event: PointerEvent) => void
  readonly move: (event: PointerEvent) => void
  readonly release: (event: PointerEvent) => void
}

/** One finger along the ruler pans a part of a subnet, two fingers zoom round their middle; up and down scrolls the page. */
export function useTouches(moves: Moves): Listeners {
  const fingers = useRef(new Map<number, number>())
  const release = (event: PointerEvent): void => {
    fingers.current.delete(event.pointerId)
  }
  return {
    release,
    press: (event) => {
      if (event.pointerType === 'touch') fingers.current.set(event.pointerId, event.clientX)
    },
    move: (event) => {
      const before = fingers.current.get(event.pointerId)
      if (event.pointerType !== 'touch' || before === undefined) return
      fingers.current.set(event.pointerId, event.clientX)
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
      if (other === undefined) {
        if (moves.isPart) moves.panBy(before - event.clientX)
        return
      }
      const left = event.currentTarget.getBoundingClientRect().left
      const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)]
      // Fingers above each other say nothing about a horizontal ruler.
      if (was > 24 && is > 24) moves.zoomAt((event.clientX + other) / 2 - left, is / was)
    },
  }
}
