/**
 * Runs something once the button of the mouse that is being pressed is up again; at once when none is. What a field
 * shows when it is left moves what stands below it, and a press on a button there would miss.
 */
export function afterPress(run: () => void): void {
  if (document.querySelector(':active') === null) {
    run()
    return
  }
  const end = new AbortController()
  const done = (): void => {
    end.abort()
    run()
  }
  for (const event of ['mouseup', 'dragend', 'keydown']) {
    document.addEventListener(event, done, { capture: true, signal: end.signal })
  }
}
