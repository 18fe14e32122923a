import type { Patch, Path, Segment } from '../document.ts'
import { introductionOf, refuse } from './draft.ts'
import { findPlace } from './find-place.ts'
import { intend } from './intended.ts'
import { endLine, type ItemPlace, itemCount, itemPlace } from './layout.ts'
import { isRefusal } from './refusal.ts'
import { isSame, linesToRestore, withoutRevival } from './revival-memory.ts'
import type { Revival } from './source.ts'
import { lineAt, lineEnd, lineStart } from './text-lines.ts'
import type { ListNode, MapNode, Node } from './tree.ts'
import { attempt, commit, draftOf, setRevivals, verify, type Work } from './work.ts'

/**
 * Gives the comments back that an entry came to life from: the same bytes, as long as nobody else changed them. Also
 * when its only item or key goes, because that is how it came. False when there is nothing to give back.
 */
export function restoreComments(work: Work, index: number, path: Path): boolean {
  const revivals = work.source.documents[index]!.revivals ?? []
  const { text, root } = draftOf(work.source, index)
  if (revivals.length === 0 || root === undefined) return false
  for (let segments = path.slice(1); segments.length > 0; segments = segments.slice(0, -1)) {
    const found = findPlace(root, segments, path)
    if (isRefusal(found) || found.kind === 'missing' || found.slot === undefined) return false
    const { container } = found.slot
    const recordFor = (at: readonly Segment[], isItems: boolean): Revival | undefined =>
      revivals.find((one) => (one.isItems === true) === isItems && isSame(one.path, at))
    const entry = recordFor(segments, false)
    const items =
      container.kind === 'list' && itemCount(container) === 1
        ? recordFor(segments.slice(0, -1), true)
        : undefined
    const revival = entry ?? items
    const place = itemPlace(container, found.slot.index, text)
    if (revival !== undefined && place.ownsLine) {
      const patches =
        entry === undefined
          ? patchesForItems(text, root, container as ListNode, revival, path)
          : [patchForEntry(text, place, revival)]
      const intended = intendRestored(root, [index, ...segments], revival, container)
      const refusal =
        patches === undefined
          ? refuse('not-lossless', path)
          : attempt(work, () => commit(work, index, patches, path) ?? verify(work, index, intended, path))
      if (refusal !== undefined) return false
      const { revivals: left = [] } = work.source.documents[index]!
      setRevivals(work, index, withoutRevival(left, revival))
      return true
    }
    if (itemCount(container) > 1) return false
  }
  return false
}

/** A key that had nothing but comments below it has nothing again: no braces, with which the comments would not stand. */
function intendRestored(
  root: Node,
  path: Path,
  { isOnly }: Revival,
  container: ListNode | MapNode,
): Node | undefined {
  const segments = path.slice(1)
  if (isOnly !== true || itemCount(container) > 1) return intend(root, segments, { op: 'remove', path })
  const around = path.slice(0, -1)
  return intend(root, around.slice(1), { op: 'set', path: around, value: null })
}

function patchForEntry(text: string, place: ItemPlace, revival: Revival): Patch {
  const to = endLine(text, place)
  return {
    from: startOfRevived(text, place.head, revival.lead),
    to,
    text: linesToRestore(revival, text, to),
  }
}

/** The list is empty again: `[]` behind its key, and the items below it as comments. */
function patchesForItems(
  text: string,
  root: Node,
  list: ListNode,
  revival: Revival,
  path: Path,
): readonly Patch[] | undefined {
  const found = findPlace(root, revival.path, path)
  const intro = isRefusal(found) || found.kind === 'missing' ? undefined : introductionOf(found, text)
  if (intro?.kind !== 'entry') return undefined
  const place = itemPlace(list, 0, text)
  const to = endLine(text, place)
  const from = Math.max(lineEnd(text, intro.after), startOfRevived(text, place.head, revival.lead))
  return [
    { from: intro.after, to: intro.after, text: ' []' },
    { from, to, text: linesToRestore(revival, text, to) },
  ]
}

/** Where the remarks begin that came to life with a key; its own line when somebody changed them. */
function startOfRevived(text: string, head: number, lead: number): number {
  const own = lineStart(text, head)
  let from = own
  for (let count = 0; count < lead; count += 1) {
    const line = from === 0 ? undefined : lineAt(text, from - 1)
    if (line === undefined || line.text[line.indent] !== '#') return own
    from = line.from
  }
  return from
}
