import type { FileEdits } from '../document.ts'
import type { NetworkPlan } from '../model/network-plan.ts'
import type { Election } from '../model/planned-services.ts'
import { type Address, printAddress } from '../net/address.ts'
import { inPlan } from './in-file.ts'

/** What Kubernetes calls the machine with this address; an emptied name goes away with its row. */
export function setNodeName(plan: NetworkPlan, address: Address, name: string): readonly FileEdits[] {
  const known = plan.nodeNames.find(
    (one) => one.address.value?.family === address.family && one.address.value.value === address.value,
  )
  if (known === undefined) {
    const value = { address: printAddress(address), name }
    return name === ''
      ? []
      : inPlan({ op: 'insert', path: [0, 'nodeNames'], index: plan.nodeNames.length, value })
  }
  const isLast = plan.nodeNames.length === 1
  return inPlan(
    name === ''
      ? { op: 'remove', path: isLast ? known.path.slice(0, -1) : known.path }
      : { op: 'set', path: known.name.path, value: name },
  )
}

/** By which rule nodes are ranked; the present one need not be written. */
export function setElection(plan: NetworkPlan, election: Election): readonly FileEdits[] {
  const { path, state } = plan.election
  if (election !== 'address') return inPlan({ op: 'set', path, value: election })
  return state === 'absent' ? [] : inPlan({ op: 'remove', path })
}
