import type { Path } from '../document.ts'
import type { AddressProblem } from '../net/problem.ts'

/**
 * One value of a file, with the place where it stands or would stand.
 *
 * - `absent`: the key is not there, or nothing follows it.
 * - `placeholder`: the text of a template is still there (`<Machine 1 IP>`, `${VIP}`).
 * - `bad`: something stands there that cannot be read as this kind of value; `problem` says why.
 * - `read`: `value` holds what it means.
 */
export type Field<T> = AbsentField | PlaceholderField | BadField | ReadField<T>

interface FieldBase {
  readonly path: Path
}
export interface AbsentField extends FieldBase {
  readonly state: 'absent'
  /** undefined: the key is not there; `''`: the key is there with nothing after it. */
  readonly text: '' | undefined
  readonly value: undefined
}
export interface PlaceholderField extends FieldBase {
  readonly state: 'placeholder'
  readonly text: string
  readonly value: undefined
}
export interface BadField extends FieldBase {
  readonly state: 'bad'
  /** As written, unquoted; `''` where a map or list stands instead of a value. */
  readonly text: string
  readonly value: undefined
  readonly problem: ValueProblem
}
export interface ReadField<T> extends FieldBase {
  readonly state: 'read'
  readonly text: string
  readonly value: T
}

/** Why a value cannot be read; addresses keep their own, finer problem. */
export type ValueProblem =
  | { readonly kind: 'address'; readonly address: AddressProblem }
  | { readonly kind: 'shape'; readonly expected: Shape; readonly found: Shape }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'not-a-boolean' }
  | { readonly kind: 'not-a-version' }
  | { readonly kind: 'not-ports' }
  | { readonly kind: 'not-allowed'; readonly allowed: readonly string[] }

export type Shape = 'value' | 'map' | 'list'

export const isRead = <T>(field: Field<T>): field is ReadField<T> => field.state === 'read'
export const isAbsent = (field: Field<unknown>): field is AbsentField => field.state === 'absent'
/** Whether anything stands there, readable or not. */
export const isWritten = (field: Field<unknown>): boolean => field.state !== 'absent'
