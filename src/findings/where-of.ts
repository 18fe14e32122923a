import type { Analysis } from '../core/analyse.ts'
import { fileName, locate, locateFinding } from '../core/say.ts'
import type { NumberedFinding } from '../store/numbering.ts'
import type { Say } from '../words/say.ts'

/** Other parties that are named before somebody opens the card: a page pasted with all its documents has dozens. */
const fewest = 4

/** "Address pools · line 47; see also line 42": where a finding stands and where its other parties do. */
export function whereOf(analysis: Analysis, finding: NumberedFinding, words: Say, isOpen: boolean): string {
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
  if (others.length === 0) return here
  const all = [...new Set(others)]
  // One that is left over would save no room.
  const named = isOpen || all.length <= fewest + 1 ? all : all.slice(0, fewest)
  const said = named.reduce((first, second) => words('findings.places', { first, second }))
  const also = words('findings.also', { here, others: said })
  return named === all
    ? also
    : words('findings.morePlaces', { also, count: String(all.length - named.length) })
}
