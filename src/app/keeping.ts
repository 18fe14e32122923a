import { notify } from '../store/actions/notice.ts'

/** Whether the last change is stored in this browser. */
export type Keeping =
  | { readonly kind: 'nothing' }
  /** `at` in milliseconds since 1970. */
  | { readonly kind: 'kept'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'forbidden' }

let keeping: Keeping = { kind: 'nothing' }
const listeners = new Set<() => void>()

export const keepingNow = (): Keeping => keeping

/** A failure is said once, and stands in the status bar until something is stored again. */
export function setKeeping(now: Keeping): void {
  const isNew = now.kind === 'failed' && keeping.kind !== 'failed'
  keeping = now
  for (const listener of listeners) listener()
  if (isNew) notify(`drafts.${now.reason}`, {}, { severity: 'error' })
}

export function onKeeping(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The browser asks before the page goes away with something that is stored nowhere. */
export function guardUnkept(): void {
  window.addEventListener('beforeunload', (event) => {
    if (keeping.kind === 'failed') event.preventDefault()
  })
}
