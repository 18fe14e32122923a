import type { ClipboardEvent, KeyboardEvent } from 'react'
import { splitRows } from '../../core/edits/pasted-rows.ts'

/**
 * A pasted column makes rows; a single value is pasted like any text. `replaces` tells that the field was empty or
 * all of it was marked.
 */
export function onPasteRows(paste: (text: string, count: number, replaces: boolean) => void) {
  return (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text/plain')
    const count = splitRows(text).length
    if (count < 2) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    paste(text, count, (selectionEnd ?? 0) - (selectionStart ?? 0) === value.length)
  }
}

/** Enter goes on to the field of the next row. */
export function goToNextRow(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  const fields = [...(event.currentTarget.closest('[data-rows]')?.querySelectorAll('input') ?? [])]
  fields[fields.indexOf(event.currentTarget) + 1]?.focus()
}
