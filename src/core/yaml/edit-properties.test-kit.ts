import type { Edit } from '../document.ts'
import { diffLines } from './diff.ts'
import { nodeAt, ownedLines } from './locate.ts'
import { type PatchResult, patchSource } from './patch.ts'
import { applyPatches } from './pieces.ts'
import { applyToPlain, plainModel, samePlain } from './plain-model.test-kit.ts'
import { readSource } from './read.ts'
import { canBePlain } from './scalar.ts'
import type { SourceText } from './source.ts'

/** What one edit broke; undefined when everything holds. */
export interface Breach {
  readonly property: 'model' | 'locality' | 'conservation' | 'ownership' | 'inverse' | 'patches' | 'reading'
  readonly edit: Edit
  readonly detail: string
}

/** Checks every property of one edit that was not refused. */
export function checkEdit(
  source: SourceText,
  edit: Edit,
  result: Extract<PatchResult, { ok: true }>,
  owners: ReadonlyMap<string, string>,
): Breach | undefined {
  const { text } = source
  const after = result.source.text
  const breach = (property: Breach['property'], detail: string): Breach => ({ property, edit, detail })
  if (applyPatches(text, result.patches) !== after) return breach('patches', 'patches do not make the text')
  const fresh = readSource(after)
  if (fresh.documents.length !== result.source.documents.length)
    return breach('reading', 'a fresh reading differs')
  const before = plainModel(text)
  const model = plainModel(after)
  if (before === undefined || model === undefined) return breach('model', 'does not parse')
  if (!samePlain(model, applyToPlain(before, edit)))
    return breach('model', 'the text does not say what was intended')
  const local = checkLocality(source, edit, result)
  if (local !== undefined) return breach('locality', local)
  const lost = checkComments(source, edit, after, owners)
  if (lost !== undefined) return breach(lost[0], lost[1])
  const inverse = checkInverse(source, edit, result.source)
  return inverse === undefined ? undefined : breach('inverse', inverse)
}

const linesOf = (text: string): readonly string[] => text.split(/\r?\n/)

/** How many lines an edit took away and added; a missing line break at the end of a text is no difference here. */
function countChanges(before: string, after: string): { readonly gone: number; readonly come: number } {
  const whole = (text: string): string =>
    (text.endsWith('\n') ? text : `${text}\n`).replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  let gone = 0
  let come = 0
  for (const change of diffLines(whole(before), whole(after))) {
    gone += change.beforeTo - change.beforeFrom
    come += change.afterTo - change.afterFrom
  }
  return { gone, come }
}

/** Lines outside of the edit stay: nothing but the item's own lines, and the line that introduces it, may differ. */
function checkLocality(
  source: SourceText,
  edit: Edit,
  result: Extract<PatchResult, { ok: true }>,
): string | undefined {
  const { gone, come } = countChanges(source.text, result.source.text)
  const region = ownedLines(source, edit.path)
  const height = region === undefined ? 1 : Math.max(1, region.last - region.first + 1)
  const changed = `${gone} lines gone and ${come} come`
  switch (edit.op) {
    case 'insert':
      // The line of `[]`, or of a dash whose list begins with the new item.
      return gone > 1 ? changed : undefined
    case 'remove':
      return come > 1 || gone > height + 1 ? changed : undefined
    case 'rename':
      return gone > 1 || come > 1 ? changed : undefined
    case 'move':
      return Math.abs(gone - come) > 1 ? changed : undefined
    case 'set': {
      const isNew = nodeAt(source, edit.path) === undefined
      return gone > (isNew ? 1 : height) ? `${changed} for a value of ${height}` : undefined
    }
  }
}

const remark = /# (Remark \d+ (?:floats|on \S+)\.)/g

const remarksIn = (text: string): readonly string[] => Array.from(text.matchAll(remark), (match) => match[1]!)

