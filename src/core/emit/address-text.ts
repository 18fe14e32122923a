import type { Field } from '../model/field.ts'
import { type Address, printAddress } from '../net/address.ts'

/** What stands in the file, `''` for nothing. */
export const writtenText = (field: Field<unknown>): string => (field.state === 'absent' ? '' : field.text)

/** The address as such, so that another notation of it is no difference; else what stands there. */
export const addressText = (field: Field<Address>): string =>
  field.value === undefined ? writtenText(field) : printAddress(field.value)
