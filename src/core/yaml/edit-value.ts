import type { EditValue, Patch, Path } from '../document.ts'
import { type Draft, type Introduction, introductionOf, layLines, type Patches, refuse } from './draft.ts'
import type { Found } from './find-place.ts'
import { contentEnd, endLine, itemCount, itemPlace } from './layout.ts'
import { skipDeeperComments } from './ownership.ts'
import {
  isListValue,
  isScalarValue,
  printBlock,
  printFlow,
  printInline,
  printLiteral,
} from './print-value.ts'
import { canBePlain } from './scalar.ts'
import { lineEnd, lineStart } from './text-lines.ts'
import type { ListNode, MapNode, Node, ScalarNode } from './tree.ts'

/**
 * Puts another value in the place of the one that stands there. Comments on the key's own line and around the value
 * stay; those inside a list or map that goes away go with it.
 */
export function replaceValue(draft: Draft, found: Found, value: EditValue, path: Path, like?: Node): Patches {
  const { node } = found
  if (node.kind !== 'alias' && node.tag !== undefined && !keepsTag(node, value)) return refuse('tagged', path)
  if (found.inFlow && found.slot !== undefined) return replaceInFlow(draft, found, value, like)
  const introduction = introductionOf(found, draft.text)
  if (introduction === undefined) {
    return isScalarValue(value) && isInlineNode(node) && !isAbsent(node)
      ? [{ ...node.span, text: inlineText(node, value, like) }]
      : refuse('complex-key', path)
  }
  if (node.kind !== 'alias' && node.anchor !== undefined && !(isInlineNode(node) && isScalarValue(value))) {
    return refuse('tagged', path)
  }
  if (isInlineNode(node)) return replaceInline(draft, node, introduction, value, like)
  if (node.kind === 'scalar') return replaceBlockScalar(draft, node, introduction, value, like)
  return replaceBlock(draft, node as MapNode | ListNode, introduction, value, like)
}

const keepsTag = (node: Node, value: EditValue): boolean =>
  node.kind === 'scalar' && typeof value === 'string' && (node.tag === '!!str' || node.tag === '!')

const isAbsent = (node: Node): boolean => node.kind === 'scalar' && node.style === 'absent'

/** What begins on the line of its key or dash and is not a block. */
function isInlineNode(node: Node): boolean {
  if (node.kind === 'alias') return true
  if (node.kind === 'scalar') return node.style !== 'literal' && node.style !== 'folded'
  return node.flow
}

/**
 * A scalar keeps the quotes of the one it replaces. Quotes that only the old value needed (`"1"` on the way to
 * `10.0.0.1`) go with it, unless its neighbours have them too.
 */
function exampleFor(old: Node, like: Node | undefined): Node | undefined {
  if (old.kind !== 'scalar' || old.style === 'absent') return like
  const isQuoted = old.style === 'single' || old.style === 'double'
  return isQuoted && !canBePlain(old.text, 'block-value') ? like : old
}

function inlineText(old: Node, value: EditValue, like?: Node): string {
  const example = exampleFor(old, like)
  return printInline(value, example) ?? printFlow(value, like)
}

function replaceInFlow({ text }: Draft, { node }: Found, value: EditValue, like?: Node): Patches {
  const printed = printFlow(value, exampleFor(node, like ?? node))
  if (!isAbsent(node)) return [{ ...node.span, text: printed }]
  const { from } = node.span
  const before = text.slice(0, from)
  return [{ from, to: from, text: /:\s*$/.test(before) ? ` ${printed}` : `: ${printed}` }]
}

function replaceInline(
  draft: Draft,
  node: Node,
  intro: Introduction,
  value: EditValue,
  like?: Node,
): Patches {
  const { text } = draft
  const { from, to } = node.span
  const lines = linesFor(draft, node, intro, value, like)
  if (lines === undefined) {
    const printed = inlineText(node, value, like)
    if (!isAbsent(node)) return [{ from, to, text: printed }]
    return [{ from, to: from, text: ` ${printed}` }]
  }
  const { style } = draft
  const lineTo = lineEnd(text, to)
  if (intro.kind === 'root' && skipDeeperComments(text, lineTo, 0) === lineTo) {
    return [{ from, to, text: layLines(lines.lines, 0, style).slice(0, -style.lineBreak.length) }]
  }
  if (lines.onSameLine) {
    const [first, ...rest] = lines.lines
    const head = (printed: string): Patch =>
      isAbsent(node) ? { from, to: from, text: ` ${printed}` } : { from, to, text: printed }
    // Comments right below would end up inside the new lines: the value stays on one.
    if (skipDeeperComments(text, lineTo, intro.column) > lineTo) {
      return [head(printFlow(value, exampleFor(node, like)))]
    }
    if (rest.length === 0) return [head(first!)]
    return [head(first!), { from: lineTo, to: lineTo, text: layLines(rest, lines.column, style) }]
  }
  // Below deeper comments, above those at its own column: these stay when the value goes again.
  const after = skipDeeperComments(text, lineTo, Math.max(lines.column, intro.column))
  const removed: Patch = { from: intro.after, to, text: '' }
  const added: Patch = { from: after, to: after, text: layLines(lines.lines, lines.column, style) }
  return removed.from === removed.to ? [added] : [removed, added]
}

