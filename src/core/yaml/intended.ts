import type { Edit, EditValue, Segment } from '../document.ts'
import { entriesOf, isListValue, isScalarValue } from './print-value.ts'
import type { MapEntry, MapNode, Node, ScalarNode, Span } from './tree.ts'

/**
 * What a document should say after an edit, computed on the tree alone. The patch engine works on text; the two
 * must meet. `undefined` = the edit has no meaning here.
 */
export function intend(root: Node | undefined, segments: readonly Segment[], edit: Edit): Node | undefined {
  switch (edit.op) {
    case 'set':
      return change(root, segments, (node) => nodeOf(edit.value, node))
    case 'remove':
      return change(root, segments.slice(0, -1), (node) => without(node, segments.at(-1)!))
    case 'insert':
      return intendItems(root, segments, edit.index, [edit.value])
    case 'move':
      return change(root, segments, (node) => {
        if (node?.kind !== 'list') return undefined
        const items = node.items.toSpliced(edit.from, 1)
        return { ...node, items: items.toSpliced(edit.to, 0, node.items[edit.from]!) }
      })
    case 'rename':
      return change(root, segments.slice(0, -1), (node) => {
        if (node?.kind !== 'map') return undefined
        const entries = node.entries.map((entry) =>
          entry.key === String(segments.at(-1)) && entry.merged !== true
            ? { ...entry, key: edit.name }
            : entry,
        )
        return { ...node, entries }
      })
  }
}

/** What it should say after several items were inserted, the first of them at `index`. */
export const intendItems = (
  root: Node | undefined,
  segments: readonly Segment[],
  index: number,
  values: readonly EditValue[],
): Node | undefined =>
  change(root, segments, (node) =>
    withItems(
      node,
      index,
      values.map((value) => nodeOf(value)),
    ),
  )

const nowhere: Span = { from: 0, to: 0 }

/** A value as a tree; a scalar that takes the place of another keeps its tag and anchor. */
export function nodeOf(value: EditValue, old?: Node): Node {
  if (isScalarValue(value)) {
    const props =
      old?.kind === 'scalar'
        ? {
            ...(old.tag === undefined ? {} : { tag: old.tag }),
            ...(old.anchor === undefined ? {} : { anchor: old.anchor }),
          }
        : {}
    if (value === null) return { kind: 'scalar', text: '', style: 'absent', span: nowhere, ...props }
    const style: ScalarNode['style'] = typeof value === 'string' ? 'double' : 'plain'
    return { kind: 'scalar', text: String(value), style, span: nowhere, ...props }
  }
  if (isListValue(value)) {
    return { kind: 'list', items: value.map((item) => nodeOf(item)), flow: false, span: nowhere }
  }
  const entries = entriesOf(value).map(
    ([key, child]): MapEntry => ({ key, keySpan: nowhere, value: nodeOf(child) }),
  )
  return { kind: 'map', entries, flow: false, span: nowhere }
}

type Change = (node: Node | undefined) => Node | undefined

function change(node: Node | undefined, segments: readonly Segment[], at: Change): Node | undefined {
  const [segment, ...rest] = segments
  if (segment === undefined) return at(node)
  if (node?.kind === 'list' && typeof segment === 'number') {
    const child = change(node.items[segment], rest, at)
    if (child === undefined || segment > node.items.length) return undefined
    return { ...node, items: node.items.toSpliced(segment, 1, child) }
  }
  if (node === undefined || isNothing(node)) {
    const child = change(undefined, rest, at)
    if (child === undefined) return undefined
    if (typeof segment === 'number')
      return segment === 0 ? { kind: 'list', items: [child], flow: false, span: nowhere } : undefined
    return {
      kind: 'map',
      entries: [{ key: segment, keySpan: nowhere, value: child }],
      flow: false,
      span: nowhere,
    }
  }
  return node.kind === 'map' ? changeEntry(node, String(segment), rest, at) : undefined
}

function changeEntry(map: MapNode, key: string, rest: readonly Segment[], at: Change): Node | undefined {
  const index = map.entries.findLastIndex((entry) => entry.key === key && entry.merged !== true)
  const child = change(map.entries[index]?.value, rest, at)
  if (child === undefined) return undefined
  if (index >= 0) {
    return { ...map, entries: map.entries.toSpliced(index, 1, { ...map.entries[index]!, value: child }) }
  }
  const others = map.entries.filter((entry) => entry.key !== key)
  return { ...map, entries: [...others, { key, keySpan: nowhere, value: child }] }
}

const isNothing = (node: Node): boolean =>
  node.kind === 'scalar' &&
  (node.style === 'absent' || (node.style === 'plain' && /^(?:~|null|Null|NULL)$/.test(node.text)))

function without(node: Node | undefined, segment: Segment): Node | undefined {
  if (node?.kind === 'list') return { ...node, items: node.items.toSpliced(Number(segment), 1) }
  if (node?.kind !== 'map') return undefined
  return {
    ...node,
    entries: node.entries.filter((entry) => entry.merged === true || entry.key !== String(segment)),
  }
}

function withItems(node: Node | undefined, index: number, items: readonly Node[]): Node | undefined {
  if (node === undefined || isNothing(node)) return { kind: 'list', items, flow: false, span: nowhere }
  if (node.kind !== 'list' || index > node.items.length) return undefined
  return { ...node, items: [...node.items.slice(0, index), ...items, ...node.items.slice(index)] }
}
