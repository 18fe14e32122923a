/** What stands behind an argument: a text, a number or truth value, a list or map of texts, or a reference. */
export type HclValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly pairs: readonly (readonly [string, string])[] }
  | { readonly reference: string }

/** An argument, or a block with what it holds. */
export type HclItem = HclArgument | HclBlock
export interface HclArgument {
  readonly name: string
  readonly value: HclValue
}
export interface HclBlock {
  readonly name: string
  readonly labels?: readonly string[]
  readonly items: readonly HclItem[]
}

export const argument = (name: string, value: HclValue): HclArgument => ({ name, value })
export const block = (name: string, ...items: readonly (readonly HclItem[] | HclItem)[]): HclBlock => ({
  name,
  items: items.flat(),
})

/** Items as `terraform fmt` writes them, two blanks for each level. */
export function writeHcl(items: readonly HclItem[], indent = ''): string {
  const lines = items.map((item, index) => {
    if ('value' in item)
      return `${indent}${item.name.padEnd(widthAround(items, index))} = ${writeValue(item.value, indent)}\n`
    const head = [item.name, ...(item.labels ?? []).map(quoteHcl)].join(' ')
    if (item.items.length === 0) return `${indent}${head} {}\n`
    return `${indent}${head} {\n${writeHcl(item.items, `${indent}  `)}${indent}}\n`
  })
  return lines.join(indent === '' ? '\n' : '')
}

/** Equals signs of neighbouring one-line arguments stand under each other. */
function widthAround(items: readonly HclItem[], index: number): number {
  let from = index
  let to = index
  while (from > 0 && isOneLine(items[from - 1]!) && isOneLine(items[index]!)) from -= 1
  while (to + 1 < items.length && isOneLine(items[to + 1]!) && isOneLine(items[index]!)) to += 1
  return Math.max(...items.slice(from, to + 1).map((item) => item.name.length))
}

const isOneLine = (item: HclItem): boolean => 'value' in item && !writeValue(item.value, '').includes('\n')

function writeValue(value: HclValue, indent: string): string {
  if (typeof value === 'string') return quoteHcl(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if ('reference' in value) return value.reference
  if ('pairs' in value) return writeMap(value.pairs, indent)
  if (value.length < 2) return `[${value.map(quoteHcl).join('')}]`
  return `[\n${value.map((text) => `${indent}  ${quoteHcl(text)},\n`).join('')}${indent}]`
}

function writeMap(pairs: readonly (readonly [string, string])[], indent: string): string {
  if (pairs.length === 0) return '{}'
  const keys = pairs.map(([key]) => quoteHcl(key))
  const width = Math.max(...keys.map((key) => key.length))
  const lines = pairs.map(
    ([, text], index) => `${indent}  ${keys[index]!.padEnd(width)} = ${quoteHcl(text)}\n`,
  )
  return `{\n${lines.join('')}${indent}}`
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** A text as a quoted template without interpolation: `${` is written `$${`, `%{` `%%{` (Terraform language, strings). */
function quoteHcl(text: string): string {
  return `"${text
    .split(/(\$+(?=\{)|%+(?=\{))/)
    .map(escapeStretch)
    .join('')}"`
}

/** Every second stretch is what stands before a brace; a longer run of them has no doubled form. */
function escapeStretch(text: string, index: number): string {
  if (index % 2 === 0)
    return [...text].map((character) => short[character] ?? escapeControl(character)).join('')
  return text.length === 1 ? text.repeat(2) : [...text].map(escapeAsNumber).join('')
}

function escapeControl(character: string): string {
  const code = character.codePointAt(0)!
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa1) || unprintable.test(character)
  return isControl ? escapeAsNumber(character) : character
}

const escapeAsNumber = (character: string): string =>
  `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`

const unprintable = /[\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]/u
