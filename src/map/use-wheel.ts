import { useCallback } from 'react'

/** Listens to the wheel so that the page behind does not scroll when the map takes the turn. */
export function useWheel(
  take: (event: WheelEvent) => boolean,
): (element: Element | null) => (() => void) | undefined {
  return useCallback(
    (element: Element | null) => {
      if (element === null) return undefined
      const listen = (event: Event): void => {
        if (event instanceof WheelEvent && take(event)) event.preventDefault()
      }
      // React's own wheel listeners are passive and cannot keep the page still.
      element.addEventListener('wheel', listen, { passive: false })
      return () => element.removeEventListener('wheel', listen)
    },
    [take],
  )
}
