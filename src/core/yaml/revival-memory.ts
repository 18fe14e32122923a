import type { Edit, Segment } from '../document.ts'
import type { Revivable } from './revive.ts'
import type { Revival } from './source.ts'
import { childOf, type Node } from './tree.ts'

/**
 * With the record of a revival. The entries around it have more to give back then: the lines that came to life
 * below their end. Paths with list indexes are remembered for the items of a list only: an index may mean another
 * item tomorrow, and those are shifted by every edit.
 */
export function recordRevival(
  revivals: readonly Revival[],
  path: readonly Segment[],
  revivable: Revivable,
  endOf: (path: readonly Segment[]) => number | undefined,
  text: string,
): readonly Revival[] {
  const grown = revivals.map((revival) => {
    const isAround = revival.path.length < path.length && isBelow(path, revival.path)
    const end = isAround ? endOf(revival.path) : undefined
    if (end === undefined || end >= revivable.to) return revival
    const tail = text.slice(end, revivable.to)
    const tails = revival.tails ?? []
    return tails.at(-1) === tail ? revival : { ...revival, tails: [...tails, tail] }
  })
  const isItems = revivable.isItems === true
  if (!isItems && path.some((segment) => typeof segment === 'number')) return grown
  const others = grown.filter(
    (revival) => !isSame(revival.path, path) || (revival.isItems === true) !== isItems,
  )
  const { lines, lead, isOnly } = revivable
  const kind = { ...(isItems ? { isItems } : {}), ...(isOnly === true ? { isOnly } : {}) }
  return [...others, { path, lines, lead, ...kind }]
}

/** What an entry gives back whose text ends at `end`; lines that stand below it again already are not given twice. */
export function linesToRestore({ lines, tails = [] }: Revival, text: string, end: number): string {
  let kept = 0
  while (kept < tails.length && !text.startsWith(tails.slice(kept).join(''), end)) kept += 1
  return lines + tails.slice(0, kept).join('')
}

/** Without a record and those inside of it. */
export const withoutRevival = (revivals: readonly Revival[], gone: Revival): readonly Revival[] =>
  revivals.filter(
    (revival) => revival !== gone && (gone.isItems === true || !isBelow(revival.path, gone.path)),
  )

export const isSame = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length && isBelow(a, b)

const isBelow = (path: readonly Segment[], around: readonly Segment[]): boolean =>
  around.every((segment, index) => segment === path[index])

/** The records as an edit of lists leaves them: items that move keep theirs. */
export function shiftRevivals(revivals: readonly Revival[], edit: Edit): readonly Revival[] {
  if (!revivals.some(({ path }) => path.some((segment) => typeof segment === 'number'))) return revivals
  const target = edit.path.slice(1)
  const isItem = edit.op === 'remove'
  const list = isItem ? target.slice(0, -1) : target
  return revivals.flatMap((revival) => {
    const at = revival.path[list.length]
    if (typeof at !== 'number' || !isBelow(revival.path, list)) return [revival]
    const moved = shiftIndex(at, edit)
    return moved === undefined ? [] : [{ ...revival, path: revival.path.with(list.length, moved) }]
  })
}

function shiftIndex(at: number, edit: Edit): number | undefined {
  switch (edit.op) {
    case 'insert':
      return at >= edit.index ? at + 1 : at
    case 'remove': {
      const gone = Number(edit.path.at(-1))
      if (at === gone) return undefined
      return at > gone ? at - 1 : at
    }
    case 'move': {
      if (at === edit.from) return edit.to
      const left = at > edit.from ? at - 1 : at
      return left >= edit.to ? left + 1 : left
    }
    case 'set':
      return undefined
    case 'rename':
      return at
  }
}

/**
 * The records of a document that was read again, as far as they still live. After typing, those behind an index
 * live only while the lists on the way have as many items as before.
 */
export function survivingRevivals(
  revivals: readonly Revival[],
  before: Node | undefined,
  after: Node | undefined,
  isOwnEdit: boolean,
): readonly Revival[] {
  // What does not parse at the moment is being typed.
  if (after === undefined) return revivals
  return revivals.filter(({ path }) => {
    if (nodeAt(after, path) === undefined) return false
    if (isOwnEdit) return true
    return path.every((segment, depth) => {
      if (typeof segment !== 'number') return true
      const list = path.slice(0, depth)
      return lengthOf(nodeAt(before, list)) === lengthOf(nodeAt(after, list))
    })
  })
}

const nodeAt = (root: Node | undefined, path: readonly Segment[]): Node | undefined =>
  path.reduce<Node | undefined>(childOf, root)

const lengthOf = (node: Node | undefined): number => (node?.kind === 'list' ? node.items.length : -1)
