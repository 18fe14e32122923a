import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml'
import { findSwallowed } from './silent-problems.ts'
import type { SyntaxProblem } from './source.ts'
import { suspectEntry } from './suspect-entry.ts'
import type { AliasNode, ListNode, MapEntry, MapNode, Node, ScalarNode, Span } from './tree.ts'

export interface BuiltTree {
  readonly root: Node | undefined
  readonly problems: readonly SyntaxProblem[]
}

interface Building {
  readonly text: string
  readonly anchors: Map<string, Node>
  readonly problems: SyntaxProblem[]
}

/** The plain tree of one parsed document; `text` is the document's own text. Touches no prototype. */
export function buildTree(document: Pick<Document, 'contents'>, text: string): BuiltTree {
  const building: Building = { text, anchors: new Map(), problems: [] }
  const contents: unknown = document.contents
  if (contents === null || isNothing(contents)) return { root: undefined, problems: [] }
  return { root: buildNode(contents, building, 0), problems: building.problems }
}

/** More reports of one kind of mistake help nobody, and thousands of them would cost more than the reading. */
const MAX_REPORTS = 20

function report({ problems }: Building, find: () => SyntaxProblem | undefined): void {
  if (problems.length >= MAX_REPORTS) return
  const problem = find()
  if (problem !== undefined) problems.push(problem)
}

function isNothing(node: unknown): boolean {
  if (!isScalar(node)) return false
  return node.source === '' && node.type === 'PLAIN' && node.anchor === undefined && node.tag === undefined
}

function buildNode(node: unknown, building: Building, emptyAt: number): Node {
  if (isScalar(node)) return remember(buildScalar(node, building), building)
  if (isAlias(node)) return buildAlias(node.source, rangeOf(node, emptyAt), building)
  if (isMap(node)) {
    const span = rangeOf(node, emptyAt)
    const placeholder = node.flow === true ? bracePlaceholder(span, building.text) : undefined
    if (placeholder !== undefined) return placeholder
    return buildMap(node, span, building)
  }
  if (isSeq(node)) return buildList(node, rangeOf(node, emptyAt), building)
  return { kind: 'scalar', text: '', style: 'absent', span: { from: emptyAt, to: emptyAt } }
}

interface Ranged {
  readonly range?: readonly number[] | null | undefined
}

const rangeOf = (node: Ranged, emptyAt: number): Span => ({
  from: node.range?.[0] ?? emptyAt,
  to: node.range?.[1] ?? emptyAt,
})

interface Propped {
  readonly anchor?: string | undefined
  readonly tag?: string | undefined
}

/** Tags as people write them: `!!str`, not the long form. */
function propsOf(node: Propped): { readonly anchor?: string; readonly tag?: string } {
  const tag = node.tag?.replace(/^(?:tag:yaml\.org,2002:|!<tag:yaml\.org,2002:(.*)>$)/, '!!$1')
  return {
    ...(node.anchor === undefined ? {} : { anchor: node.anchor }),
    ...(tag === undefined ? {} : { tag }),
  }
}

function remember<N extends Node & Propped>(node: N, building: Building): N {
  if (node.anchor !== undefined) building.anchors.set(node.anchor, node)
  return node
}

interface ParsedScalar extends Ranged, Propped {
  readonly value?: unknown
  readonly source?: string | undefined
  readonly type?: string | undefined
}

const styles: ReadonlyMap<string, ScalarNode['style']> = new Map([
  ['PLAIN', 'plain'],
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'literal'],
  ['BLOCK_FOLDED', 'folded'],
])

function buildScalar(node: ParsedScalar, building: Building): ScalarNode {
  const { text } = building
  const span = rangeOf(node, 0)
  const absent = span.from === span.to
  const style = absent ? 'absent' : (styles.get(node.type ?? 'PLAIN') ?? 'plain')
  const content =
    node.source ?? (typeof node.value === 'string' ? node.value : text.slice(span.from, span.to))
  const scalar: ScalarNode = { kind: 'scalar', text: absent ? '' : content, style, span, ...propsOf(node) }
  report(building, () => findSwallowed(scalar, text))
  return scalar
}

function buildAlias(name: string, span: Span, building: Building): AliasNode {
  const target = building.anchors.get(name)
  if (target === undefined) report(building, () => ({ code: 'unknown-alias', args: { name }, span }))
  return { kind: 'alias', name, target, span }
}

/**
 * `{NAME}` and `{{ name }}` are placeholders of templates that YAML happens to read as maps. Nobody means a map
 * with one key and no value in these files, so they are read as the text that stands there.
 */
