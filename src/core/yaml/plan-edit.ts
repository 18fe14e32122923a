import type { Edit, EditValue, Path, Segment } from '../document.ts'
import { refuse } from './draft.ts'
import { type Found, findPlace, type Missing } from './find-place.ts'
import { ownEntries } from './layout.ts'
import { type Operation, operationsFor, wrapValue } from './operation.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { readPlain } from './scalar.ts'
import type { Node } from './tree.ts'

/** What has to be done in a document for a `set`, `remove` or `insert`; nothing when it already reads so. */
export function planEdit(root: Node | undefined, edit: Edit): readonly Operation[] | Refusal {
  const segments = edit.path.slice(1)
  switch (edit.op) {
    case 'set':
      return planSet(root, segments, edit.value, edit.path)
    case 'remove':
      return planRemove(root, segments, edit.path)
    case 'insert':
      return planInsert(root, segments, edit.index, edit.value, edit.path)
    case 'move':
    case 'rename':
      return []
  }
}

function planSet(
  root: Node | undefined,
  segments: readonly Segment[],
  value: EditValue,
  path: Path,
): readonly Operation[] | Refusal {
  if (root === undefined) return planFill(segments, value, path)
  const place = findPlace(root, segments, path)
  if (isRefusal(place)) return place
  if (place.kind === 'found') return operationsFor(place.node, value, segments)
  return planMissing(place, segments, value, path)
}

function planFill(
  segments: readonly Segment[],
  value: EditValue,
  path: Path,
): readonly Operation[] | Refusal {
  const wrapped = wrapValue(segments, value)
  if (wrapped === undefined) return refuse('no-such-place', path)
  return [{ kind: 'replace', path: [], value: wrapped }]
}

function planMissing(
  place: Missing,
  segments: readonly Segment[],
  value: EditValue,
  path: Path,
): readonly Operation[] | Refusal {
  const { node } = place.parent
  const [segment, ...rest] = place.rest
  const parentSegments = segments.slice(0, segments.length - place.rest.length)
  const wrapped = wrapValue(rest, value)
  if (wrapped === undefined || segment === undefined) return refuse('no-such-place', path)
  if (node.kind === 'map')
    return [{ kind: 'add', path: parentSegments, key: String(segment), value: wrapped }]
  if (node.kind === 'list') {
    const { length } = node.items
    if (typeof segment !== 'number') return refuse('other-shape', path, { found: 'list' })
    if (segment !== length) return refuse('index-out-of-range', path, { index: segment, length })
    return [{ kind: 'insert', path: parentSegments, index: length, values: [wrapped] }]
  }
  if (!isNothing(node)) return refuse('other-shape', path, { found: node.kind })
  const whole = wrapValue(place.rest, value)
  return whole === undefined
    ? refuse('no-such-place', path)
    : [{ kind: 'replace', path: parentSegments, value: whole }]
}

/** `key:` and `key: null` hold nothing and may become anything. */
const isNothing = (node: Node): boolean =>
  node.kind === 'scalar' &&
  (node.style === 'absent' || (node.style === 'plain' && readPlain(node.text) === 'null'))

function planRemove(
  root: Node | undefined,
  segments: readonly Segment[],
  path: Path,
): readonly Operation[] | Refusal {
  if (root === undefined) return refuse('no-such-place', path)
  const place = findPlace(root, segments, path)
  if (isRefusal(place)) return place
  if (place.kind === 'missing')
    return isMerged(place)
      ? refuse('merged', path, { key: String(place.rest[0]) })
      : refuse('no-such-place', path)
  const index = place.slot?.index
  if (index === undefined) return refuse('no-such-place', path)
  return [{ kind: 'remove', path: segments.slice(0, -1), index, count: 1 }]
}

const isMerged = ({ parent, rest }: Missing): boolean =>
  parent.node.kind === 'map' &&
  rest.length === 1 &&
  ownEntries(parent.node).length < parent.node.entries.length &&
  parent.node.entries.some((entry) => entry.key === String(rest[0]))

function planInsert(
  root: Node | undefined,
  segments: readonly Segment[],
  index: number,
  value: EditValue,
  path: Path,
): readonly Operation[] | Refusal {
  const place: Found | Missing | Refusal | undefined =
    root === undefined ? undefined : findPlace(root, segments, path)
  if (place !== undefined && isRefusal(place)) return place
  if (place?.kind === 'found') {
    if (place.node.kind === 'alias') return refuse('inside-alias', path, { name: place.node.name })
    if (place.node.kind === 'list') return [{ kind: 'insert', path: segments, index, values: [value] }]
    if (!isNothing(place.node)) return refuse('other-shape', path, { found: place.node.kind })
  }
  if (index !== 0) return refuse('index-out-of-range', path, { index, length: 0 })
  if (place?.kind === 'missing' && isMerged(place))
    return refuse('merged', path, { key: String(place.rest[0]) })
  return planSet(root, segments, [value], path)
}
