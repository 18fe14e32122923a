import type { EditValue, Path, Segment } from '../document.ts'
import { introductionOf, refuse } from './draft.ts'
import { type Found, findPlace } from './find-place.ts'
import { endLine, itemCount, itemPlace } from './layout.ts'
import { type Operation, operationsFor } from './operation.ts'
import { isListValue, isScalarValue } from './print-value.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { recordRevival } from './revival-memory.ts'
import { findRevivable, findRevivableChild, type Revivable } from './revive.ts'
import { findRevivableItems } from './revive-items.ts'
import { runOperation } from './run-operation.ts'
import { readPlain } from './scalar.ts'
import type { ScalarNode } from './tree.ts'
import { attempt, commit, draftOf, setRevivals, type Work } from './work.ts'

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
  if (operation.kind === 'remove') return false
  const { text, root } = draftOf(work.source, index)
  const found = root === undefined ? undefined : findPlace(root, operation.path, path)
  if (found === undefined || isRefusal(found) || found.kind === 'missing' || found.inFlow) return false
  const target = operation.kind === 'add' ? [...operation.path, operation.key] : operation.path
  const revivable = findFor(text, found, operation)
  if (revivable === undefined) return false
  return (
    attempt(work, () => {
      const refusal = commit(work, index, revivable.patches, path)
      if (refusal !== undefined) return refusal
      remember(work, index, [...target, ...childKey(revivable)], revivable, text, root)
      revived.used = true
      const place = findPlace(work.source.documents[index]!.root!, target, path)
      if (isRefusal(place) || place.kind === 'missing') return refuse('no-such-place', path)
      const value = operation.kind === 'insert' ? operation.values : operation.value
      return runWithRevival(work, index, operationsFor(place.node, value, target), path, revived)
    }) === undefined
  )
}

const childKey = (revivable: Revivable & { readonly key?: string }): readonly Segment[] =>
  revivable.key === undefined ? [] : [revivable.key]

function findFor(
  text: string,
  found: Found,
  operation: Exclude<Operation, { kind: 'remove' }>,
): (Revivable & { readonly key?: string }) | undefined {
  switch (operation.kind) {
    case 'add':
      return revivableEntry(text, found, operation)
    case 'insert':
      return revivableItems(text, found, operation.values)
    case 'replace':
      return isListValue(operation.value)
        ? revivableItems(text, found, operation.value)
        : revivableChild(text, found, operation)
  }
}

function revivableItems(text: string, found: Found, values: readonly EditValue[]): Revivable | undefined {
  const { node } = found
  const isNothing =
    node.kind === 'scalar' && node.anchor === undefined && node.tag === undefined && isNull(node)
  const isEmpty = node.kind === 'list' && node.anchor === undefined && node.tag === undefined
  const intro = isNothing || isEmpty ? introductionOf(found, text) : undefined
  return intro === undefined ? undefined : findRevivableItems(text, node, intro, values)
}

const isNull = ({ style, text }: ScalarNode): boolean =>
  style === 'absent' || (style === 'plain' && readPlain(text) === 'null')

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
