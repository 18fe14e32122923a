const typed = 'input:not([aria-hidden],:disabled), textarea:not(:disabled), [role=combobox]'
const pressed = 'button:not(:disabled), a[href], [role=listbox]'

/** The first thing to type into or to press within an element, itself included. */
export function firstControl(within: Element | undefined): HTMLElement | undefined {
  for (const kind of [typed, pressed]) {
    if (within?.matches(kind) === true) return within as HTMLElement
    const found = within?.querySelector<HTMLElement>(kind)
    if (found !== null && found !== undefined) return found
  }
  return undefined
}

/** Gives the focus to an element that takes none by itself, such as a heading or a list. */
export function focusGroup(element: HTMLElement | null | undefined): void {
  if (element === null || element === undefined) return
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus()
}

/** One element on the way from what has the focus up to the root, and where it stands among its siblings. */
interface Step {
  readonly element: Element
  readonly index: number
}

/**
 * A ref: what goes away while it has the focus, such as the button of a repair that is done, gives it to the field it
 * belonged to (`data-place`), else to what takes its place. Without it the next key would go to the page as a whole.
 */
export function keepFocus(root: HTMLElement | null): (() => void) | undefined {
  if (root === null) return undefined
  let steps: readonly Step[] = []
  const remember = ({ target }: FocusEvent): void => {
    steps = target instanceof Element ? stepsTo(root, target) : []
  }
  const observer = new MutationObserver(() => {
    const focused = steps[0]?.element
    if (focused === undefined || focused.isConnected || document.activeElement !== document.body) return
    const left = steps
    steps = []
    const next = nextOf(left)
    if (next === undefined) focusGroup(root)
    else next.focus()
  })
  root.addEventListener('focusin', remember)
  observer.observe(root, { childList: true, subtree: true })
  return () => {
    root.removeEventListener('focusin', remember)
    observer.disconnect()
  }
}

function stepsTo(root: Element, target: Element): readonly Step[] {
  const steps: Step[] = []
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    const index = Array.prototype.indexOf.call(element.parentElement?.children ?? [], element)
    steps.push({ element, index })
    if (element === root) break
  }
  return steps
}

function nextOf(steps: readonly Step[]): HTMLElement | undefined {
  const field = steps.find(({ element }) => element.hasAttribute('data-place'))?.element
  if (field?.isConnected === true && field.querySelector(typed) !== null) return firstControl(field)
  for (const [at, { element }] of steps.entries()) {
    if (!element.isConnected) continue
    const gone = steps[at - 1]?.index ?? 0
    const found =
      firstControl(element.children[Math.min(gone, element.children.length - 1)]) ?? firstControl(element)
    if (found !== undefined) return found
  }
  return undefined
}
