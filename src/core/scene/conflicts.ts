import { type Place, printPath } from '../document.ts'
import type { Use } from '../model/occupancy.ts'
import { containsRange, firstOf, intersection, type Range } from '../net/range.ts'
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
  /** Disjoint stretches by the finding that is worst there; `names` holds its number. */
  readonly worst: Runs
}

/** The findings that show in a subnet. One without addresses of its own marks those that stand at its place. */
export function conflictsIn(subnet: Range, findings: readonly Finding[], uses: readonly Use[]): Conflicts {
  const origin = firstOf(subnet)
  const rangesAt = placesOf(uses)
  const marked = findings.flatMap((finding, index): readonly MarkedFinding[] => {
    if (finding.severity === 'info') return []
    const asked = finding.ranges.length > 0 ? finding.ranges : rangesAt(finding.place)
    // A finding about everything has no place; what stands at its place may have one.
    const isWhole = asked.some((range) => containsRange(range, subnet))
    const ranges = (isWhole ? rangesAt(finding.place) : asked).flatMap(
      (range) => intersection(range, subnet) ?? [],
    )
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
    worst: runsOf(origin, worstStretches(marked)),
  }
}

/** Finds the addresses that stand at a place; built on the first question. */
function placesOf(uses: readonly Use[]): (place: Place) => readonly Range[] {
  let known: Map<string, Range[]> | undefined
  return (place) => {
    if (known === undefined) {
      known = new Map()
      for (const use of uses) known.set(keyOf(use.place), [...(known.get(keyOf(use.place)) ?? []), use.range])
    }
    return known.get(keyOf(place)) ?? []
  }
}

const keyOf = (place: Place): string => `${place.file}:${printPath(place.path)}`
