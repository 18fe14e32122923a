/** Above this many differing lines a region is split at lines that occur once, or given whole. */
const MAX_DISTANCE = 1_000

/** What is compared, and who is told of regions that differ. Lines are numbers: equal lines have equal ones. */
export interface Comparison {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly report: (a0: number, a1: number, b0: number, b1: number) => void
}

/** Reports the regions that differ between two ranges of lines. */
export function compareLines(
  job: Comparison,
  a0: number,
  a1: number,
  b0: number,
  b1: number,
  depth: number,
): void {
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
    compareLines(job, lastA, atA, lastB, atB, depth + 1)
    lastA = atA + 1
    lastB = atB + 1
  }
  compareLines(job, lastA, toA, lastB, toB, depth + 1)
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
