/**
 * Takes the focus from the remove button of a row to that of the next one, or of the one before, before the row goes
 * away; with no other row to the field for a new one.
 */
export function leaveRow(button: HTMLElement): void {
  const rows = button.closest('[data-rows]')
  const buttons = [...(rows?.querySelectorAll<HTMLElement>('button[data-remove]') ?? [])]
  const index = buttons.indexOf(button)
  const neighbour =
    buttons[index + 1] ?? buttons[index - 1] ?? [...(rows?.querySelectorAll('input') ?? [])].at(-1)
  neighbour?.focus()
}
