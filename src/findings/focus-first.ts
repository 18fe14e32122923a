/** The heading of a page that has just come takes the focus, so that a screen reader begins there. */
export function focusFirst(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
}
