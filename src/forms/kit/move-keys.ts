import type { KeyboardEvent } from 'react'
import { goToNextRow } from './row-input.ts'

/** Moves a row one place up or down. */
export type MoveRow = (by: -1 | 1) => void

/** Alt with an arrow moves the row of a field, with the caret in it; Enter goes on to the next row. */
export function onRowKeys(move: MoveRow | undefined) {
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = moveOf(event)
    if (by === undefined || move === undefined) {
      goToNextRow(event)
      return
    }
    event.preventDefault()
    move(by)
  }
}

/** The direction that Alt and an arrow key ask for. */
export function moveOf({
  altKey,
  ctrlKey,
  metaKey,
  key,
}: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'key'>): -1 | 1 | undefined {
  if (!altKey || ctrlKey || metaKey) return undefined
  if (key === 'ArrowUp') return -1
  return key === 'ArrowDown' ? 1 : undefined
}
