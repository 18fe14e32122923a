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

/** Enter goes on to the same field of the next row; every row is a child of its list. */
export function goToNextRow(event: KeyboardEvent<HTMLInputElement>): void {
  // With Ctrl it is the first repair, whoever has the focus.
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  const list = event.currentTarget.closest('[data-rows]')
  const rows = [...(list?.children ?? [])].map((row) => [...row.querySelectorAll('input')])
  const from = rows.findIndex((fields) => fields.includes(event.currentTarget))
  const column = rows[from]?.indexOf(event.currentTarget) ?? 0
  const next = rows.slice(from + 1).find((fields) => fields.length > 0)
  ;(next?.[column] ?? next?.[0])?.focus()
}
