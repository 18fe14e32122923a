import { compareLines } from './shortest-edit.ts'

/** Lines `beforeFrom` to `beforeTo` became `afterFrom` to `afterTo`: from 1, end exclusive; equal ends = nothing. */
export interface LineChange {
  readonly beforeFrom: number
  readonly beforeTo: number
  readonly afterFrom: number
  readonly afterTo: number
}

/**
 * What changed between two texts, line by line. Shortest where the texts are alike (Myers); where they are not, cut
 * at lines that occur once on both sides (patience), so that the time stays bounded for texts of any size.
 */
export function diffLines(before: string, after: string): readonly LineChange[] {
  if (before === after) return []
  const { head, tail } = sharedEnds(before, after)
  const numbers = new Map<string, number>()
  const a = numberLines(before.slice(head, before.length - tail), numbers)
  const b = numberLines(after.slice(head, after.length - tail), numbers)
  const passed = countBreaks(before, head)
  const changes: LineChange[] = []
  const report = (...edges: readonly [number, number, number, number]): void => {
    const [a0, a1, b0, b1] = edges.map((edge) => edge + passed) as [number, number, number, number]
    const last = changes.at(-1)
    if (last !== undefined && last.beforeTo === a0 + 1 && last.afterTo === b0 + 1) {
      changes[changes.length - 1] = { ...last, beforeTo: a1 + 1, afterTo: b1 + 1 }
    } else changes.push({ beforeFrom: a0 + 1, beforeTo: a1 + 1, afterFrom: b0 + 1, afterTo: b1 + 1 })
  }
  compareLines({ a, b, report }, 0, a.length, 0, b.length, 0)
  return changes
}

/** Whole lines that both texts begin and end with, in UTF-16 code units: most changes are one line of thousands. */
function sharedEnds(before: string, after: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  head = head === 0 ? 0 : before.lastIndexOf('\n', head - 1) + 1
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - tail - 1) === after.charCodeAt(after.length - tail - 1)
  ) {
    tail += 1
  }
  // What is shared may begin in the middle of a line of one of them.
  const ended = before.indexOf('\n', before.length - tail)
  return { head, tail: ended < 0 ? 0 : before.length - ended - 1 }
}

function countBreaks(text: string, until: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** A line counts with its line break: a missing one at the end of a text is a difference. */
export const linesWithBreaks = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function numberLines(text: string, numbers: Map<string, number>): Int32Array {
  return Int32Array.from(linesWithBreaks(text), (line) => {
    const known = numbers.get(line)
    if (known !== undefined) return known
    numbers.set(line, numbers.size)
    return numbers.size - 1
  })
}

/** Lines of context around a change in a printed diff. */
const CONTEXT = 3

/** A unified diff as `diff -u` and `git diff` print it; empty when the texts are equal. */
export function printUnifiedDiff(before: string, after: string, name: string): string {
  const changes = diffLines(before, after)
  if (changes.length === 0) return ''
  const a = linesWithBreaks(before)
  const b = linesWithBreaks(after)
  const hunks: LineChange[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)
    if (last !== undefined && change.beforeFrom - last.at(-1)!.beforeTo <= 2 * CONTEXT) last.push(change)
    else hunks.push([change])
  }
  return `--- a/${name}\n+++ b/${name}\n${hunks.map((hunk) => printHunk(hunk, a, b)).join('')}`
}

function printHunk(changes: readonly LineChange[], a: readonly string[], b: readonly string[]): string {
  const first = changes[0]!
  const last = changes.at(-1)!
  const lead = Math.min(CONTEXT, first.beforeFrom - 1)
  const tail = Math.min(CONTEXT, a.length - (last.beforeTo - 1))
  let out = ''
  let at = first.beforeFrom - lead
  const print = (mark: string, lines: readonly string[]): void => {
    for (const line of lines)
      out += mark + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)
  }
  for (const change of changes) {
    print(' ', a.slice(at - 1, change.beforeFrom - 1))
    print('-', a.slice(change.beforeFrom - 1, change.beforeTo - 1))
    print('+', b.slice(change.afterFrom - 1, change.afterTo - 1))
    at = change.beforeTo
  }
  print(' ', a.slice(at - 1, at - 1 + tail))
  const before = rangeText(first.beforeFrom - lead, last.beforeTo - first.beforeFrom + lead + tail)
  const after = rangeText(first.afterFrom - lead, last.afterTo - first.afterFrom + lead + tail)
  return `@@ -${before} +${after} @@\n${out}`
}

/** A range without lines is named by the line before it. */
function rangeText(from: number, count: number): string {
  if (count === 0) return `${from - 1},0`
  return count === 1 ? String(from) : `${from},${count}`
}
