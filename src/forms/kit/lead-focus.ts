import type { Place } from '../../core/document.ts'
import { select } from '../../store/actions/select.ts'
import type { Selection } from '../../store/state.ts'

let isLed = false

/** Gives the focus to where a selection leads; the selection stays as it is, with the rule it was chosen for. */
export function leadFocus(element: HTMLElement): void {
  isLed = true
  try {
    element.focus({ preventScroll: true })
  } finally {
    isLed = false
  }
}

/** A field that a person enters is what is chosen everywhere. */
export function selectEntered(place: Place): void {
  if (!isLed) select(place, 'form')
}

let served = 0

/** Whether a selection asks for the focus; each asks once, also a form that is drawn later or shown again. */
export function asksForFocus({ takesFocus, serial }: Selection): boolean {
  if (takesFocus !== true || serial <= served) return false
  served = serial
  return true
}
