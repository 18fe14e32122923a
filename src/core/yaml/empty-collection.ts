import type { Patch, Path } from '../document.ts'
import { type Draft, introductionOf, type Patches, refuse } from './draft.ts'
import type { Found } from './find-place.ts'
import { itemPlace } from './layout.ts'
import { lineAt } from './text-lines.ts'
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
  const line = lineAt(text, first.head)
  // The line's own: a file may mix line breaks, and the mark may have stood here before.
  const lineBreak = text.slice(line.to, line.next) || style.lineBreak
  if (!first.ownsLine) {
    // A comment behind an item's only line speaks of the item.
    if (first.end < line.next)
      return [
        { from: first.head, to: first.end, text: mark },
        { from: line.next, to: gone[0]!.to, text: '' },
        ...gone.slice(1),
      ]
    return [{ from: gone[0]!.from, to: gone[0]!.to, text: mark + lineBreak }, ...gone.slice(1)]
  }
  if (intro.kind === 'root') return [{ ...gone[0]!, text: mark + lineBreak }, ...gone.slice(1)]
  return [{ from: intro.after, to: intro.after, text: ` ${mark}` }, ...gone]
}
