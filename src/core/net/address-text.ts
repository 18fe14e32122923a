import { printIPv4, readIPv4 } from './ipv4-text.ts'
import { printIPv6, readIPv6 } from './ipv6-text.ts'
import type { AddressProblem } from './problem.ts'

/** An address as a bare number: `number` is IPv4, `bigint` is IPv6. */
export type AddressValue = number | bigint

/** The strict grammar of both families; problems carry the grammar's own reason and no guess. */
export function readAddressText(text: string): AddressValue | AddressProblem {
  return text.includes(':') ? readIPv6(text) : readIPv4(text)
}

export function printAddressText(value: AddressValue): string {
  return typeof value === 'number' ? printIPv4(value) : printIPv6(value)
}

export function isAddressValue(value: AddressValue | AddressProblem): value is AddressValue {
  return typeof value !== 'object'
}

/** Number of bits of an address of the value's family. */
export function bitsOfValue(value: AddressValue): 32 | 128 {
  return typeof value === 'number' ? 32 : 128
}
