import type { EditValue } from '../document.ts'
import type { HouseStyle } from './house-style.ts'
import { canBePlain, quote, type ScalarPlace } from './scalar.ts'
import { childOf, type Node, resolveAlias } from './tree.ts'

/** The quotes a new string gets where it could do without. */
export type QuoteStyle = 'plain' | 'single' | 'double'

type Scalar = string | number | boolean | null

export const isScalarValue = (value: EditValue): value is Scalar =>
  typeof value !== 'object' || value === null

export const isListValue = (value: EditValue): value is readonly EditValue[] => Array.isArray(value)

export type MapValue = { readonly [key: string]: EditValue }

/** Entries that `undefined` was smuggled into count as absent. */
export const entriesOf = (value: MapValue): readonly (readonly [string, EditValue])[] =>
  Object.entries(value).filter(([, child]) => child !== undefined)

export function printScalar(value: Scalar, place: ScalarPlace, style: QuoteStyle = 'plain'): string {
  if (typeof value !== 'string') return printNonString(value)
  if (style !== 'plain') return quote(value, style)
  return canBePlain(value, place) ? value : quote(value, 'double')
}

function printNonString(value: number | boolean | null): string {
  if (typeof value !== 'number') return String(value)
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  return Object.is(value, -0) ? '0' : String(value)
}

export const printKey = (key: string, place: 'block-key' | 'flow' = 'block-key'): string =>
  printScalar(key, place)

/** What fits behind a colon or dash on the same line; undefined for what needs lines of its own. */
export function printInline(value: EditValue, like?: Node): string | undefined {
  if (isScalarValue(value)) return printScalar(value, 'block-value', quotesOf(like))
  if (isListValue(value)) return value.length === 0 ? '[]' : undefined
  return entriesOf(value).length === 0 ? '{}' : undefined
}

/**
 * The lines of a block value, from column 0, without line breaks. `like` is a neighbour of the same kind: strings
 * get its quotes, key by key.
 */
export function printBlock(value: EditValue, style: HouseStyle, like?: Node): readonly string[] {
  const inline = printInline(value, like)
  if (inline !== undefined) return [inline]
  if (isListValue(value)) {
    const example = itemLike(like)
    return value.flatMap((item) => printItem(item, style, style.dashWidth, example))
  }
  return entriesOf(value as MapValue).flatMap(([key, child]) =>
    printEntry(key, child, style, childOf(like, key)),
  )
}

/** The lines of one list item, its dash at column 0. */
export function printItem(
  value: EditValue,
  style: HouseStyle,
  dashWidth: number,
  like?: Node,
): readonly string[] {
  const dash = '-'.padEnd(dashWidth)
  const literal = printLiteral(value, dashWidth, like)
  if (literal !== undefined) return [dash + literal[0], ...literal.slice(1)]
  const [first, ...rest] = printBlock(value, style, like)
  return [dash + first, ...indent(rest, dashWidth)]
}

/** The lines of one map entry, its key at column 0. */
export function printEntry(key: string, value: EditValue, style: HouseStyle, like?: Node): readonly string[] {
  const name = printKey(key)
  const literal = printLiteral(value, style.step, like)
  if (literal !== undefined) return [`${name}: ${literal[0]}`, ...literal.slice(1)]
  const inline = printInline(value, like)
  if (inline !== undefined) return [`${name}: ${inline}`]
  return [
    `${name}:`,
    ...indent(printBlock(value, style, like), isListValue(value) ? style.listOffset : style.step),
  ]
}

/** Text of several lines as `|`, where nothing in it needs an escape. */
export function printLiteral(value: EditValue, width: number, like?: Node): readonly string[] | undefined {
  if (typeof value !== 'string' || !value.includes('\n') || quotesOf(like) !== 'plain') return undefined
  const body = value.endsWith('\n') ? value.slice(0, -1) : value
  const lines = body.split('\n')
  if (lines.at(-1) === '' || /^[\s]/.test(body) || body === '') return undefined
  if (lines.some((line) => /\p{Cc}|\u2028|\u2029|\ufeff|\p{Cs}/u.test(line) || /\s$/.test(line)))
    return undefined
  return [value.endsWith('\n') ? '|' : '|-', ...indent(lines, width)]
}

/** Lines moved right; empty ones stay empty. */
export const indent = (lines: readonly string[], width: number): readonly string[] =>
  lines.map((line) => (line === '' ? line : ' '.repeat(width) + line))

export function printFlow(value: EditValue, like?: Node): string {
  if (isScalarValue(value)) return printScalar(value, 'flow', quotesOf(like))
  if (isListValue(value)) return `[${value.map((item) => printFlow(item, itemLike(like))).join(', ')}]`
  const entries = entriesOf(value).map(([key, child]) => printFlowEntry(key, child, childOf(like, key)))
  return `{${entries.join(', ')}}`
}

export const printFlowEntry = (key: string, value: EditValue, like?: Node): string =>
  `${printKey(key, 'flow')}: ${printFlow(value, like)}`

/** An item that shows how the others of its list are written. */
export function itemLike(list: Node | undefined): Node | undefined {
  const target = resolveAlias(list)
  return target?.kind === 'list' ? (target.items.at(-1) ?? undefined) : undefined
}

/** The quotes a new string gets beside a neighbour. */
export function quotesOf(like: Node | undefined): QuoteStyle {
  const node = like?.kind === 'scalar' ? like : undefined
  return node?.style === 'single' || node?.style === 'double' ? node.style : 'plain'
}
