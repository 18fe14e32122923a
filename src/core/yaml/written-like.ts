import type { EditValue } from '../document.ts'
import { nodeOf } from './intended.ts'
import { entriesOf, isListValue, isScalarValue, itemLike, quotesOf } from './print-value.ts'
import { canBePlain } from './scalar.ts'
import { childOf, type MapEntry, type Node } from './tree.ts'

/**
 * The tree of a value once it is written like a neighbour, as far as the next item looks at it: shapes, keys and
 * quotes. Positions are nowhere.
 */
export function writtenNode(value: EditValue, place: 'block-value' | 'flow', like?: Node): Node {
  const node = nodeOf(value)
  if (node.kind === 'scalar') {
    if (typeof value !== 'string') return { ...node, style: 'plain' }
    const quotes = quotesOf(like)
    if (quotes !== 'plain') return { ...node, style: quotes }
    return { ...node, style: canBePlain(value, place) ? 'plain' : 'double' }
  }
  if (node.kind === 'list' && isListValue(value)) {
    const example = itemLike(like)
    return { ...node, items: value.map((item) => writtenNode(item, place, example)) }
  }
  if (node.kind !== 'map' || isListValue(value) || isScalarValue(value)) return node
  const entries = entriesOf(value).map(
    ([key, child], at): MapEntry => ({
      ...node.entries[at]!,
      value: writtenNode(child, place, childOf(like, key)),
    }),
  )
  return { ...node, entries }
}

/** Whether what was read is written as foreseen: an item that is written like one is written like the other. */
export function isWrittenAs(read: Node | undefined, foreseen: Node): boolean {
  switch (foreseen.kind) {
    case 'scalar':
      return read?.kind === 'scalar' && quotesOf(read) === quotesOf(foreseen)
    case 'list':
      return (
        read?.kind === 'list' &&
        read.items.length === foreseen.items.length &&
        foreseen.items.every((item, at) => isWrittenAs(read.items[at], item))
      )
    case 'map':
      return (
        read?.kind === 'map' &&
        read.entries.length === foreseen.entries.length &&
        foreseen.entries.every(({ key, value }, at) => {
          const entry = read.entries[at]!
          return entry.key === key && isWrittenAs(entry.value, value)
        })
      )
    case 'alias':
      return false
  }
}