/** Generated remarks name the token they speak of: it must still be there, and next to it. */
function checkComments(
  source: SourceText,
  edit: Edit,
  after: string,
  owners: ReadonlyMap<string, string>,
): readonly ['conservation' | 'ownership', string] | undefined {
  const left = new Set(remarksIn(after))
  for (const text of remarksIn(source.text)) {
    const owner = owners.get(text)
    if (left.has(text)) {
      if (
        owner !== undefined &&
        hasToken(after, owner) &&
        edit.op !== 'set' &&
        !standsWith(after, text, owner) &&
        standsWith(source.text, text, owner)
      ) {
        if (touchesFirst(edit) || (edit.op === 'rename' && edit.path.at(-1) === owner)) continue
        return ['ownership', `${text} no longer stands with its item`]
      }
      continue
    }
    const ownerGone =
      owner === undefined ? edit.op === 'remove' || edit.op === 'set' : !hasToken(after, owner)
    if (!ownerGone && !(edit.op === 'set' && isReplacedToken(source, edit, owner)))
      return ['conservation', `${text} is lost`]
  }
  return undefined
}

/** The comment above a list's first item may be the list's: which one is told by its siblings, and they change here. */
const touchesFirst = (edit: Edit): boolean =>
  (edit.op === 'insert' && edit.index === 0) ||
  (edit.op === 'move' && Math.min(edit.from, edit.to) === 0) ||
  (edit.op === 'remove' && edit.path.at(-1) === 0)

const hasToken = (text: string, token: string): boolean => new RegExp(`(?<!on )\\b${token}\\b`).test(text)

/** A key whose own value was replaced: remarks inside that value may go with it. */
const isReplacedToken = (source: SourceText, edit: Edit, owner: string | undefined): boolean =>
  owner !== undefined && edit.path.at(-1) !== owner && nodeAt(source, edit.path)?.kind !== 'scalar'

/** On the same line, or on the next line that is no comment. */
function standsWith(text: string, comment: string, owner: string): boolean {
  const lines = linesOf(text)
  const at = lines.findIndex((line) => line.includes(comment))
  const pattern = new RegExp(`(?<!on )\\b${owner}\\b`)
  if (pattern.test(lines[at]!)) return true
  const next = lines.slice(at + 1).find((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  return next !== undefined && pattern.test(next)
}

/** The edit and its opposite give the original bytes back, where the opposite is another edit. */
function checkInverse(source: SourceText, edit: Edit, after: SourceText): string | undefined {
  const opposite = oppositeOf(source, edit)
  if (opposite === undefined) return undefined
  const back = patchSource(after, [opposite])
  if (!back.ok) return `${opposite.op} is refused: ${back.refusal.code}`
  return back.source.text === source.text
    ? undefined
    : `${opposite.op} gives other bytes: ${JSON.stringify(back.source.text)}`
}

/** Blank lines and floating comments belong to nobody: on which side of them an item stood is not told afterwards. */
function isTight(source: SourceText, { path, from }: Extract<Edit, { op: 'move' }>): boolean {
  const list = nodeAt(source, path)
  if (list?.kind !== 'list' || list.flow) return true
  const lines = [from - 1, from, from + 1].map((index) => ownedLines(source, [...path, index]))
  return lines.every((region, index) => {
    const before = lines[index - 1]
    return region === undefined || before === undefined || region.first === before.last + 1
  })
}

function oppositeOf(source: SourceText, edit: Edit): Edit | undefined {
  const node = nodeAt(source, edit.path)
  switch (edit.op) {
    case 'insert':
      if (edit.path.length === 0)
        return source.documents.length === 0 ? undefined : { op: 'remove', path: [edit.index] }
      return node?.kind === 'list' ? { op: 'remove', path: [...edit.path, edit.index] } : undefined
    case 'rename':
      // Quotes of taste and quotes by need cannot be told apart afterwards.
      if (!canBePlain(edit.name, 'block-key')) return undefined
      return { op: 'rename', path: [...edit.path.slice(0, -1), edit.name], name: String(edit.path.at(-1)) }
    case 'set': {
      const parent = nodeAt(source, edit.path.slice(0, -1))
      if (node === undefined && parent?.kind === 'map' && edit.path.at(-1) === 'added')
        return { op: 'remove', path: edit.path }
      return undefined
    }
    case 'move':
      if (edit.path.length === 0 || edit.from === 0 || edit.to === 0 || !isTight(source, edit))
        return undefined
      return { op: 'move', path: edit.path, from: edit.to, to: edit.from }
    case 'remove':
      return undefined
  }
}
