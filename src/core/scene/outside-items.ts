import type { SegmentView, SubnetView } from '../model/segments.ts'
import { contains, containsRange, firstOf, intersection, overlaps, type Range } from '../net/range.ts'
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
  return parts.uses.flatMap(({ use, cluster }): readonly OutsideItem[] => {
    if (use.range.family !== subnet.prefix.family) return []
    if (inner.some((range) => containsRange(range, use.range))) return []
    return remainders(use.range, inner).map((range) => ({
      use,
      cluster,
      letter: letterOf(use.role),
      range,
      ...worstOf(parts.findings, range),
    }))
  })
}

function worstOf(findings: readonly Finding[], range: Range): Pick<OutsideItem, 'severity' | 'number'> {
  const index = findings.findIndex(
    ({ severity, ranges }) => severity !== 'info' && ranges.some((one) => overlaps(one, range)),
  )
  const severity = findings[index]?.severity
  if (severity === undefined || severity === 'info') return { severity: undefined, number: undefined }
  return { severity, number: index + 1 }
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
