import type { SegmentView, SubnetView } from '../model/segments.ts'
import { indexRanges } from '../net/overlaps.ts'
import { contains, firstOf, intersection, overlaps, type Range } from '../net/range.ts'
import type { Finding } from '../rules/finding.ts'
import { letterOf } from './alphabet.ts'
import { type Conflict } from './conflicts.ts'
import type { Parts, SceneItem } from './prepare.ts'

/** A part of a use that lies in no subnet, with the worst finding that names it. */
export interface OutsideItem extends SceneItem {
  readonly severity: Conflict | undefined
  readonly number: number | undefined
}

/** What sticks out of every subnet: whole ranges, or the ends of one that begins or ends inside. */
export function outsideOf(segment: SegmentView, subnet: SubnetView, parts: Parts): readonly OutsideItem[] {
  const inner = segment.subnets.map((one) => one.prefix.range)
  const worstOf = worstAmong(parts.findings)
  const items: OutsideItem[] = []
  for (const { use, cluster } of parts.uses) {
    if (use.range.family !== subnet.prefix.family) continue
    // Whole files of addresses may lie elsewhere: what meets nothing is not cut.
    const met = inner.filter((range) => overlaps(range, use.range))
    const left = met.length === 0 ? [use.range] : remainders(use.range, met)
    for (const range of left) {
      const { severity, number } = worstOf(range)
      items.push({ use, cluster, letter: letterOf(use.role), range, severity, number })
    }
  }
  return items
}

type Worst = Pick<OutsideItem, 'severity' | 'number'>

/** Findings are numbered by severity, so the lowest number that meets a range is the worst. Advice is not drawn. */
function worstAmong(findings: readonly Finding[]): (range: Range) => Worst {
  const index = indexRanges(
    findings.flatMap(({ severity, ranges }, at) =>
      severity === 'info' ? [] : ranges.map((range) => ({ range, item: { severity, number: at + 1 } })),
    ),
  )
  return (range) => {
    let worst: Worst = { severity: undefined, number: undefined }
    for (const met of index.meeting(range)) {
      if (worst.number === undefined || met.number < worst.number) worst = met
    }
    return worst
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
