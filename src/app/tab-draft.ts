/** The draft this tab writes to; survives a reload of the tab, not a second tab. */
const key = 'blbd:draft'

/** Which draft this tab had open before it was reloaded. */
export function draftOfTab(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberTabDraft(id: string | undefined): void {
  try {
    if (id === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, id)
  } catch {
    // Without session storage a reload starts at the first page, where the draft is offered.
  }
}
