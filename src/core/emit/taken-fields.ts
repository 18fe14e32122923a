import type { Path } from '../document.ts'
import type { Field } from '../model/field.ts'
import { isWritten } from '../model/field.ts'
import { itemsOf, readText, type Spot, spotAlong } from '../model/spot.ts'

/** Reads fields below one place and remembers which ones, so that what nobody read can be told afterwards. */
export interface FieldTaker {
  /** The text of a value; undefined when nothing is written or something else than a value stands there. */
  readonly text: (...segments: readonly string[]) => string | undefined
  readonly texts: (...segments: readonly string[]) => readonly string[]
  /** Paths that were read some other way. */
  readonly note: (...paths: readonly Path[]) => void
  readonly taken: readonly Path[]
}

export function takeFields(spot: Spot): FieldTaker {
  const taken: Path[] = []
  return {
    text(...segments) {
      const field = readText(spotAlong(spot, segments))
      taken.push(field.path)
      return textOf(field)
    },
    texts(...segments) {
      const list = spotAlong(spot, segments)
      taken.push(list.path)
      return itemsOf(list).flatMap((item) => textOf(readText(item)) ?? [])
    },
    note(...paths) {
      taken.push(...paths)
    },
    taken,
  }
}

/** What is written, readable or not; a value of another shape has no text. */
export const textOf = (field: Field<unknown>): string | undefined =>
  isWritten(field) && field.text !== '' ? field.text : undefined
