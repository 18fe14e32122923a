import type { Edit, EditValue, Path } from '../document.ts'
import { type Random } from './generated-document.test-kit.ts'
import { ownEntries } from './layout.ts'
import type { SourceText } from './source.ts'
import type { Node } from './tree.ts'

interface Spot {
  readonly path: Path
  readonly node: Node
}

/** Every written place of a text. */
export function spotsOf(source: SourceText): readonly Spot[] {
  const spots: Spot[] = []
  const visit = (node: Node, path: Path): void => {
    spots.push({ path, node })
    if (node.kind === 'list') node.items.forEach((item, index) => visit(item, [...path, index]))
    else if (node.kind === 'map')
      for (const entry of ownEntries(node)) visit(entry.value, [...path, entry.key])
  }
  for (const { root, index } of source.documents) if (root !== undefined) visit(root, [index])
  return spots
}

const pick = <T>(random: Random, options: readonly T[]): T => options[random(options.length)]!

const strings = [
  'changed',
  'yes',
  '1.30',
  '0644',
  '1:20',
  '10.0.0.5',
  'fd00::',
  '::',
  'fd00::/64',
  '10.0.0.1-10.0.0.9',
  'a: b',
  'a #b',
  '# x',
  '',
  ' lead',
  '- a',
  '<Machine 1 IP>',
  '{{ v }}',
  '${V}',
  "it's",
  '"q"',
  'tab\tx',
  'two\nlines',
  'two\nlines\n',
  'null',
  '2024-01-02',
  '=',
  '...',
  '---',
  '@at',
  '%x',
  'ü 中文',
  '1_000',
  '12345678901234567890',
  '[a',
  'x: ',
  'multi\n\nline\n',
  '*a',
  '&a',
  '!t',
  '\u0007',
  '🙂',
]
const scalars: readonly EditValue[] = [...strings, 443, 1.5, -1, true, false, null]

export function randomValue(random: Random, depth = 2): EditValue {
  const kind = depth === 0 ? 0 : random(10)
  if (kind < 6) return pick(random, scalars)
  if (kind < 8) return Array.from({ length: random(4) }, () => randomValue(random, depth - 1))
  const keys = ['name', 'addresses', 'new key', 'yes', 'a: b', 'manualAssign'].slice(0, random(5))
  return Object.fromEntries(keys.map((key) => [key, randomValue(random, depth - 1)]))
}

/** An edit somewhere in the text; undefined when the text has no place for the kind that was drawn. */
export function randomEdit(source: SourceText, random: Random): Edit | undefined {
  const spots = spotsOf(source)
  if (spots.length === 0) return { op: 'set', path: [0, 'first'], value: randomValue(random) }
  const spot = pick(random, spots)
  const { path, node } = spot
  const kind = random(20)
  if (kind === 0)
    return {
      op: 'insert',
      path: [],
      index: random(source.documents.length + 1),
      value: { kind: 'New', spec: randomValue(random) },
    }
  if (kind === 1 && source.documents.length > 1)
    return { op: 'remove', path: [random(source.documents.length)] }
  if (kind < 6)
    return { op: 'set', path, value: node.kind === 'scalar' ? pick(random, scalars) : randomValue(random) }
  if (kind < 9 && path.length > 1) return { op: 'remove', path }
  if (kind < 11 && path.length > 1 && typeof path.at(-1) === 'string')
    return { op: 'rename', path, name: pick(random, ['renamed', 'a b', 'no', 'x: y']) }
  const lists = spots.filter((candidate) => candidate.node.kind === 'list')
  if (kind < 16 && lists.length > 0) {
    const list = pick(random, lists)
    const { length } = (list.node as Extract<Node, { kind: 'list' }>).items
    if (kind < 13 || length < 2)
      return { op: 'insert', path: list.path, index: random(length + 1), value: randomValue(random) }
    return { op: 'move', path: list.path, from: random(length), to: random(length) }
  }
  const maps = spots.filter((candidate) => candidate.node.kind === 'map')
  const map = pick(random, maps.length > 0 ? maps : spots)
  const deep = random(4) === 0 ? ['deep', 0, 'er'] : []
  return { op: 'set', path: [...map.path, 'added', ...deep], value: randomValue(random) }
}
