/** Where no paint is told of (a page in the background), what waits for it begins after this many milliseconds. */
const longestWait = 1_000

/** Resolves once something can be seen: what the first page does not need comes after it. */
export function firstPaint(): Promise<void> {
  return new Promise((painted) => {
    setTimeout(painted, longestWait)
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) painted()
    }).observe({ type: 'paint', buffered: true })
  })
}
