import type { Place } from '../document.ts'
import { printPrefix } from '../net/prefix.ts'
import { countText } from './count-text.ts'
import { describeOutside } from './outside-runs.ts'
import type { PreparedSubnet } from './prepare.ts'
import { tableOfRuns } from './run-table.ts'
import { sayStanding } from './sheet-title.ts'
import { sheetWords } from './sheet-words.ts'
import { textMap } from './text-map.ts'
import type { SceneLanguage } from './words.ts'

/** A subnet in words: its name, how sure it is, its map as letters, what lies outside and the table of its runs. */
export function tellSubnet(subnet: PreparedSubnet, language: SceneLanguage, at: (place: Place) => string) {
  const prefix = printPrefix(subnet.subnet.prefix)
  const outside = describeOutside(subnet)
  const strays = outside.reduce((sum, { count }) => sum + count, 0n)
  return {
    view: subnet.subnet,
    name: subnet.segmentName === '' ? prefix : `${prefix} · ${subnet.segmentName}`,
    standing: sayStanding(subnet, language),
    map: textMap(subnet, language),
    outside:
      strays === 0n ? undefined : { count: countText(strays), ranges: outside.map(({ range }) => range) },
    table: tableOfRuns(subnet, { language, counts: 'text', at }),
  }
}

/** "line 29"; with the name of its file where that is not clear, "plan.yaml:5". */
export function sayWhere(
  { file, line }: { readonly file: string | undefined; readonly line: number | undefined },
  language: SceneLanguage,
): string {
  if (file !== undefined) return line === undefined ? file : `${file}:${line}`
  return line === undefined ? '' : sheetWords(language).line(line)
}
