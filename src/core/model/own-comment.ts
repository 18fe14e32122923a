import type { Path } from '../document.ts'
import { ownedLines } from '../yaml/locate.ts'
import type { SourceText } from '../yaml/source.ts'

/**
 * Whether a comment belongs to an item and would go with it: behind it, or on the lines above it. With `last`, to any
 * item from the one to the other.
 */
export function ownsComment(source: SourceText, path: Path, last: Path = path): boolean {
  const owned = ownedLines(source, path)
  const end = last === path ? owned : ownedLines(source, last)
  if (owned === undefined || end === undefined) return false
  const from = source.lineStarts[owned.first - 1] ?? 0
  return /(?:^|\s)#/.test(source.text.slice(from, source.lineStarts[end.last]))
}
