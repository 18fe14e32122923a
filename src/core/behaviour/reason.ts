import { type Address, printAddress } from '../net/address.ts'
import type { Conflict } from './ledger.ts'
import type { Reason, ReasonCode } from './outcome.ts'

export function reason(code: ReasonCode, args: Reason['args'] = {}): Reason {
  return { code, args }
}

export function conflictReason(address: Address, conflict: Conflict): Reason {
  const { code, by } = conflict
  const args = { address: printAddress(address), by }
  return reason(code, code === 'port-taken' ? { ...args, port: conflict.port } : args)
}
