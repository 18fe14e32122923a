const nameOf = (id: string): string => `blbd:draft:${id}`

let held: { readonly id: string; readonly release: () => void } | undefined

/**
 * Takes a draft for this tab, and lets go of the one before. False when another tab has it open. Without locks (a page
 * that came over plain http has none) it is always true; the record's stamp then keeps the tabs apart.
 */
export async function holdDraft(id: string): Promise<boolean> {
  if (held?.id === id) return true
  releaseDraft()
  if (!('locks' in navigator)) return true
  return new Promise((resolve) => {
    const request = navigator.locks.request(nameOf(id), { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      if (lock === null) return undefined
      return new Promise<void>((release) => {
        held = { id, release }
      })
    })
    // A page from a disk, or in a sandbox, may have locks and be refused one.
    request.catch(() => resolve(true))
  })
}

export function releaseDraft(): void {
  held?.release()
  held = undefined
}

/** Whether this tab alone can write to a draft. */
export const isHeld = (id: string): boolean => held?.id === id
