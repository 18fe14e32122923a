import { type RefObject, useEffect } from 'react'
import { placeKey } from '../store/numbering.ts'
import { useWorkbench } from '../store/state.ts'

/** Brings what was chosen on the map, in the text or in the problem list into view; focus stays where it is. */
export function useFollowSelection(root: RefObject<HTMLElement | null>): void {
  const selection = useWorkbench((state) => state.selection)
  useEffect(() => {
    if (selection === undefined || selection.origin === 'form') return
    const { file, path } = selection.place
    const places = new Map<string | undefined, Element>()
    for (const part of root.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])
      places.set(part.dataset['place'], part)
    for (let length = path.length; length > 0; length -= 1) {
      const found = places.get(placeKey({ file, path: path.slice(0, length) }))
      if (found === undefined) continue
      found.scrollIntoView({ block: 'nearest' })
      return
    }
  }, [selection, root])
}
