import type { Patch, Path } from '../document.ts'
import { type Draft, introductionOf, type Patches, refuse } from './draft.ts'
import type { Found } from './find-place.ts'
import { itemPlace } from './layout.ts'
import { lineEnd } from './text-lines.ts'
import type { ListNode, MapNode } from './tree.ts'

/** Takes all items of a block collection away and leaves `[]` or `{}`; comments that are not theirs stay. */
export function emptyCollection(
  draft: Draft,
  found: Found,
  regions: readonly { readonly from: number; readonly to: number }[],
  path: Path,
): Patches {
  const { text, style } = draft
  const node = found.node as MapNode | ListNode
  const mark = node.kind === 'map' ? '{}' : '[]'
  if (node.anchor !== undefined || node.tag !== undefined) return refuse('tagged', path)
  const intro = introductionOf(found, text)
  if (intro === undefined) return refuse('complex-key', path)
  const first = itemPlace(node, 0, text)
  const gone = regions.map(({ from, to }): Patch => ({ from, to, text: '' }))
  if (!first.ownsLine) {
    const line = lineEnd(text, first.head)
    // A comment behind an item's only line speaks of the item.
    if (first.end < line)
      return [
        { from: first.head, to: first.end, text: mark },
        { from: line, to: gone[0]!.to, text: '' },
        ...gone.slice(1),
      ]
    return [{ from: gone[0]!.from, to: gone[0]!.to, text: mark + style.lineBreak }, ...gone.slice(1)]
  }
  if (intro.kind === 'root') return [{ ...gone[0]!, text: mark + style.lineBreak }, ...gone.slice(1)]
  return [{ from: intro.after, to: intro.after, text: ` ${mark}` }, ...gone]
}
