import type { EditValue } from '../document.ts'
import { itemPlace } from './layout.ts'
import { ownedRegion } from './ownership.ts'
import { isListValue, isScalarValue } from './print-value.ts'
import { readSource } from './read.ts'
import { lineAt, lineEnd, lineStart } from './text-lines.ts'
import type { ListNode, MapNode, Node } from './tree.ts'

/** Numbers of the lines of a commented-out block that a value needs: those of keys and items it has, with their remarks. */
export function chooseLines(
  block: readonly { readonly bare: string }[],
  headLength: number,
  value: EditValue,
): ReadonlySet<number> {
  const chosen = new Set(Array.from({ length: headLength + 1 }, (_, index) => index))
  const bare = `${block.map((line) => line.bare).join('\n')}\n`
  const map = readSource(bare).documents[0]?.root
  if (map?.kind !== 'map' || map.entries.length !== 1) return chosen
  const starts: number[] = []
  for (let at = 0; at < bare.length; at = lineEnd(bare, at)) starts.push(at)
  const choose = (from: number, to: number): void => {
    for (const [index, start] of starts.entries())
      if (start >= lineStart(bare, from) && start < to) chosen.add(index)
  }
  chooseFor(map.entries[0]!.value, value, bare, choose)
  return chosen
}

function chooseFor(
  node: Node,
  value: EditValue,
  text: string,
  choose: (from: number, to: number) => void,
): void {
  if (node.kind === 'scalar') {
    if (isScalarValue(value)) choose(node.span.from, node.span.to)
    return
  }
  if (node.kind === 'alias' || node.flow) return choose(node.span.from, node.span.to)
  const wanted = childrenOf(node, value)
  for (const [index, child] of wanted) {
    const region = ownedRegion(node, index, text)
    const place = itemPlace(node, index, text)
    const from =
      index === 0 && place.ownsLine ? commentsBefore(text, lineStart(text, place.head)) : region.from
    const inner = node.kind === 'list' ? node.items[index]! : node.entries[index]!.value
    choose(from, place.head + 1)
    chooseFor(inner, child, text, choose)
  }
}

/** Positions in the commented-out collection that the value fills, and with what. */
function childrenOf(node: MapNode | ListNode, value: EditValue): readonly (readonly [number, EditValue])[] {
  if (isScalarValue(value)) return []
  if (node.kind === 'list') {
    return isListValue(value)
      ? value.slice(0, node.items.length).map((item, index) => [index, item] as const)
      : []
  }
  if (isListValue(value)) return []
  return node.entries.flatMap((entry, index) => {
    const child = Object.hasOwn(value, entry.key) ? value[entry.key] : undefined
    return child === undefined ? [] : [[index, child] as const]
  })
}

/** Where the comment and blank lines begin that end at `from`. */
export function commentsBefore(text: string, from: number): number {
  let at = from
  while (at > 0) {
    const line = lineAt(text, at - 1)
    if (line.text.trim() !== '' && line.text[line.indent] !== '#') break
    at = line.from
  }
  return at
}
