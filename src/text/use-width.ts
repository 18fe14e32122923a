import { useCallback, useState } from 'react'

/** The width of an element in CSS pixels, as it is shown; undefined before the first paint. */
export function useWidth(): readonly [ref: (element: HTMLElement | null) => void, width: number | undefined] {
  const [width, setWidth] = useState<number>()
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
