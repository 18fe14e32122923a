import { diffLines, linesWithBreaks } from '../core/yaml/diff.ts'

/** One line of a diff; the parts of a changed line that differ from its counterpart are marked. */
export interface DiffRow {
  readonly kind: 'same' | 'removed' | 'added' | 'gap'
  /** From 1: in the new text, or in the old one for what goes; undefined for a gap. */
  readonly line: number | undefined
  readonly parts: readonly { readonly text: string; readonly changed: boolean }[]
}

/** The changed lines of two texts with `context` unchanged ones round them. */
export function diffRows(before: string, after: string, context: number): readonly DiffRow[] {
  const old = linesWithBreaks(before)
  const fresh = linesWithBreaks(after)
  const rows: DiffRow[] = []
  let shown = 0
  const same = (from: number, to: number): void => {
    for (let line = from; line < to; line += 1) rows.push(plainRow('same', line, fresh[line - 1] ?? ''))
  }
  const changes = diffLines(before, after)
  for (const [index, change] of changes.entries()) {
    const from = Math.max(shown + 1, change.afterFrom - context)
    if (shown > 0 && shown + 1 < from) rows.push({ kind: 'gap', line: undefined, parts: [] })
    same(from, change.afterFrom)
    for (let line = change.beforeFrom; line < change.beforeTo; line += 1) {
      const twin = fresh[change.afterFrom + line - change.beforeFrom - 1]
      const hasTwin = line - change.beforeFrom < change.afterTo - change.afterFrom
      rows.push(comparedRow('removed', line, old[line - 1] ?? '', hasTwin ? twin : undefined))
    }
    for (let line = change.afterFrom; line < change.afterTo; line += 1) {
      const twin = old[change.beforeFrom + line - change.afterFrom - 1]
      const hasTwin = line - change.afterFrom < change.beforeTo - change.beforeFrom
      rows.push(comparedRow('added', line, fresh[line - 1] ?? '', hasTwin ? twin : undefined))
    }
    // The context behind a change ends where the next change begins.
    const next = changes[index + 1]?.afterFrom ?? fresh.length + 1
    const end = Math.min(next, change.afterTo + context)
    same(change.afterTo, end)
    shown = end - 1
  }
  return rows
}

const bare = (line: string): string => line.replace(/\r?\n$/, '')

const plainRow = (kind: DiffRow['kind'], line: number, text: string): DiffRow => ({
  kind,
  line,
  parts: [{ text: bare(text), changed: false }],
})

function comparedRow(
  kind: 'removed' | 'added',
  line: number,
  text: string,
  twin: string | undefined,
): DiffRow {
  if (twin === undefined) return plainRow(kind, line, text)
  const a = bare(text)
  const b = bare(twin)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1
  const parts = [
    { text: a.slice(0, start), changed: false },
    { text: a.slice(start, a.length - end), changed: true },
    { text: a.slice(a.length - end), changed: false },
  ]
  return { kind, line, parts: parts.filter((part) => part.text !== '') }
}
