import type { Analysis } from '../core/analyse.ts'
import type { Place } from '../core/document.ts'
import { findRule } from '../core/rules/catalog.ts'
import type { Finding, Fix, Language } from '../core/rules/finding.ts'
import { type Said, sayFinding, sayFix, type Whereabouts } from '../core/rules/words.ts'
import { linePosition, keySpanAt, spanAt } from '../core/yaml/locate.ts'
import { sourceOf } from './selectors.ts'

/** Tells lines as the reader of `home` counts them; other files are named. */
export function whereaboutsFrom(analysis: Analysis, home: string): Whereabouts {
  return (place) => ({
    line: lineOf(analysis, place),
    file: place.file === home ? undefined : nameOf(analysis, place),
  })
}

/** The line on which a place stands, or its nearest written parent. */
export function lineOf(analysis: Analysis, place: Place): number | undefined {
  const source = sourceOf(analysis, place.file)
  if (source === undefined) return undefined
  for (let path = place.path; path.length > 0; path = path.slice(0, -1)) {
    const span = keySpanAt(source, path) ?? spanAt(source, path)
    if (span !== undefined) return linePosition(source, span.from).line
  }
  return undefined
}

function nameOf(analysis: Analysis, place: Place): string {
  return analysis.model.files.find((file) => file.file === place.file)?.name ?? 'plan.yaml'
}

export function sayOf(analysis: Analysis, finding: Finding, language: Language): Said {
  const rule = findRule(finding.rule)
  if (rule === undefined) throw new Error(`no rule ${finding.rule}`)
  return sayFinding(rule, finding, language, whereaboutsFrom(analysis, finding.place.file))
}

export function sayFixOf(analysis: Analysis, finding: Finding, fix: Fix, language: Language): string {
  const rule = findRule(finding.rule)
  if (rule === undefined) throw new Error(`no rule ${finding.rule}`)
  return sayFix(rule, fix, language, whereaboutsFrom(analysis, finding.place.file))
}
