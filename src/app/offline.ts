/** A new version lies in waiting; the page goes on with the one it started with until the person reloads. */
let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()

/** How often a page that stays open asks for a new version, in milliseconds. */
const askEvery = 60 * 60 * 1000

export const hasNewVersion = (): boolean => waiting !== undefined

export function onNewVersion(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the page for later visits without a network. Not from a disk, not in development, not on plain http elsewhere. */
export function startOffline(): void {
  if (import.meta.env.MODE !== 'production' || location.protocol === 'file:') return
  if (!('serviceWorker' in navigator)) return
  // What the first page needs comes first.
  if (document.readyState === 'complete') void register()
  else window.addEventListener('load', () => void register(), { once: true })
}

async function register(): Promise<void> {
  try {
    const address = new URL('sw.js', document.baseURI)
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: 'none' })
    offer(registration)
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', () => offer(registration))
    })
    askWhenLookedAt(registration)
  } catch {
    // A browser that forbids service workers shows the page all the same; it needs the network then.
  }
}

/** At the first visit nothing waits: the worker that was just installed belongs to this very version. */
function offer(registration: ServiceWorkerRegistration): void {
  if (registration.waiting === null || navigator.serviceWorker.controller === null) return
  waiting = registration.waiting
  for (const listener of listeners) listener()
}

function askWhenLookedAt(registration: ServiceWorkerRegistration): void {
  let asked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < askEvery) return
    asked = performance.now()
    registration.update().catch(() => undefined)
  })
}

/** Starts the page anew with the version that waits. Whoever calls has kept the draft before. */
export function startNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting?.postMessage('take over')
}
