import { useCallback } from 'react'
import type { Moves } from './use-moves.ts'

/**
 * The wheel over a drawing: with Ctrl it brings closer what is under the pointer, else it scrolls along the ruler while
 * only a part is shown. The page behind keeps still when the map takes the turn.
 */
export function useWheel(moves: Moves): (element: Element | null) => (() => void) | undefined {
  return useCallback(
    (element: Element | null) => {
      if (element === null) return undefined
      const listen = (event: Event): void => {
        if (event instanceof WheelEvent && turn(element, event, moves)) event.preventDefault()
      }
      // React's own wheel listeners are passive and cannot keep the page still.
      element.addEventListener('wheel', listen, { passive: false })
      return () => element.removeEventListener('wheel', listen)
    },
    [moves],
  )
}

function turn(element: Element, event: WheelEvent, moves: Moves): boolean {
  if (event.ctrlKey || event.metaKey) {
    moves.zoomAt(event.clientX - element.getBoundingClientRect().left, Math.exp(-event.deltaY / 300))
    return true
  }
  if (!moves.isPart) return false
  moves.panBy(Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY)
  return true
}
