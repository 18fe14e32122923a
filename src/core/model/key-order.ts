import type { Path } from '../document.ts'
import type { SourceText } from '../yaml/source.ts'
import { kindAt } from './document-kind.ts'
import { fieldNodeAt } from './fields.ts'

/**
 * The documented order of keys for the map at `path` (the document's index first), as Google's reference and
 * published samples write them; undefined where no order is documented.
 */
export function keyOrderAt(source: SourceText, path: Path): readonly string[] | undefined {
  const kind = kindAt(source, path)
  const node = kind === undefined ? undefined : fieldNodeAt(kind, path)
  if (node === undefined || node.children.size === 0 || node.children.has('[]')) return undefined
  return [...node.children.keys()]
}
