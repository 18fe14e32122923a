import type { EditValue, Patch } from '../document.ts'
import { chooseLines } from './choose-lines.ts'
import type { Introduction } from './draft.ts'
import { isListValue, isScalarValue } from './print-value.ts'
import { type BlockLine, bareLine, type Revivable } from './revive.ts'
import { lineAt, lineEnd } from './text-lines.ts'
import type { Node } from './tree.ts'

/** Where commented-out items stand: column of the `#`, characters that go, column of the dash then. */
interface Marks {
  readonly mark: number
  readonly strip: number
  readonly column: number
}

/**
 * Items that stand commented out right below the key of an empty list, with remarks that are commented out as they
 * are (`#   # what it is`). Nothing stands between: a remark of its own may speak of what follows.
 */
export function findRevivableItems(
  text: string,
  node: Node,
  intro: Introduction,
  values: readonly EditValue[],
): Revivable | undefined {
  const isEmpty = node.kind === 'list' ? node.items.length === 0 : node.kind === 'scalar'
  const [first] = values
  if (!isEmpty || intro.kind !== 'entry' || first === undefined || isListValue(first)) return undefined
  const from = lineEnd(text, Math.max(intro.after, node.span.to))
  const marks = findMarks(text, from, intro.column, isScalarValue(first))
  if (marks === undefined) return undefined
  const block = blockFrom(text, from, marks)
  if (block === undefined) return undefined
  const key = { line: lineAt(text, intro.after), mark: 0, bare: `${' '.repeat(intro.column)}key:` }
  const chosen = chooseLines([key, ...block], 0, values)
  const last = Math.max(...chosen)
  if (last === 0) return undefined
  const lines = block.slice(0, last)
  const patches = lines.flatMap(({ line, bare }, index): readonly Patch[] =>
    chosen.has(index + 1) && bare !== line.text ? [{ from: line.from, to: line.to, text: bare }] : [],
  )
  const emptied: readonly Patch[] =
    node.span.to > intro.after && node.span.to > node.span.from
      ? [{ from: intro.after, to: node.span.to, text: '' }]
      : []
  const to = lines.at(-1)!.line.next
  const lead = block.findIndex(({ bare }) => isDash(bare, marks.column))
  return { patches: [...emptied, ...patches], lines: text.slice(from, to), to, lead, isItems: true }
}

const isDash = (bare: string, column: number): boolean =>
  bare.startsWith('- ', column) && bare.slice(0, column).trim() === ''

/** A single word, a quoted or bracketed text, or a map: not the bullet of a remark. */
const scalarItem = /^- +(?:["'<[{&*!$][^#]*|[^\s#]\S*)[ \t]*(?: #.*)?$/
const mapItem = /^- +[\w.-]+ ?:(?:\s|$)/

function findMarks(text: string, from: number, keyColumn: number, isScalar: boolean): Marks | undefined {
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at)
    const match = /^([ \t]*)#( *)(\S.*)$/.exec(line.text)
    if (match === null) return undefined
    const rest = match[3]!
    if (rest.startsWith('- ')) {
      const isFitting = isScalar ? scalarItem.test(rest) && !mapItem.test(rest) : mapItem.test(rest)
      return isFitting ? marksOf(match[1]!.length, match[2]!.length, keyColumn) : undefined
    }
    if (!rest.startsWith('#')) return undefined
    at = line.next
  }
  return undefined
}

/** Steps of a list below its key's column that files have. */
const offsets: ReadonlySet<number> = new Set([0, 2, 4])

function marksOf(mark: number, blanks: number, keyColumn: number): Marks | undefined {
  if (mark >= keyColumn) return { mark, strip: 1 + blanks, column: mark }
  for (const strip of blanks > 0 ? [2, 1] : [1]) {
    const column = mark + 1 + blanks - strip
    if (offsets.has(column - keyColumn)) return { mark, strip, column }
  }
  return undefined
}

/** The commented-out items, what is deeper, and the remarks among them; undefined when something else comes first. */
function blockFrom(
  text: string,
  from: number,
  { mark, strip, column }: Marks,
): readonly BlockLine[] | undefined {
  const lines: BlockLine[] = []
  let kept = 0
  for (let at = from; at < text.length; ) {
    const line = lineAt(text, at)
    at = line.next
    const bare = line.text[line.indent] === '#' ? bareLine(line, mark, strip) : undefined
    if (bare === undefined) break
    const content = bare.bare.trimStart()
    const indent = bare.bare.length - content.length
    const isItem = isDash(bare.bare, column)
    const isRemark = content.startsWith('#') && indent >= column
    if (!isItem && !isRemark && content !== '' && (kept === 0 || indent <= column)) break
    lines.push(bare)
    if (!isRemark && content !== '') kept = lines.length
  }
  return kept === 0 ? undefined : lines.slice(0, kept)
}
