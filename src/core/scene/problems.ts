import { firstAddressOf } from './bins.ts'
import type { Conflict } from './conflicts.ts'
import { edgeOf, type Island } from './islands.ts'
import type { PreparedSubnet } from './prepare.ts'
import { firstRunBehind, runEnd, runStart } from './runs.ts'
import type { Badge, Hatch, Lane } from './scene.ts'

/** Numbers keep this far apart. */
const APART = 25
/** So many neighbours are still pushed apart. */
const MOST_APART = 4

interface Mark {
  readonly anchor: number
  readonly severity: Conflict
  readonly numbers: readonly number[]
}

/** The numbered signs above the lanes, one for each finding that is worst somewhere in view. */
export function badgesOf(
  subnet: PreparedSubnet,
  islands: readonly Island[],
  lane: Lane,
  hatches: readonly Hatch[],
  limits: { readonly min: number; readonly max: number; readonly bottom: number },
): readonly Badge[] {
  const marks = gather(islands.flatMap((island) => marksIn(subnet, island)))
  const xs = spreadOut(
    marks.map(({ anchor }) => anchor),
    limits.min,
    limits.max,
  )
  return marks.map(({ anchor, severity, numbers }, index) => ({
    severity,
    numbers,
    label: labelOf(numbers),
    x: xs[index]!,
    y: Math.round(lane.y + lane.height / 2),
    size: lane.height >= 30 ? 18 : 16,
    anchor,
    bottom: bottomAt(anchor, hatches, limits.bottom),
  }))
}

/** Walks the stretches in view, at most one for each pixel. */
function marksIn(subnet: PreparedSubnet, island: Island): readonly Mark[] {
  const { worst, byNumber } = subnet.conflicts
  const marks: Mark[] = []
  const seen = new Set<string>()
  let index = firstRunBehind(worst, island.from, island.skip)
  while (index < worst.length) {
    const start = runStart(worst, index, island.from)
    if (start >= island.count) break
    const left = edgeOf(island, start)
    const right = Math.max(left + 1, edgeOf(island, runEnd(worst, index, island.from)))
    const name = worst.names[index]!
    const finding = byNumber.get(Number(name))
    if (finding !== undefined && !seen.has(name)) {
      seen.add(name)
      marks.push({
        anchor: Math.round((left + right) / 2),
        severity: finding.severity,
        numbers: [finding.number],
      })
    }
    const next = firstAddressOf(island, left - island.x + 1)
    const jumped = firstRunBehind(worst, island.from, next, index)
    index = Math.max(index + 1, jumped === index ? index + 1 : jumped)
  }
  return marks
}

/** More than a few in one place become one sign, with the worst severity of them; its list opens on click. */
function gather(marks: readonly Mark[]): readonly Mark[] {
  const crowds: Mark[][] = []
  for (const mark of marks.toSorted((a, b) => a.anchor - b.anchor)) {
    const crowd = crowds.at(-1)
    if (crowd !== undefined && mark.anchor - crowd.at(-1)!.anchor < APART) crowd.push(mark)
    else crowds.push([mark])
  }
  return crowds.flatMap((crowd) => (crowd.length <= MOST_APART ? crowd : melt(crowd)))
}

function melt(crowd: readonly Mark[]): readonly Mark[] {
  const places = new Map<number, Mark>()
  for (const mark of crowd) {
    const place = Math.floor(mark.anchor / (APART * 2))
    const open = places.get(place)
    if (open === undefined) places.set(place, mark)
    else {
      const severity = open.severity === 'error' ? 'error' : mark.severity
      places.set(place, { ...open, severity, numbers: [...open.numbers, ...mark.numbers] })
    }
  }
  return [...places.values()]
}

function labelOf(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const first = sorted[0]!
  return sorted.length === 1 ? String(first) : `${first}+`
}

/** Moves neighbours apart to the right, then back from the right end. */
export function spreadOut(xs: readonly number[], min: number, max: number): readonly number[] {
  const placed: number[] = []
  for (const x of xs) placed.push(Math.max(x, (placed.at(-1) ?? min - APART) + APART))
  let limit = max
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index]!, limit)
    limit = placed[index]! - APART
  }
  return placed
}

function bottomAt(anchor: number, hatches: readonly Hatch[], otherwise: number): number {
  const below = hatches.filter(({ x, width }) => x - 2 <= anchor && anchor <= x + width + 2)
  return below.length === 0 ? otherwise : Math.max(...below.map(({ y }) => y))
}
