import { type HclToken, readHclTokens } from './hcl-tokens.ts'

/** A value of a Terraform text: what is written out, or `unknown` for everything that has to be computed. */
export type HclNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly HclNode[] }
  | { readonly kind: 'body'; readonly body: HclBody }
  | { readonly kind: 'unknown'; readonly text: string }

/** Arguments and blocks in order; a block is an entry whose value is a body. */
export type HclBody = readonly HclEntry[]
export interface HclEntry {
  readonly name: string
  readonly labels: readonly string[]
  readonly value: HclNode
}

/** Nested deeper than any configuration; what lies below is passed over. */
const MOST_DEPTH = 64

/**
 * Reads Terraform configuration or variables (`.tf`, `.tfvars`) as far as values are written out. Never throws; what
 * it cannot follow is unknown, and reading goes on behind it.
 */
export function readHcl(text: string): HclBody {
  const tokens = readHclTokens(text)
  let at = 0
  const now = (): HclToken | undefined => tokens[at]
  const isMark = (mark: string, token = now()): boolean => token?.kind === 'mark' && token.text === mark
  const skipLines = (): void => {
    while (isMark('\n') || isMark(',')) at += 1
  }

  const readBody = (depth: number): HclBody => {
    const entries: HclEntry[] = []
    for (skipLines(); at < tokens.length && !isMark('}'); skipLines()) {
      const before = at
      const entry = readEntry(depth)
      if (entry !== undefined) entries.push(entry)
      if (at === before) at += 1
    }
    at += 1
    return entries
  }

  const readEntry = (depth: number): HclEntry | undefined => {
    const head = now()
    if (head?.kind !== 'name' && head?.kind !== 'text') return undefined
    at += 1
    if (isMark('=') || isMark(':')) {
      at += 1
      return { name: head.text, labels: [], value: readValue(depth) }
    }
    const labels: string[] = []
    for (let label = now(); label?.kind === 'name' || label?.kind === 'text'; label = now()) {
      labels.push(label.text)
      at += 1
    }
    if (!isMark('{')) return undefined
    return { name: head.text, labels, value: readBraces(depth) }
  }

  const readBraces = (depth: number): HclNode => {
    at += 1
    if (depth >= MOST_DEPTH) return skipValue(1)
    return { kind: 'body', body: readBody(depth + 1) }
  }

  const readValue = (depth: number): HclNode => {
    const token = now()
    let value: HclNode = { kind: 'unknown', text: '' }
    if (token?.kind === 'text') {
      at += 1
      value = { kind: 'text', text: token.text }
    } else if (isMark('{')) value = readBraces(depth)
    else if (isMark('[') && depth < MOST_DEPTH) value = readList(depth)
    if (value.kind !== 'unknown' && isEnd()) return value
    return skipValue(0)
  }

  /** Where a value may end; anything else belongs to a larger expression. */
  const isEnd = (): boolean => now() === undefined || ['\n', ',', '}', ']', ')'].some((mark) => isMark(mark))

  const readList = (depth: number): HclNode => {
    at += 1
    const items: HclNode[] = []
    for (skipLines(); at < tokens.length && !isMark(']'); skipLines()) {
      const before = at
      items.push(readValue(depth + 1))
      if (at === before) at += 1
    }
    at += 1
    return { kind: 'list', items }
  }

  /** Passes over an expression, brackets and all; `open` of them are open already. */
  const skipValue = (open: number): HclNode => {
    const first = now()
    let depth = open
    for (; at < tokens.length; at += 1) {
      if (depth === 0 && isEnd()) break
      if (['{', '[', '('].some((mark) => isMark(mark))) depth += 1
      if (['}', ']', ')'].some((mark) => isMark(mark))) depth -= 1
      if (depth === 0 && open > 0) {
        at += 1
        break
      }
    }
    return { kind: 'unknown', text: first?.text ?? '' }
  }

  const entries: HclEntry[] = []
  // A closing brace too many ends a body; what follows is read as well.
  while (at < tokens.length) entries.push(...readBody(0))
  return entries
}
