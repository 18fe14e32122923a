import { type Place, printPath } from '../document.ts'
import type { Use } from '../model/occupancy.ts'
import { containsRange, firstOf, intersection, type Range, sizeOf } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { type NamedRange, type Runs, runsOf } from './runs.ts'
import { worstStretches } from './worst.ts'

export type Conflict = 'error' | 'warning'

/** A finding as the map shows it: its number, and its addresses within one subnet. Advice is not drawn. */
export interface MarkedFinding {
  readonly number: number
  readonly severity: Conflict
  readonly place: Place
  readonly related: readonly Place[]
  /** Clipped to the subnet, ascending; at least one. */
  readonly ranges: readonly Range[]
}

export interface Conflicts {
  /** By number. */
  readonly findings: readonly MarkedFinding[]
  readonly byNumber: ReadonlyMap<number, MarkedFinding>
  /** The addresses of all errors, and of all warnings. */
  readonly error: Runs
  readonly warning: Runs
  /** Disjoint stretches by the finding that weighs most there; `names` holds its number. */
  readonly worst: Runs
}

/** The findings that show in a subnet. One without addresses of its own marks those that stand at its place. */
export function conflictsIn(subnet: Range, findings: readonly Finding[], uses: readonly Use[]): Conflicts {
  const origin = firstOf(subnet)
  // A finding about everything has no addresses; what stands at its place may have some.
  const isPlaced = ({ ranges }: Finding): boolean =>
    ranges.length > 0 && !ranges.some((range) => containsRange(range, subnet))
  const told = findings.filter(({ severity }) => severity !== 'info')
  const rangesAt = placesOf(
    uses,
    told.filter((finding) => !isPlaced(finding)).map(({ place }) => place),
  )
  const marked = findings.flatMap((finding, index): readonly MarkedFinding[] => {
    if (finding.severity === 'info') return []
    const asked = isPlaced(finding) ? finding.ranges : rangesAt(finding.place)
    const ranges = asked.flatMap((range) => intersection(range, subnet) ?? [])
    if (ranges.length === 0) return []
    const { severity, place, related } = finding
    const sorted = ranges.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    return [{ number: index + 1, severity, place, related, ranges: sorted }]
  })
  const rangesOf = (severity: Conflict): readonly NamedRange[] =>
    marked
      .filter((finding) => finding.severity === severity)
      .flatMap(({ ranges }) => ranges.map((range) => ({ range, name: '' })))
  return {
    findings: marked,
    byNumber: new Map(marked.map((finding) => [finding.number, finding])),
    error: runsOf(origin, rangesOf('error')),
    warning: runsOf(origin, rangesOf('warning')),
    worst: runsOf(origin, worstStretches(byWeight(marked))),
  }
}

/** Errors first; among equals the one about fewer addresses, which one about a whole network would hide everywhere. */
function byWeight(findings: readonly MarkedFinding[]): readonly MarkedFinding[] {
  const sizes = new Map(
    findings.map((one) => [one, one.ranges.reduce((sum, range) => sum + sizeOf(range), 0n)]),
  )
  return findings.toSorted((a, b) => {
    if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1
    const [x, y] = [sizes.get(a)!, sizes.get(b)!]
    return x < y ? -1 : x > y ? 1 : a.number - b.number
  })
}

/** Finds the addresses that stand at the asked places, without a word about the thousands that nobody asks for. */
function placesOf(uses: readonly Use[], asked: readonly Place[]): (place: Place) => readonly Range[] {
  const known = new Map<string, Range[]>(asked.map((place) => [keyOf(place), []]))
  const ends = new Set(asked.map(({ path }) => path.at(-1)))
  const lengths = new Set(asked.map(({ path }) => path.length))
  for (const { place, range } of uses) {
    if (!lengths.has(place.path.length) || !ends.has(place.path.at(-1))) continue
    known.get(keyOf(place))?.push(range)
  }
  return (place) => known.get(keyOf(place)) ?? []
}

const keyOf = (place: Place): string => `${place.file}:${printPath(place.path)}`
