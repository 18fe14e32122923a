import { type Prefix, printPrefix } from '../core/net/prefix.ts'
import { explainAddress } from '../store/actions/select.ts'

/** Says on the map what an address is; what had the focus before may be out of sight, so the map gets it back. */
export function explainOnMap(address: string, prefix: Prefix): void {
  document.querySelector<HTMLElement>(`[data-subnet="${printPrefix(prefix)}"]`)?.focus()
  explainAddress(address)
}
