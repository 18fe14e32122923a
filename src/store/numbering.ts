import type { Analysis } from '../core/analyse.ts'
import { type FileId, PLAN_FILE, type Place, printPath } from '../core/document.ts'
import type { Finding, Severity } from '../core/rules/finding.ts'
import { type SectionId, sectionOf } from './sections.ts'

export type Counts = Readonly<Record<Severity, number>>

export const placeKey = (place: Place): string => `${place.file}:${printPath(place.path)}`

/** A finding with the number that field, gutter, map and list show for it, from 1. */
export interface NumberedFinding extends Finding {
  readonly number: number
  readonly section: SectionId
}

export interface FindingIndex {
  readonly all: readonly NumberedFinding[]
  readonly byPlace: ReadonlyMap<string, readonly NumberedFinding[]>
  readonly byRelated: ReadonlyMap<string, readonly NumberedFinding[]>
  /** Findings of a file and of the plan. */
  readonly shownWith: (file: FileId | undefined) => readonly NumberedFinding[]
  /** Errors of a file alone, without the plan's. */
  readonly errorsOf: (file: FileId | undefined) => number
  readonly countsOf: (file: FileId | undefined) => Counts
  readonly countsIn: (file: FileId | undefined, section: SectionId) => Counts
}

const known = new WeakMap<Analysis, FindingIndex>()

/** Numbers and indexes the findings of an analysis; done once for each. */
export function numberFindings(analysis: Analysis): FindingIndex {
  const before = known.get(analysis)
  if (before !== undefined) return before
  const index = buildIndex(analysis)
  known.set(analysis, index)
  return index
}

function buildIndex({ findings, model }: Analysis): FindingIndex {
  const all = findings.map((finding, position): NumberedFinding => {
    const file = model.files.find((one) => one.file === finding.place.file)
    return { ...finding, number: position + 1, section: sectionOf(file, finding.place) }
  })
  const byPlace = new Map<string, NumberedFinding[]>()
  const byRelated = new Map<string, NumberedFinding[]>()
  const tallies = new Map<string, { error: number; warning: number; info: number }>()
  for (const finding of all) {
    push(byPlace, placeKey(finding.place), finding)
    for (const other of finding.related) push(byRelated, placeKey(other), finding)
    tallyOf(tallies, finding.place.file)[finding.severity] += 1
    tallyOf(tallies, `${finding.place.file}/${finding.section}`)[finding.severity] += 1
  }
  const counted = new Map<string, Counts>()
  const sum = (file: FileId | undefined, suffix: string): Counts => {
    const key = `${file ?? ''}${suffix}`
    const found = counted.get(key)
    if (found !== undefined) return found
    const own = tallyOf(tallies, key)
    const plan = tallyOf(tallies, `${PLAN_FILE}${suffix}`)
    const total = {
      error: own.error + plan.error,
      warning: own.warning + plan.warning,
      info: own.info + plan.info,
    }
    counted.set(key, total)
    return total
  }
  const shown = new Map<FileId | undefined, readonly NumberedFinding[]>()
  return {
    all,
    shownWith: (file) => {
      const found = shown.get(file)
      if (found !== undefined) return found
      const own = all.filter(({ place }) => place.file === file || place.file === PLAN_FILE)
      shown.set(file, own)
      return own
    },
    byPlace,
    byRelated,
    errorsOf: (file) => (file === undefined ? 0 : tallyOf(tallies, file).error),
    countsOf: (file) => sum(file, ''),
    countsIn: (file, section) => sum(file, `/${section}`),
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function tallyOf(
  tallies: Map<string, { error: number; warning: number; info: number }>,
  key: string,
): { error: number; warning: number; info: number } {
  const found = tallies.get(key)
  if (found !== undefined) return found
  const fresh = { error: 0, warning: 0, info: 0 }
  tallies.set(key, fresh)
  return fresh
}
