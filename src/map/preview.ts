import { type Analysis, analyse } from '../core/analyse.ts'
import type { ChangedText } from '../core/apply.ts'
import { type FileEdits, type Place, samePlace } from '../core/document.ts'
import type { Finding } from '../core/rules/finding.ts'
import type { Refusal } from '../core/yaml/refusal.ts'
import { type DiffRow, diffRows } from '../look/diff-rows.ts'
import { previewIntention } from '../store/actions/edit.ts'
import { useWorkbench } from '../store/state.ts'

/** The lines that would change, and what the rules would say. */
export interface Preview {
  /** What was asked; a newer question makes the answer old. */
  readonly edits: readonly FileEdits[]
  readonly rows: readonly DiffRow[]
  readonly refusal: Refusal | undefined
  /** undefined until the judgement is there. */
  readonly judged: Judged | undefined
}

export interface Judged {
  readonly analysis: Analysis
  /** What would be wrong with the thing in hand, and what would be wrong that is not now; the worst first. */
  readonly findings: readonly Finding[]
}

/** Changed lines shown; more say nothing while something moves. */
const mostRows = 8

/** The lines that edits would change. */
export function previewLines(edits: readonly FileEdits[]): {
  readonly preview: Preview
  readonly judge: () => Judged | undefined
} {
  const state = useWorkbench.getState()
  const applied = previewIntention(state, { edits })
  if (!applied.ok) {
    return {
      preview: { edits, rows: [], refusal: applied.refusal, judged: undefined },
      judge: () => undefined,
    }
  }
  const rows = withoutIndent(applied.changed.flatMap(changedRows).slice(0, mostRows))
  const sources = new Map(applied.changed.map(({ file, after }) => [file, after]))
  return {
    preview: { edits, rows, refusal: undefined, judged: undefined },
    judge: () => {
      const { analysis: now } = state
      if (now === undefined) return undefined
      const then = analyse(applied.workspace, now, sources)
      return { analysis: then, findings: concerning(now.findings, then.findings, placesOf(edits)) }
    },
  }
}

/** Only the lines between the first and the last patch are compared: a large file costs no more than a small one. */
function changedRows({ before, text, patches }: ChangedText): readonly DiffRow[] {
  const first = patches[0]
  const last = patches.at(-1)
  if (first === undefined || last === undefined) return []
  const from = before.text.lastIndexOf('\n', first.from - 1) + 1
  const to = endOfLine(before.text, last.to)
  const end = to + text.length - before.text.length
  let line = 0
  for (let at = before.text.indexOf('\n'); at >= 0 && at < from; at = before.text.indexOf('\n', at + 1))
    line += 1
  return diffRows(before.text.slice(from, to), text.slice(from, end), 0)
    .filter(({ kind }) => kind === 'added' || kind === 'removed')
    .map((row) => ({ ...row, line: (row.line ?? 0) + line }))
}

/** The indentation that all lines share says nothing in a card. */
function withoutIndent(rows: readonly DiffRow[]): readonly DiffRow[] {
  const texts = rows.map(({ parts }) => parts.map(({ text }) => text).join(''))
  const indent = Math.min(...texts.map((text) => text.search(/\S|$/)))
  return rows.map((row, index) => ({
    ...row,
    parts: [{ text: texts[index]!.slice(indent), changed: false }],
  }))
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Where the edits write. */
const placesOf = (edits: readonly FileEdits[]): readonly Place[] =>
  edits.flatMap(({ file, edits: own }) =>
    own.map((edit) => ({ file, path: edit.op === 'insert' ? [...edit.path, edit.index] : edit.path })),
  )

function concerning(
  now: readonly Finding[],
  then: readonly Finding[],
  places: readonly Place[],
): readonly Finding[] {
  const known = new Map<string, number>()
  for (const finding of now) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1)
  return then.filter((finding) => {
    if (finding.severity === 'info') return false
    const key = keyOf(finding)
    const left = known.get(key) ?? 0
    known.set(key, left - 1)
    const isOwn = [finding.place, ...finding.related].some((place) =>
      places.some((own) => samePlace(own, place)),
    )
    return left <= 0 || isOwn
  })
}

/** Without its place: what stands further down keeps being the same problem. */
function keyOf({ rule, message, ranges, place }: Finding): string {
  const where = ranges.map(({ first, last }) => `${first}-${last}`).join(' ')
  return `${rule} ${message} ${where === '' ? place.path.join('/') : where}`
}
