import type { EditValue, Patch } from '../document.ts'
import { chooseLines, commentsBefore } from './choose-lines.ts'
import { columnOf, endLine, itemCount, itemPlace } from './layout.ts'
import type { MapValue } from './print-value.ts'
import { lineAt, lineEnd, lineStart, type TextLine } from './text-lines.ts'
import type { MapNode } from './tree.ts'

/** How a commented-out key can become a real one. */
export interface Revivable {
  /** Takes the comment marks away from the lines the value needs; all other lines stay comments. */
  readonly patches: readonly Patch[]
  /** The lines as they stand now, from the key's to the last that comes to life. */
  readonly lines: string
  readonly to: number
  /** How many of them are remarks above the key. */
  readonly lead: number
  /** The items of an empty list, without its key. */
  readonly isItems?: true
  /** The only entry below a key that had no value. */
  readonly isOnly?: true
}

/** One line of a commented-out block. */
export interface BlockLine {
  readonly line: TextLine
  /** Column of the `#`. */
  readonly mark: number
  /** The line without its mark; the line itself for a comment that is indented deeper than the block. */
  readonly bare: string
}

/**
 * A commented-out `key` between the entries of a block map (`# ingressVIP: 10.0.0.2`, with the lines below that are
 * its value). The mark stands at the map's own column, or further left with the text where it belongs.
 */
export function findRevivable(
  text: string,
  map: MapNode,
  key: string,
  value: EditValue,
): Revivable | undefined {
  const first = itemPlace(map, 0, text)
  const column = columnOf(text, first.head)
  const last = itemPlace(map, itemCount(map) - 1, text)
  const from = first.ownsLine ? commentsBefore(text, lineStart(text, first.head)) : endLine(text, first)
  return findBetween(text, from, commentsAfter(text, endLine(text, last)), column, key, value)
}

/** The same for a key without a value, whose children stand commented out below it. */
export function findRevivableChild(
  text: string,
  after: number,
  parentColumn: number,
  value: MapValue,
): (Revivable & { readonly key: string }) | undefined {
  const from = lineEnd(text, after)
  const to = commentsAfter(text, from)
  for (let at = from; at < to; at = lineEnd(text, at)) {
    const line = lineAt(text, at)
    const match = /^([ \t]*)#[ \t]*([\w.-]+) ?:(?:\s|$)/.exec(line.text)
    if (match === null || line.indent <= parentColumn || !Object.hasOwn(value, match[2]!)) continue
    const key = match[2]!
    const found = findBetween(text, at, to, line.indent, key, value[key]!)
    if (found !== undefined) return { ...found, key, isOnly: true }
  }
  return undefined
}

function findBetween(
  text: string,
  from: number,
  to: number,
  column: number,
  key: string,
  value: EditValue,
): Revivable | undefined {
  for (let at = from; at < to; at = lineEnd(text, at)) {
    const line = lineAt(text, at)
    const strip = stripFor(line, column, key)
    if (strip === undefined) continue
    const block = blockFrom(text, line, line.indent, strip, column)
    const head = commentsOfKey(text, line, strip, column)
    return revive([...head, ...block], head.length, value, text)
  }
  return undefined
}

/** How many characters from the `#` on have to go, so that the key stands at `column`; undefined for another line. */
function stripFor(line: TextLine, column: number, key: string): number | undefined {
  const match = /^([ \t]*)#( *)(\S.*)$/.exec(line.text)
  if (match === null) return undefined
  const rest = match[3]!
  if (!rest.startsWith(key) || !/^ ?:(?:\s|$)/.test(rest.slice(key.length))) return undefined
  const mark = match[1]!.length
  const blanks = match[2]!.length
  if (mark === column) return 1 + blanks
  if (mark > column) return undefined
  if (mark + blanks - 1 === column) return 2
  return mark + blanks === column ? 1 : undefined
}

/** The key's line and what belongs to it: deeper text, items at its own column, remarks among them. */
function blockFrom(
  text: string,
  first: TextLine,
  mark: number,
  strip: number,
  column: number,
): readonly BlockLine[] {
  const lines: BlockLine[] = [bareLine(first, mark, strip)!]
  let kept = 1
  let isList: boolean | undefined
  for (let at = first.next; at < text.length; ) {
    const line = lineAt(text, at)
    at = line.next
    const bare = line.text[line.indent] === '#' ? bareLine(line, mark, strip) : undefined
    if (bare === undefined) break
    const content = bare.bare.trimStart()
    const indent = bare.bare.length - content.length
    isList ??= content.startsWith('#') || content === '' ? undefined : content.startsWith('- ')
    const isInside =
      indent > column ||
      (indent === column && (content.startsWith('- ') || (isList === true && content.startsWith('#'))))
    const isRemark = content.startsWith('#') && indent >= column
    if (!isInside && !isRemark && content !== '') break
    lines.push(bare)
    if (isInside && content !== '') kept = lines.length
  }
  return lines.slice(0, kept)
}

/** A line of a block without its mark; undefined where the block ends. */
export function bareLine(line: TextLine, mark: number, strip: number): BlockLine | undefined {
  if (line.indent > mark) return { line, mark: line.indent, bare: line.text }
  if (line.indent !== mark) return undefined
  const gone = line.text.slice(mark, mark + strip)
  if (!/^# *$/.test(gone)) return undefined
  return { line, mark, bare: line.text.slice(0, mark) + line.text.slice(mark + strip) }
}

/** Remarks above the key that are commented out with it (`#   # what it is`), where the mark stands further left. */
function commentsOfKey(text: string, first: TextLine, strip: number, column: number): readonly BlockLine[] {
  if (first.indent === column) return []
  const lines: BlockLine[] = []
  for (let at = first.from; at > 0; ) {
    const line = lineAt(text, at - 1)
    const bare = line.indent === first.indent ? bareLine(line, first.indent, strip) : undefined
    if (bare === undefined || bare.bare[column] !== '#' || bare.bare.slice(0, column).trim() !== '') break
    lines.unshift(bare)
    at = line.from
  }
  return lines
}

function revive(block: readonly BlockLine[], headLength: number, value: EditValue, text: string): Revivable {
  const chosen = chooseLines(block, headLength, value)
  const last = Math.max(headLength, ...chosen)
  const lines = block.slice(0, last + 1)
  const patches = lines.flatMap(({ line, bare }, index): readonly Patch[] =>
    chosen.has(index) && bare !== line.text ? [{ from: line.from, to: line.to, text: bare }] : [],
  )
  const to = lines.at(-1)!.line.next
  return { patches, lines: text.slice(lines[0]!.line.from, to), to, lead: headLength }
}

function commentsAfter(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const line = lineAt(text, at)
    if (line.text.trim() !== '' && line.text[line.indent] !== '#') break
    at = line.next
  }
  return at
}
