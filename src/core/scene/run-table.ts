import type { Place } from '../document.ts'
import { printAddress } from '../net/address.ts'
import { printPrefix } from '../net/prefix.ts'
import { firstOf, lastOf } from '../net/range.ts'
import { countText } from './count-text.ts'
import { type AddressRow, describeRuns } from './describe-runs.ts'
import { describeOutside } from './outside-runs.ts'
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

/** Every address of a subnet, free runs included, and what is used outside of it in address order, as a table of words. */
export function tableOfRuns(subnet: PreparedSubnet, { language, counts, at }: RunTableOptions) {
  const words = sceneWords(language)
  const { table } = words
  const head = [table.first, table.last, table.count, table.what, table.usedBy, table.problems]
  const cellsOf = (row: AddressRow, what: string): readonly string[] => [
    printAddress(firstOf(row.range)),
    printAddress(lastOf(row.range)),
    counts === 'digits' ? String(row.count) : countText(row.count),
    what,
    sayUsers(row, subnet),
    row.problems.map(({ severity, number }) => `${words[severity]} ${number}`).join(words.listed),
    ...(at === undefined ? [] : [row.place === undefined ? '' : at(row.place)]),
  ]
  const inside = describeRuns(subnet)
  const outside = describeOutside(subnet)
  const before = outside.filter(({ range }) => range.first < subnet.range.first)
  const behind = outside.filter(({ range }) => range.first > subnet.range.last)
  const away = words.outsideOf(printPrefix(subnet.subnet.prefix))
  const awayCells = (row: AddressRow): readonly string[] =>
    cellsOf(row, `${sayUses(row, language)} · ${away}`)
  const rows = [
    ...before.map(awayCells),
    ...inside.map((row) => cellsOf(row, row.letters.length === 0 ? table.free : sayUses(row, language))),
    ...behind.map(awayCells),
  ]
  return { head: at === undefined ? head : [...head, table.from], rows, right: [2] }
}
