import type { Path, Segment } from '../document.ts'
import { introductionOf, refuse } from './draft.ts'
import { type Found, findPlace } from './find-place.ts'
import { intend } from './intended.ts'
import { endLine, itemCount, itemPlace } from './layout.ts'
import { type Operation, operationsFor } from './operation.ts'
import { isListValue, isScalarValue } from './print-value.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { findRevivable, findRevivableChild, type Revivable, recordRevival } from './revive.ts'
import { runOperation } from './run-operation.ts'
import type { Revival } from './source.ts'
import { lineAt, lineStart } from './text-lines.ts'
import { attempt, commit, draftOf, setRevivals, verify, type Work } from './work.ts'

/**
 * Runs operations; a key that stands commented out where it would be added comes to life instead of getting a twin.
 * `revived.used` tells whether that happened; without `revived` everything is added plainly.
 */
export function runWithRevival(
  work: Work,
  index: number,
  plan: readonly Operation[],
  path: Path,
  revived: { used: boolean } | undefined,
): Refusal | undefined {
  for (const operation of plan) {
    if (revived !== undefined && reviveFor(work, index, operation, path, revived)) continue
    const patches = runOperation(draftOf(work.source, index), operation, [index], work.keyOrder)
    if (isRefusal(patches)) return patches
    const refusal = commit(work, index, patches, path)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function reviveFor(
  work: Work,
  index: number,
  operation: Operation,
  path: Path,
  revived: { used: boolean },
): boolean {
  if (operation.kind !== 'add' && operation.kind !== 'replace') return false
  const { text, root } = draftOf(work.source, index)
  const found = root === undefined ? undefined : findPlace(root, operation.path, path)
  if (found === undefined || isRefusal(found) || found.kind === 'missing' || found.inFlow) return false
  const target = operation.kind === 'add' ? [...operation.path, operation.key] : operation.path
  const revivable =
    operation.kind === 'add' ? revivableEntry(text, found, operation) : revivableChild(text, found, operation)
  if (revivable === undefined) return false
  return (
    attempt(work, () => {
      const refusal = commit(work, index, revivable.patches, path)
      if (refusal !== undefined) return refusal
      const below: readonly Segment[] = operation.kind === 'replace' ? childKey(revivable) : []
      remember(work, index, [...target, ...below], revivable, text, root)
      revived.used = true
      const place = findPlace(work.source.documents[index]!.root!, target, path)
      if (isRefusal(place) || place.kind === 'missing') return refuse('no-such-place', path)
      return runWithRevival(work, index, operationsFor(place.node, operation.value, target), path, revived)
    }) === undefined
  )
}

const childKey = (revivable: Revivable & { readonly key?: string }): readonly Segment[] =>
  revivable.key === undefined ? [] : [revivable.key]

function revivableEntry(
  text: string,
  { node }: Found,
  operation: Extract<Operation, { kind: 'add' }>,
): Revivable | undefined {
  if (node.kind !== 'map' || node.flow || itemCount(node) === 0) return undefined
  return findRevivable(text, node, operation.key, operation.value)
}

/** A key without a value whose children stand below it as comments. */
function revivableChild(
  text: string,
  found: Found,
  { value }: Extract<Operation, { kind: 'replace' }>,
): (Revivable & { readonly key: string }) | undefined {
  if (isScalarValue(value) || isListValue(value)) return undefined
  const { node } = found
  const intro = introductionOf(found, text)
  if (node.kind !== 'scalar' || node.style !== 'absent' || intro?.kind !== 'entry') return undefined
  return findRevivableChild(text, intro.after, intro.column, value)
}

function remember(
  work: Work,
  index: number,
  path: readonly Segment[],
  revivable: Revivable,
  text: string,
  root: Parameters<typeof findPlace>[0] | undefined,
): void {
  const endOf = (around: readonly Segment[]): number | undefined => {
    const found = root === undefined ? undefined : findPlace(root, around, [])
    if (found === undefined || isRefusal(found) || found.kind === 'missing' || found.slot === undefined)
      return undefined
    return endLine(text, itemPlace(found.slot.container, found.slot.index, text))
  }
  setRevivals(
    work,
    index,
    recordRevival(work.source.documents[index]!.revivals ?? [], path, revivable, endOf, text),
  )
}

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
    const revival = revivals.find((candidate) => isSame(candidate.path, segments))
    const place = itemPlace(found.slot.container, found.slot.index, text)
    if (revival !== undefined && place.ownsLine) {
      const patch = {
        from: startOfRevived(text, place.head, revival.lead),
        to: endLine(text, place),
        text: revival.lines,
      }
      const target: Path = [index, ...segments]
      const intended = intend(root, segments, { op: 'remove', path: target })
      const refusal = attempt(
        work,
        () => commit(work, index, [patch], path) ?? verify(work, index, intended, path),
      )
      if (refusal !== undefined) return false
      setRevivals(work, index, withoutRevival(revivals, revival))
      return true
    }
    if (itemCount(found.slot.container) > 1) return false
  }
  return false
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

const isSame = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length && a.every((segment, index) => segment === b[index])

/** Without a record, those inside of it, and what it had added to the ones around it. */
function withoutRevival(revivals: readonly Revival[], gone: Revival): readonly Revival[] {
  return revivals.flatMap((revival) => {
    if (isSame(revival.path.slice(0, gone.path.length), gone.path)) return []
    const isAround = isSame(gone.path.slice(0, revival.path.length), revival.path)
    if (!isAround || gone.tail === undefined || !revival.lines.endsWith(gone.tail)) return [revival]
    return [{ ...revival, lines: revival.lines.slice(0, -gone.tail.length) }]
  })
}
