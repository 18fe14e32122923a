import type { SegmentView, SubnetView } from '../model/segments.ts'
import type { Family } from '../net/address.ts'
import { indexRanges } from '../net/overlaps.ts'
import { contains, firstOf, intersection, overlaps, type Range } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { letterOf } from './alphabet.ts'
import type { Conflict, MarkedFinding } from './conflicts.ts'
import type { Parts, SceneItem } from './prepare.ts'

/** A part of a use that lies in no subnet, with the worst finding that names it. */
export interface OutsideItem extends SceneItem {
  readonly severity: Conflict | undefined
  readonly number: number | undefined
  /** All errors and warnings that meet it, by number. */
  readonly problems: readonly MarkedFinding[]
}

/** What sticks out of every subnet: whole ranges, or the ends of one that begins or ends inside. */
export function outsideOf(segment: SegmentView, subnet: SubnetView, parts: Parts): readonly OutsideItem[] {
  const inner = segment.subnets.map((one) => one.prefix.range)
  const problemsOf = problemsAmong(parts.findings)
  const items: OutsideItem[] = []
  for (const { use, cluster } of parts.uses) {
    if (!isShownWith(use.range.family, segment, subnet)) continue
    // Whole files of addresses may lie elsewhere: what meets nothing is not cut.
    const met = inner.filter((range) => overlaps(range, use.range))
    const left = met.length === 0 ? [use.range] : remainders(use.range, met)
    for (const range of left) {
      items.push({ use, cluster, letter: letterOf(use.role), range, ...problemsOf(range) })
    }
  }
  return items
}

/** Addresses of a family that no subnet has stand with the first subnet, so that they stand somewhere. */
function isShownWith(family: Family, segment: SegmentView, subnet: SubnetView): boolean {
  if (family === subnet.prefix.family) return true
  return subnet === segment.subnets[0] && !segment.subnets.some(({ prefix }) => prefix.family === family)
}

type Problems = Pick<OutsideItem, 'severity' | 'number' | 'problems'>

/** Findings are numbered by severity, so the lowest number that meets a range is the worst. Advice is not drawn. */
function problemsAmong(findings: readonly Finding[]): (range: Range) => Problems {
  const index = indexRanges(
    findings.flatMap(({ severity, ranges, place, related }, at) => {
      if (severity === 'info') return []
      const item: MarkedFinding = { number: at + 1, severity, place, related, ranges }
      return ranges.map((range) => ({ range, item }))
    }),
  )
  return (range) => {
    const problems = [...new Set(index.meeting(range))].toSorted((a, b) => a.number - b.number)
    const [worst] = problems
    return { severity: worst?.severity, number: worst?.number, problems }
  }
}

function remainders(range: Range, inner: readonly Range[]): readonly Range[] {
  let left: readonly Range[] = [range]
  for (const one of inner) left = left.flatMap((part) => without(part, one))
  return left
}

function without(range: Range, taken: Range): readonly Range[] {
  if (intersection(range, taken) === undefined) return [range]
  const parts: Range[] = []
  if (range.family === 4 && taken.family === 4) {
    if (!contains(taken, firstOf(range))) parts.push({ family: 4, first: range.first, last: taken.first - 1 })
    if (range.last > taken.last) parts.push({ family: 4, first: taken.last + 1, last: range.last })
  } else if (range.family === 6 && taken.family === 6) {
    if (!contains(taken, firstOf(range)))
      parts.push({ family: 6, first: range.first, last: taken.first - 1n })
    if (range.last > taken.last) parts.push({ family: 6, first: taken.last + 1n, last: range.last })
  }
  return parts
}
