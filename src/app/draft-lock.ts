const nameOf = (id: string): string => `blbd:draft:${id}`

let held: { readonly id: string; readonly release: () => void } | undefined

/** A page that is being reloaded lets go of its draft a moment after the new one asks for it, in milliseconds. */
const patience = 500

/**
 * Takes a draft for this tab, and lets go of the one before. False when another tab has it open. Without locks (a page
 * that came over plain http has none) it is always true; the record's writer then keeps the tabs apart.
 */
export async function holdDraft(id: string): Promise<boolean> {
  if (held?.id === id) return true
  releaseDraft()
  if (!('locks' in navigator)) return true
  return new Promise((resolve) => {
    const hold = () =>
      new Promise<void>((release) => {
        held = { id, release }
        resolve(true)
      })
    // Rejected when nobody let go in time.
    navigator.locks
      .request(nameOf(id), { signal: AbortSignal.timeout(patience) }, hold)
      .catch(() => resolve(false))
  })
}

export function releaseDraft(): void {
  held?.release()
  held = undefined
}

/** Whether this tab alone can write to a draft. */
export const isHeld = (id: string): boolean => held?.id === id