interface BlockLines {
  readonly lines: readonly string[]
  readonly column: number
  /** The first line stands behind the dash, or behind the colon for a block scalar. */
  readonly onSameLine: boolean
}

/** The lines of a value that does not fit behind its key or dash; undefined when it does. */
function linesFor(
  draft: Draft,
  node: Node,
  intro: Introduction,
  value: EditValue,
  like?: Node,
): BlockLines | undefined {
  const { text } = draft
  const old = exampleFor(node, like)
  const hasComment = /^[ \t]+#/.test(text.slice(node.span.to, lineEnd(text, node.span.to)))
  const isLong = typeof value === 'string' && value.includes('\n') && intro.kind !== 'root' && !hasComment
  const literal = isLong ? printLiteral(value, draft.style.step, old) : undefined
  if (literal !== undefined) return { lines: literal, column: intro.column, onSameLine: true }
  if (printInline(value, old) !== undefined) return undefined
  const { style } = draft
  const lines = printBlock(value, style, like)
  if (intro.kind === 'entry') {
    const column = intro.column + (isListValue(value) ? style.listOffset : style.step)
    return { lines, column, onSameLine: false }
  }
  const width = intro.kind === 'root' ? 0 : style.dashWidth
  const start = Math.max(intro.after - 1 + width, node.span.from)
  const column = isAbsent(node) ? intro.column + 2 : start - lineStart(text, node.span.from)
  return { lines, column: intro.kind === 'root' ? 0 : column, onSameLine: true }
}

/** `key: |` with its lines. Text of several lines stays one; anything else takes the place of the mark. */
function replaceBlockScalar(
  draft: Draft,
  node: ScalarNode,
  intro: Introduction,
  value: EditValue,
  like?: Node,
): Patches {
  const { text, style } = draft
  const markEnd =
    node.span.from + /^[|>][-+0-9]*/.exec(text.slice(node.span.from, node.span.from + 4))![0].length
  const bodyFrom = lineEnd(text, markEnd)
  const end = Math.max(bodyFrom, contentEnd(node, text))
  const bodyTo = end > bodyFrom && text[end - 1] !== '\n' ? lineEnd(text, end) : end
  const width = bodyIndent(text, bodyFrom, bodyTo) ?? intro.column + style.step
  const literal = intro.kind === 'root' ? undefined : printLiteral(value, 0)
  if (literal !== undefined && width > intro.column) {
    const [mark, ...lines] = literal
    return [
      { from: node.span.from, to: markEnd, text: mark! },
      { from: bodyFrom, to: bodyTo, text: layLines(lines, width, style) },
    ]
  }
  const inline = printInline(value)
  if (inline !== undefined) {
    return [
      { from: node.span.from, to: markEnd, text: inline },
      { from: bodyFrom, to: bodyTo, text: '' },
    ]
  }
  const lines = printBlock(value, style, like)
  if (intro.kind !== 'entry') {
    const column = node.span.from - lineStart(text, node.span.from)
    return [
      { from: node.span.from, to: markEnd, text: lines[0]! },
      { from: bodyFrom, to: bodyTo, text: layLines(lines.slice(1), column, style) },
    ]
  }
  const column = intro.column + (isListValue(value) ? style.listOffset : style.step)
  return [
    { from: intro.after, to: markEnd, text: '' },
    { from: bodyFrom, to: bodyTo, text: layLines(lines, column, style) },
  ]
}

function bodyIndent(text: string, from: number, to: number): number | undefined {
  const first = /^[ \t]*(?=[^\s])/m.exec(text.slice(from, to))
  return first === null ? undefined : first[0].length
}

/** A block list or map gives way to a value of another shape. */
function replaceBlock(
  draft: Draft,
  node: MapNode | ListNode,
  intro: Introduction,
  value: EditValue,
  like?: Node,
): Patches {
  const { text, style } = draft
  const first = itemPlace(node, 0, text)
  const last = itemPlace(node, itemCount(node) - 1, text)
  const inline = printInline(value, like)
  if (intro.kind === 'root' || !first.ownsLine) {
    const column = first.head - lineStart(text, first.head)
    const lines = inline === undefined ? printBlock(value, style, like) : [inline]
    const end = contentEnd(node, text)
    const printed = lines[0]! + style.lineBreak + layLines(lines.slice(1), column, style)
    return [{ from: first.head, to: Math.max(endLine(text, last), lineEnd(text, end - 1)), text: printed }]
  }
  const from = lineStart(text, first.head)
  const to = endLine(text, last)
  if (inline !== undefined) {
    return [
      { from: intro.after, to: intro.after, text: ` ${inline}` },
      { from, to, text: '' },
    ]
  }
  const column =
    intro.kind === 'item'
      ? first.head - from
      : intro.column + (isListValue(value) ? style.listOffset : style.step)
  return [{ from, to, text: layLines(printBlock(value, style, like), column, style) }]
}
