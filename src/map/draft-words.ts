import { printAddress } from '../core/net/address.ts'
import { firstOf, lastOf, type Range, sizeOf } from '../core/net/range.ts'
import type { Language } from '../core/rules/finding.ts'
import { sayOf } from '../core/say.ts'
import { sceneWords } from '../core/scene/words.ts'
import type { Say } from '../words/say.ts'
import type { Draft } from './draft.ts'
import type { Preview } from './preview.ts'
import type { RangeChoice } from './range-choices.ts'
import { countChange } from './row-words.ts'

/** "pool1", or "new range in pool1". */
export function titleOfDraft(
  { item }: Draft,
  choice: RangeChoice | undefined,
  language: Language,
  words: Say,
): string {
  if (item !== undefined) return item.use.name || sceneWords(language).roles[item.letter]
  return choice === undefined ? words('map.newRange') : sayChoice(choice, words)
}

/** What drawn addresses would become, as an entry of a menu. */
export function sayChoice({ use, cluster }: RangeChoice, words: Say): string {
  const of = cluster === '' ? '' : ` · ${cluster}`
  switch (use.kind) {
    case 'pool':
      return words('map.newRangeIn', { name: use.pool.name.text ?? '' }) + of
    case 'new-pool':
      return words('map.newPool') + of
    case 'reserved':
      return words('map.newReserved', { purpose: words(`plan.purpose.${use.purpose}`) })
  }
}

/** What a screen reader hears of a draft: "10.200.0.72 to 10.200.0.95, 24 addresses, no problem". */
export function sayDraft(
  { range, item }: Draft,
  preview: Preview | undefined,
  language: Language,
  words: Say,
): string {
  const judged = preview?.judged
  const [worst] = judged?.findings ?? []
  const problems =
    judged === undefined
      ? ''
      : worst === undefined
        ? words('map.rowNoProblem')
        : words('map.draftProblem', { problem: sayOf(judged.analysis, worst, language).what })
  return words('map.draftHeard', {
    range: sayRange(range, words),
    addresses: countChange(sizeOf(range), item?.range, words),
    problems,
  })
}

/** Both ends in full: a screen reader reads a dash as nothing. */
function sayRange(range: Range, words: Say): string {
  const first = printAddress(firstOf(range))
  return range.first === range.last
    ? first
    : words('map.fromTo', { first, last: printAddress(lastOf(range)) })
}
