import { useCallback, useState } from 'react'

/** The width of an element in whole px, followed as it changes; 0 until it is known. */
export function useWidth(): readonly [(element: Element | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(0)
  const follow = useCallback((element: Element | null) => {
    if (element === null) return undefined
    const measure = (): void => setWidth(Math.floor(element.getBoundingClientRect().width))
    // It tells the first width too, once the page is laid out for other reasons.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [follow, width]
}
