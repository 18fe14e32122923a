let editors = 0
const waiting = new Set<() => void>()

/** An editor shows the text; called again when it goes away. */
export function textDrawn(): () => void {
  editors += 1
  for (const go of waiting) go()
  waiting.clear()
  return () => {
    editors -= 1
  }
}

/** Until an editor shows the text, or for so many milliseconds: some screens have none. */
export const whenTextDrawn = (most: number): Promise<void> =>
  editors > 0
    ? Promise.resolve()
    : new Promise((resolve) => {
        waiting.add(resolve)
        setTimeout(resolve, most)
      })
