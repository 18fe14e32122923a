import type { Analysis } from '../core/analyse.ts'
import { fileName, locate, locateFinding } from '../core/say.ts'
import type { NumberedFinding } from '../store/numbering.ts'
import type { Say } from '../words/say.ts'

/** "Address pools · line 47; see also line 42": where a finding stands and where its other parties do. */
export function whereOf(analysis: Analysis, finding: NumberedFinding, words: Say): string {
  const parts = [words(`app.section.${finding.section}`)]
  const line = locateFinding(analysis, finding)?.start.line
  if (line !== undefined) parts.push(words('findings.line', { line: String(line) }))
  const others = finding.related.flatMap((place) => {
    const at = locate(analysis, place)?.start.line
    if (at === undefined) return []
    const text = words('findings.line', { line: String(at) })
    return [place.file === finding.place.file ? text : `${fileName(analysis, place.file)} ${text}`]
  })
  const here = parts.join(' · ')
  return others.length === 0
    ? here
    : words('findings.also', {
        here,
        others: [...new Set(others)].reduce((first, second) => words('findings.places', { first, second })),
      })
}
