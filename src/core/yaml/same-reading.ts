import { readPlain } from './scalar.ts'
import type { AliasNode, MapEntry, MapNode, Node, ScalarNode } from './tree.ts'

/**
 * Whether two trees say the same: strings equal whatever their quotes, other scalars equal in text or as numbers,
 * maps equal whatever the order of their keys, aliases that stand for the same. Positions and styles do not matter.
 */
export function hasSameReading(a: Node | undefined, b: Node | undefined): boolean {
  return compare(a, b, new Map())
}

/** Pairs of alias targets already compared: what aliases share is looked at once. */
type Compared = Map<Node, Node>

function compare(a: Node | undefined, b: Node | undefined, compared: Compared): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return a === undefined ? isNothing(b) : isNothing(a)
  if (a.kind === 'alias' && b.kind === 'alias') return a.name === b.name && compareTargets(a, b, compared)
  if (a.kind === 'alias') return a.target !== undefined && compare(a.target, b, compared)
  if (b.kind === 'alias') return b.target !== undefined && compare(a, b.target, compared)
  if (a.kind === 'scalar' || b.kind === 'scalar')
    return a.kind === 'scalar' && b.kind === 'scalar' && sameScalar(a, b)
  if ((a.tag ?? '') !== (b.tag ?? '')) return false
  if (a.kind === 'list') {
    if (b.kind !== 'list' || a.items.length !== b.items.length) return false
    return a.items.every((item, index) => compare(item, b.items[index], compared))
  }
  return b.kind === 'map' && compareMaps(a, b, compared)
}

function compareTargets(a: AliasNode, b: AliasNode, compared: Compared): boolean {
  if (a.target === undefined || b.target === undefined) return a.target === b.target
  if (compared.get(a.target) === b.target) return true
  compared.set(a.target, b.target)
  return compare(a.target, b.target, compared)
}

function compareMaps(a: MapNode, b: MapNode, compared: Compared): boolean {
  if (a.entries.length !== b.entries.length) return false
  let others: Map<string, MapEntry[]> | undefined
  for (let index = 0; index < a.entries.length; index += 1) {
    const entry = a.entries[index]!
    let other = b.entries[index]
    if (others !== undefined || other?.key !== entry.key) {
      others ??= groupFrom(b.entries, index)
      other = others.get(entry.key)?.shift()
    }
    if (other === undefined || (entry.merged === true) !== (other.merged === true)) return false
    const isShared = entry.merged === true && compared.get(entry.value) === other.value
    if (entry.merged === true) compared.set(entry.value, other.value)
    if (!isShared && !compare(entry.value, other.value, compared)) return false
  }
  return true
}

function groupFrom(entries: readonly MapEntry[], from: number): Map<string, MapEntry[]> {
  const groups = new Map<string, MapEntry[]>()
  for (const entry of entries.slice(from)) {
    const group = groups.get(entry.key)
    if (group === undefined) groups.set(entry.key, [entry])
    else group.push(entry)
  }
  return groups
}

const isNothing = (node: Node | undefined): boolean =>
  node === undefined || (node.kind === 'scalar' && node.tag === undefined && readingOf(node) === 'null')

type Reading = 'null' | 'string' | 'other'

function readingOf(node: ScalarNode): Reading {
  if (node.style === 'absent') return 'null'
  if (node.style !== 'plain') return 'string'
  const reading = readPlain(node.text)
  return reading === 'null' || reading === 'string' ? reading : 'other'
}

function sameScalar(a: ScalarNode, b: ScalarNode): boolean {
  if ((a.tag ?? '') !== (b.tag ?? '')) return false
  if (a.style === b.style && a.text === b.text) return true
  const reading = readingOf(a)
  if (reading !== readingOf(b)) return false
  if (reading === 'null' || a.text === b.text) return true
  return (
    reading === 'other' &&
    isShortDecimal(a.text) &&
    isShortDecimal(b.text) &&
    Number(a.text) === Number(b.text)
  )
}

/** Numbers that survive being read: long ones lose digits and would look equal. */
const isShortDecimal = (text: string): boolean => text.length <= 15 && /^-?\d+(?:\.\d+)?$/.test(text)
