import { isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { Edit, EditValue, Segment } from '../document.ts'
import { splitStream } from './split-stream.ts'

/**
 * A second, independent reading of a text: the package's own documents as plain values, and edits applied to them.
 * Maps are arrays of pairs sorted by key, so that order does not matter and no prototype is touched.
 */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly map: ReadonlyMap<string, Plain> }

export function plainModel(text: string): readonly Plain[] | undefined {
  const out: Plain[] = []
  for (const { from, to } of splitStream(text).parts) {
    const parsed = parseAllDocuments(text.slice(from, to), {
      merge: true,
      uniqueKeys: false,
      logLevel: 'silent',
      intAsBigInt: false,
    })
    if (!Array.isArray(parsed)) {
      out.push(null)
      continue
    }
    const document = parsed[0]!
    if (document.errors.length > 0) return undefined
    out.push(toPlain(document.contents, (alias) => (isAlias(alias) ? alias.resolve(document) : undefined)))
  }
  return out
}

function toPlain(node: unknown, resolve: (alias: unknown) => unknown): Plain {
  if (isAlias(node)) return toPlain(resolve(node), resolve)
  if (isScalar(node)) {
    const value: unknown = node.value
    if (typeof value === 'number' && typeof node.source === 'string' && node.source.length > 15)
      return `number ${node.source}`
    if (value === null || typeof value === 'boolean' || typeof value === 'number') return value
    return typeof value === 'string' ? value : null
  }
  if (isSeq(node)) return node.items.map((item) => toPlain(item, resolve))
  if (isMap(node)) {
    const map = new Map<string, Plain>()
    for (const pair of node.items) {
      if (!isPair(pair)) continue
      map.set(
        isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : String(pair.key),
        toPlain(pair.value, resolve),
      )
    }
    return { map }
  }
  return null
}

export const valueToPlain = (value: EditValue): Plain => {
  if (Array.isArray(value)) return (value as readonly EditValue[]).map(valueToPlain)
  if (typeof value !== 'object' || value === null) return value
  return {
    map: new Map(
      Object.entries(value as { [key: string]: EditValue }).map(([key, child]) => [key, valueToPlain(child)]),
    ),
  }
}

const isMapPlain = (value: Plain | undefined): value is { readonly map: ReadonlyMap<string, Plain> } =>
  typeof value === 'object' && value !== null && 'map' in value

type Change = (value: Plain | undefined) => Plain | undefined

function change(value: Plain | undefined, segments: readonly Segment[], at: Change): Plain | undefined {
  const [segment, ...rest] = segments
  if (segment === undefined) return at(value)
  if (Array.isArray(value) && typeof segment === 'number') {
    const items: readonly Plain[] = value
    return items.toSpliced(segment, 1, change(items[segment], rest, at)!)
  }
  if (value === undefined || value === null) {
    const child = change(undefined, rest, at)!
    return typeof segment === 'number' ? [child] : { map: new Map([[segment, child]]) }
  }
  if (!isMapPlain(value)) return undefined
  return {
    map: new Map([...value.map, [String(segment), change(value.map.get(String(segment)), rest, at)!]]),
  }
}

export function applyToPlain(model: readonly Plain[], edit: Edit): readonly Plain[] {
  const whole: readonly Plain[] = model
  switch (edit.op) {
    case 'set':
      return change(whole, edit.path, () => valueToPlain(edit.value)) as readonly Plain[]
    case 'insert':
      return change(whole, edit.path, (list) =>
        ((list ?? []) as readonly Plain[]).toSpliced(edit.index, 0, valueToPlain(edit.value)),
      ) as readonly Plain[]
    case 'move':
      return change(whole, edit.path, (list) => {
        const items = list as readonly Plain[]
        return items.toSpliced(edit.from, 1).toSpliced(edit.to, 0, items[edit.from]!)
      }) as readonly Plain[]
    case 'remove':
      return change(whole, edit.path.slice(0, -1), (parent) => {
        const last = edit.path.at(-1)!
        if (Array.isArray(parent)) return (parent as readonly Plain[]).toSpliced(last as number, 1)
        return isMapPlain(parent) ? { map: new Map([...parent.map].filter(([key]) => key !== last)) } : parent
      }) as readonly Plain[]
    case 'rename':
      return change(whole, edit.path.slice(0, -1), (parent) =>
        isMapPlain(parent)
          ? {
              map: new Map(
                [...parent.map].map(([key, child]) => [key === edit.path.at(-1) ? edit.name : key, child]),
              ),
            }
          : parent,
      ) as readonly Plain[]
  }
}

/** Order of keys does not matter; `null` and nothing are the same. */
export function samePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (Array.isArray(a)) {
    const items: readonly Plain[] = a
    return (
      Array.isArray(b) &&
      items.length === b.length &&
      items.every((item, index) => samePlain(item, (b as readonly Plain[])[index]))
    )
  }
  if (isMapPlain(a)) {
    return (
      isMapPlain(b) &&
      a.map.size === b.map.size &&
      [...a.map].every(([key, child]) => b.map.has(key) && samePlain(child, b.map.get(key)))
    )
  }
  return (a ?? null) === (b ?? null)
}
