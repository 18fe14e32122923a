import type { Patch, Path } from '../document.ts'
import type { Found } from './find-place.ts'
import type { HouseStyle } from './house-style.ts'
import { columnOf, itemPlace, ownEntries } from './layout.ts'
import type { Refusal } from './refusal.ts'
import { lineEnd } from './text-lines.ts'
import type { Node } from './tree.ts'

/** One document while patches for it are computed. Its text ends with a line break, whatever the file does. */
export interface Draft {
  readonly text: string
  readonly root: Node | undefined
  readonly style: HouseStyle
}

/** Patches in the offsets of the draft's text, or why there are none. */
export type Patches = readonly Patch[] | Refusal

export const refuse = (code: Refusal['code'], path: Path, args: Refusal['args'] = {}): Refusal => ({
  code,
  path,
  args,
})

/** Lines at a column, each with the file's line break. */
export function layLines(lines: readonly string[], column: number, style: HouseStyle): string {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line) + style.lineBreak).join('')
}

/** What introduces a value on its line: a key's colon, a dash, or nothing at the root. */
export interface Introduction {
  /** After the colon or dash. */
  readonly after: number
  /** Column of the key or dash. */
  readonly column: number
  readonly kind: 'entry' | 'item' | 'root'
}

/** undefined for a `? ` key, whose colon stands elsewhere. */
export function introductionOf({ slot }: Found, text: string): Introduction | undefined {
  if (slot === undefined) return { after: 0, column: 0, kind: 'root' }
  const { container, index } = slot
  if (container.kind === 'list') {
    const { head } = itemPlace(container, index, text)
    return text[head] === '-' ? { after: head + 1, column: columnOf(text, head), kind: 'item' } : undefined
  }
  const { keySpan } = ownEntries(container)[index]!
  const { head } = itemPlace(container, index, text)
  if (head !== keySpan.from) return undefined
  const colon = /^[ \t]*:/.exec(text.slice(keySpan.to, lineEnd(text, keySpan.to)))
  if (colon === null) return undefined
  return { after: keySpan.to + colon[0].length, column: columnOf(text, head), kind: 'entry' }
}
