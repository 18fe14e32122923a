/** Lines `beforeFrom` to `beforeTo` became `afterFrom` to `afterTo`: from 1, end exclusive; equal ends = nothing. */
export interface LineChange {
  readonly beforeFrom: number
  readonly beforeTo: number
  readonly afterFrom: number
  readonly afterTo: number
}

/** Above this many differing lines a region is split at lines that occur once, or given whole. */
const MAX_DISTANCE = 1_000

/**
 * What changed between two texts, line by line. Shortest where the texts are alike (Myers); where they are not, cut
 * at lines that occur once on both sides (patience), so that the time stays bounded for texts of any size.
 */
export function diffLines(before: string, after: string): readonly LineChange[] {
  const numbers = new Map<string, number>()
  const a = numberLines(before, numbers)
  const b = numberLines(after, numbers)
  const changes: LineChange[] = []
  const report = (a0: number, a1: number, b0: number, b1: number): void => {
    const last = changes.at(-1)
    if (last !== undefined && last.beforeTo === a0 + 1 && last.afterTo === b0 + 1) {
      changes[changes.length - 1] = { ...last, beforeTo: a1 + 1, afterTo: b1 + 1 }
    } else changes.push({ beforeFrom: a0 + 1, beforeTo: a1 + 1, afterFrom: b0 + 1, afterTo: b1 + 1 })
  }
  compare({ a, b, report }, 0, a.length, 0, b.length, 0)
  return changes
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

interface Comparison {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly report: (a0: number, a1: number, b0: number, b1: number) => void
}

function compare(job: Comparison, a0: number, a1: number, b0: number, b1: number, depth: number): void {
  const { a, b, report } = job
  let fromA = a0
  let fromB = b0
  while (fromA < a1 && fromB < b1 && a[fromA] === b[fromB]) {
    fromA += 1
    fromB += 1
  }
  let toA = a1
  let toB = b1
  while (toA > fromA && toB > fromB && a[toA - 1] === b[toB - 1]) {
    toA -= 1
    toB -= 1
  }
  if (fromA === toA && fromB === toB) return
  if (fromA === toA || fromB === toB) return report(fromA, toA, fromB, toB)
  const path = shortestPath(job, fromA, toA, fromB, toB)
  if (path !== undefined) return reportGaps(job, path, fromA, toA, fromB, toB)
  const anchors = depth < 20 ? commonOnce(job, fromA, toA, fromB, toB) : []
  if (anchors.length === 0) return report(fromA, toA, fromB, toB)
  let lastA = fromA
  let lastB = fromB
  for (const [atA, atB] of anchors) {
    compare(job, lastA, atA, lastB, atB, depth + 1)
    lastA = atA + 1
    lastB = atB + 1
  }
  compare(job, lastA, toA, lastB, toB, depth + 1)
}

type Match = readonly [a: number, b: number]

function reportGaps(
  job: Comparison,
  matches: readonly Match[],
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): void {
  let lastA = a0
  let lastB = b0
  for (const [atA, atB] of [...matches, [a1, b1] as const]) {
    if (atA > lastA || atB > lastB) job.report(lastA, atA, lastB, atB)
    lastA = atA + 1
    lastB = atB + 1
  }
}

/** Myers' greedy algorithm: the matching lines of a shortest edit script, or undefined above the distance limit. */
function shortestPath(
  { a, b }: Comparison,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
): readonly Match[] | undefined {
  const n = a1 - a0
  const m = b1 - b0
  const limit = Math.min(n + m, MAX_DISTANCE)
  const furthest = new Int32Array(2 * limit + 2)
  const trace: Int32Array[] = []
  for (let distance = 0; distance <= limit; distance += 1) {
    trace.push(furthest.slice(limit - distance, limit + distance + 2))
    for (let k = -distance; k <= distance; k += 2) {
      const isDown =
        k === -distance || (k !== distance && furthest[limit + k - 1]! < furthest[limit + k + 1]!)
      let x = isDown ? (furthest[limit + k + 1] ?? 0) : furthest[limit + k - 1]! + 1
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x += 1
      furthest[limit + k] = x
      if (x >= n && x - k >= m) return backtrack(trace, distance, n, m, a0, b0)
    }
  }
  return undefined
}

function backtrack(
  trace: readonly Int32Array[],
  distance: number,
  n: number,
  m: number,
  a0: number,
  b0: number,
): readonly Match[] {
  const matches: Match[] = []
  let x = n
  let y = m
  for (let d = distance; d > 0; d -= 1) {
    const row = trace[d]!
    const at = (k: number): number => row[k + d] ?? 0
    const k = x - y
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const before = isDown ? k + 1 : k - 1
    const fromX = at(before)
    const fromY = fromX - before
    const snakeX = isDown ? fromX : fromX + 1
    const snakeY = isDown ? fromY + 1 : fromY
    while (x > snakeX && y > snakeY) {
      x -= 1
      y -= 1
      matches.push([a0 + x, b0 + y])
    }
    x = fromX
    y = fromY
  }
  while (x > 0 && y > 0) {
    x -= 1
    y -= 1
    matches.push([a0 + x, b0 + y])
  }
  return matches.reverse()
}

/** Lines that occur once on both sides, in the longest order both sides share. */
function commonOnce({ a, b }: Comparison, a0: number, a1: number, b0: number, b1: number): readonly Match[] {
  const inA = placesOfUnique(a, a0, a1)
  const inB = placesOfUnique(b, b0, b1)
  const piles: { readonly b: number; readonly a: number; readonly before: number }[] = []
  const tops: number[] = []
  for (const [line, placeA] of inA) {
    const placeB = inB.get(line)
    if (placeA < 0 || placeB === undefined || placeB < 0) continue
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (piles[tops[middle]!]!.b < placeB) low = middle + 1
      else high = middle
    }
    piles.push({ a: placeA, b: placeB, before: low > 0 ? tops[low - 1]! : -1 })
    tops[low] = piles.length - 1
  }
  const order: Match[] = []
  for (let at = tops.at(-1) ?? -1; at >= 0; at = piles[at]!.before) order.push([piles[at]!.a, piles[at]!.b])
  return order.reverse()
}

/** Line number -> place; -1 for lines that occur more than once. */
function placesOfUnique(lines: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let index = from; index < to; index += 1)
    places.set(lines[index]!, places.has(lines[index]!) ? -1 : index)
  return places
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
