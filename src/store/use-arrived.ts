import { useDeferredValue } from 'react'

/**
 * A value that is undefined until it arrives. What its arrival brings to the screen is drawn in slices between other
 * work; every later value counts at once, so that nothing old stands beside something new.
 */
export function useArrived<T>(value: T | undefined): T | undefined {
  const drawn = useDeferredValue(value)
  return drawn === undefined ? undefined : value
}