function bracePlaceholder(span: Span, text: string): ScalarNode | undefined {
  const source = text.slice(span.from, span.to)
  if (!/^\{\s*[A-Za-z_][\w.-]*\s*\}$/.test(source) && !/^\{\{[^{}\n]*\}\}$/.test(source)) return undefined
  return { kind: 'scalar', text: source, style: 'plain', span }
}

interface ParsedMap extends Ranged, Propped {
  readonly items: readonly { readonly key: unknown; readonly value: unknown }[]
  readonly flow?: boolean | undefined
}

function buildMap(node: ParsedMap, range: Span, building: Building): MapNode {
  const own: MapEntry[] = []
  const seen = new Map<string, MapEntry>()
  const merges: Node[] = []
  const flow = node.flow === true
  let end = range.from
  for (const pair of node.items) {
    const keySpan = isRanged(pair.key) ? rangeOf(pair.key, end) : { from: end, to: end }
    const key = isScalar(pair.key) ? (pair.key.source ?? '') : building.text.slice(keySpan.from, keySpan.to)
    if (isScalar(pair.key) && pair.key.anchor !== undefined) buildNode(pair.key, building, 0)
    const value = afterColon(buildNode(pair.value, building, keySpan.to), keySpan.to, building.text)
    const entry: MapEntry = { key, keySpan, value }
    end = Math.max(end, keySpan.to, value.span.to)
    const isMerge = key === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN'
    const isAlone = own.length === 0 && node.items.length === 1
    if (!isMerge) report(building, () => suspectEntry(entry, seen.get(key), isAlone, building.text))
    seen.set(key, entry)
    own.push(entry)
    if (isMerge) merges.push(value)
  }
  const entries = merges.length === 0 ? own : [...mergedEntries(merges, seen), ...own]
  const span = flow ? range : { from: range.from, to: end }
  return remember({ kind: 'map', entries, flow, span, ...propsOf(node) }, building)
}

/** The parser places an absent value behind the comments that follow it; people mean the place after the colon. */
function afterColon(value: Node, keyEnd: number, text: string): Node {
  if (value.kind !== 'scalar' || value.style !== 'absent') return value
  if (value.anchor !== undefined || value.tag !== undefined) return value
  const colon = /^[ \t]*:/.exec(text.slice(keyEnd, Math.max(keyEnd, value.span.from)))
  const at = keyEnd + (colon?.[0].length ?? 0)
  return { ...value, span: { from: at, to: at } }
}

const isRanged = (node: unknown): node is Ranged =>
  typeof node === 'object' && node !== null && 'range' in node

/** Entries that come through `<<`; earlier sources win over later ones, own entries over all of them. */
function mergedEntries(sources: readonly Node[], own: ReadonlyMap<string, MapEntry>): readonly MapEntry[] {
  const merged = new Map<string, MapEntry>()
  const take = (node: Node | undefined): void => {
    const target = node?.kind === 'alias' ? node.target : node
    if (target?.kind === 'list') for (const item of target.items) take(item)
    if (target?.kind !== 'map') return
    for (const entry of target.entries) {
      if (entry.key === '<<' || own.has(entry.key) || merged.has(entry.key)) continue
      merged.set(entry.key, { ...entry, merged: true })
    }
  }
  for (const source of sources) take(source)
  return [...merged.values()]
}

interface ParsedList extends Ranged, Propped {
  readonly items: readonly unknown[]
  readonly flow?: boolean | undefined
}

function buildList(node: ParsedList, range: Span, building: Building): ListNode {
  const flow = node.flow === true
  const items: Node[] = []
  let end = range.from
  for (const item of node.items) {
    const built = isPair(item)
      ? buildMap({ items: [item], flow: true, range: pairRange(item, end) }, pairSpan(item, end), building)
      : buildNode(item, building, end)
    items.push(built)
    end = Math.max(end, built.span.to)
  }
  const span = flow ? range : { from: range.from, to: end }
  return remember({ kind: 'list', items, flow, span, ...propsOf(node) }, building)
}

type ParsedPair = { readonly key: unknown; readonly value: unknown }

/** `[a: b]` may come as a bare pair. */
const isPair = (item: unknown): item is ParsedPair =>
  typeof item === 'object' && item !== null && 'key' in item && !('range' in item)

function pairSpan(pair: ParsedPair, at: number): Span {
  const from = isRanged(pair.key) ? rangeOf(pair.key, at).from : at
  return { from, to: isRanged(pair.value) ? rangeOf(pair.value, from).to : from }
}

const pairRange = (pair: ParsedPair, at: number): readonly number[] => {
  const { from, to } = pairSpan(pair, at)
  return [from, to]
}
