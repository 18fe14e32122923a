import { useSyncExternalStore } from 'react'
import { ruleAddress } from '../look/RuleLink.tsx'

/** What the address asks to show instead of the files; `id` is undefined for the list of all rules. */
export interface RuleRoute {
  readonly id: string | undefined
}

/** The workbench has no address of its own, so that its drafts stay where they are. */
export const filesAddress = '#/'

/** Reads `#/rules` and `#/rules/<id>`; every other address shows the files. */
export function readRoute(hash: string): RuleRoute | undefined {
  const all = ruleAddress()
  if (hash === all) return { id: undefined }
  return hash.startsWith(`${all}/`) ? { id: hash.slice(all.length + 1) } : undefined
}

/** Follows links, back and forward. */
export function useRoute(): RuleRoute | undefined {
  const hash = useSyncExternalStore(onAddress, () => location.hash)
  return readRoute(hash)
}

function onAddress(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Shows the files again, as after opening one; the way back leads to the rule. */
export function showFiles(): void {
  if (readRoute(location.hash) !== undefined) location.hash = filesAddress
}
