import type { Analysis } from './analyse.ts'
import { type FileId, PLAN_FILE, type Place } from './document.ts'
import { findRule } from './rules/catalog.ts'
import type { AnyRule } from './rules/define.ts'
import type { Finding, Fix, Language } from './rules/finding.ts'
import { type Said, sayFinding, sayFix, type Whereabouts } from './rules/words.ts'
import { linePosition } from './yaml/locate.ts'
import { markedSpan } from './yaml/marked-span.ts'
import type { LinePosition, SourceText } from './yaml/source.ts'

/** The name by which messages and reports call the network plan. */
export const planName = 'plan.yaml'

/** A finding in words, with the lines of its places as the reader of its file counts them. */
export function sayOf(analysis: Analysis, finding: Finding, language: Language): Said {
  return sayFinding(ruleOf(finding), finding, language, whereaboutsFrom(analysis, finding.place.file))
}

export function sayFixOf(analysis: Analysis, finding: Finding, fix: Fix, language: Language): string {
  return sayFix(ruleOf(finding), fix, language, whereaboutsFrom(analysis, finding.place.file))
}

function ruleOf(finding: Finding): AnyRule {
  const rule = findRule(finding.rule)
  if (rule === undefined) throw new Error(`no rule ${finding.rule}`)
  return rule
}

/** Tells lines; a place in another file than `home` is told with that file's name. */
export function whereaboutsFrom(analysis: Analysis, home: FileId): Whereabouts {
  return (place) => ({
    line: locate(analysis, place)?.start.line,
    file: place.file === home ? undefined : fileName(analysis, place.file),
  })
}

export interface Located {
  readonly start: LinePosition
  readonly end: LinePosition
}

/** The lines and columns to mark for a place; undefined when its file is not open or empty. */
export function locate(analysis: Analysis, place: Place): Located | undefined {
  const source = sourceOf(analysis, place.file)
  if (source === undefined || source.text === '') return undefined
  const span = markedSpan(source, place.path)
  return { start: linePosition(source, span.from), end: linePosition(source, span.to) }
}

/** The same for a finding, which may know its characters better than its path does. */
export function locateFinding(analysis: Analysis, { place, span }: Finding): Located | undefined {
  const source = sourceOf(analysis, place.file)
  if (span === undefined || source === undefined) return locate(analysis, place)
  return { start: linePosition(source, span.from), end: linePosition(source, span.to) }
}

/** The text, read, that an analysis holds for a file; also the plan's. */
export function sourceOf(analysis: Analysis, file: FileId): SourceText | undefined {
  if (file === PLAN_FILE) return analysis.model.plan.source
  return analysis.model.files.find((one) => one.file === file)?.source
}

export function fileName(analysis: Analysis, file: FileId): string {
  return analysis.model.files.find((one) => one.file === file)?.name ?? planName
}
