import type { Place } from '../document.ts'
import { printAddress } from '../net/address.ts'
import { firstOf, lastOf } from '../net/range.ts'
import { countText } from './count-text.ts'
import { describeRuns } from './describe-runs.ts'
import type { PreparedSubnet } from './prepare.ts'
import { sayUsers, sayUses } from './row-names.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

export interface RunTableOptions {
  readonly language: SceneLanguage
  /** `digits` for programs, `text` for people: 65536, or 65,536 and 2⁶⁴. */
  readonly counts: 'digits' | 'text'
  /** "line 27"; with it the table has a column that tells where each use stands. */
  readonly at?: (place: Place) => string
}

/** Every address of a subnet in address order, free runs included, as a table of words. */
export function tableOfRuns(subnet: PreparedSubnet, { language, counts, at }: RunTableOptions) {
  const words = sceneWords(language)
  const { table } = words
  const head = [table.first, table.last, table.count, table.what, table.usedBy, table.problems]
  const rows = describeRuns(subnet).map((row) => [
    printAddress(firstOf(row.range)),
    printAddress(lastOf(row.range)),
    counts === 'digits' ? String(row.count) : countText(row.count),
    row.letters.length === 0 ? table.free : sayUses(row, language),
    sayUsers(row, subnet),
    row.problems.map(({ severity, number }) => `${words[severity]} ${number}`).join(', '),
    ...(at === undefined ? [] : [row.place === undefined ? '' : at(row.place)]),
  ])
  return { head: at === undefined ? head : [...head, table.from], rows, right: [2] }
}
