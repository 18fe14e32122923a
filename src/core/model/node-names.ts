import { type Address, isProblem, parseAddress, printAddress } from '../net/address.ts'
import type { NodeFact } from './facts.ts'
import type { NetworkPlan } from './network-plan.ts'

const isSame = (a: Address | undefined, b: Address | undefined): boolean =>
  a !== undefined && b !== undefined && a.family === b.family && a.value === b.value

/** Both addresses under which a machine may be known: the one that carries traffic, and the one for SSH. */
const addressesOf = ({ dataAddress, entry }: NodeFact): readonly (Address | undefined)[] => [
  dataAddress,
  entry.address.value,
]

/** The name that somebody typed for this machine; undefined = nobody did. */
export function typedNodeName(plan: NetworkPlan, node: NodeFact): string | undefined {
  const found = plan.nodeNames.find(({ address }) =>
    addressesOf(node).some((own) => isSame(own, address.value)),
  )
  const name = found?.name.text ?? ''
  return name === '' ? undefined : name
}

/**
 * What Kubernetes calls a machine: the typed name, else the address of its traffic as a stand-in, because no cluster file holds node
 * names. Everything that hashes names rests on it.
 */
export function nodeNameOf(plan: NetworkPlan, node: NodeFact): string | undefined {
  const typed = typedNodeName(plan, node)
  if (typed !== undefined) return typed
  const address = node.dataAddress ?? node.entry.address.value
  return address === undefined ? undefined : printAddress(address)
}

/** Whether a text means this machine: its typed name, or one of its addresses in any spelling. */
export function isMachine(plan: NetworkPlan, node: NodeFact, text: string): boolean {
  if (text !== '' && text === typedNodeName(plan, node)) return true
  const address = parseAddress(text)
  return !isProblem(address) && addressesOf(node).some((own) => isSame(own, address))
}
