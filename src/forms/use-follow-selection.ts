import { type RefObject, useEffect } from 'react'
import { firstControl, focusGroup } from '../look/keep-focus.ts'
import { placeKey } from '../store/numbering.ts'
import { type Selection, useWorkbench } from '../store/state.ts'
import { asksForFocus, leadFocus } from './kit/lead-focus.ts'

/** Brings what was chosen on the map, in the text or in the problem list into view; focus follows where it was asked for. */
export function useFollowSelection(root: RefObject<HTMLElement | null>): void {
  const selection = useWorkbench((state) => state.selection)
  useEffect(() => {
    if (selection === undefined || selection.origin === 'form' || root.current === null) return
    const found = findPlace(root.current, selection)
    found?.scrollIntoView({ block: 'nearest' })
    if (!asksForFocus(selection)) return
    const field = fieldAt(root.current, selection) ?? found
    field?.scrollIntoView({ block: 'nearest' })
    if (field?.matches(control) === true) leadFocus(field)
    else focusGroup(field ?? root.current.querySelector('h1'))
  }, [selection, root])
}

const control = 'input, textarea, button, [role=combobox]'

/** What stands for the place, or for the nearest thing that holds it. */
function findPlace(root: HTMLElement, { place: { file, path } }: Selection): HTMLElement | undefined {
  const places = new Map<string | undefined, HTMLElement>()
  for (const part of root.querySelectorAll<HTMLElement>('[data-place]'))
    places.set(part.dataset['place'], part)
  for (let length = path.length; length > 0; length -= 1) {
    const found = places.get(placeKey({ file, path: path.slice(0, length) }))
    if (found !== undefined) return found
  }
  return undefined
}

/** What the very place is typed into or chosen with. Where only something round it is shown, typing would change another thing. */
function fieldAt(root: HTMLElement, { place }: Selection): HTMLElement | undefined {
  const key = placeKey(place)
  const inputs = [...root.querySelectorAll<HTMLElement>('[data-field]')]
  const input = inputs.find((one) => one.dataset['field'] === key)
  if (input !== undefined) return input
  const rows = [...root.querySelectorAll<HTMLElement>('[data-place]')]
  return firstControl(rows.findLast((one) => one.dataset['place'] === key))
}
