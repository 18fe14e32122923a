import type { Field } from '../model/field.ts'

/** Where a value stood and stands, and what it was and is; what is absent on a side is left out. */
export function fromTo(was: Field<unknown>, now: Field<unknown>) {
  return {
    before: was.state === 'absent' ? undefined : was.path,
    after: now.state === 'absent' ? undefined : now.path,
    ...(was.state === 'absent' ? {} : { from: was.text }),
    ...(now.state === 'absent' ? {} : { to: now.text }),
  }
}
