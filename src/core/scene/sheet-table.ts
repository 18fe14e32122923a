import { badgeShapes } from './badge.ts'
import { glyphShapes } from './glyph.ts'
import type { Shape } from './shape.ts'
import { textAt } from './sheet-frame.ts'
import type { SheetRow } from './sheet-rows.ts'
import { sheetWords } from './sheet-words.ts'
import { cutMiddle, textWidth } from './text-width.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

/** Where some rows of the table stand. */
export interface TableBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const head = 22
const row = 17
/** px for the number of one problem. */
const badge = 18
const mostBadges = 3

/** How many rows a box holds below its head. */
export const rowsIn = ({ height }: TableBox): number => Math.max(0, Math.floor((height - head) / row))

export const heightOf = (rows: number): number => head + rows * row

/** Head and rows; a free run has no sign and is grey. */
export function tableShapes(
  rows: readonly SheetRow[],
  { x, y, width }: TableBox,
  language: SceneLanguage,
): readonly Shape[] {
  const words = sheetWords(language)
  const { table } = sceneWords(language)
  const size = language === 'en' ? 9.5 : 10.5
  const count = x + (rows[0]?.range.family === 6 ? 196 : 152)
  const purpose = count + 14
  const from = x + width - 70
  const headAt = (left: number, text: string, anchor: 'start' | 'end' = 'start'): Shape =>
    textAt(left, y + 12, text, { size, weight: 600, anchor })
  return [
    headAt(x, words.address),
    headAt(count, table.count, 'end'),
    headAt(purpose, words.purpose),
    headAt(from, table.from),
    ruleAt(x, y + 18, width, 'map-ink'),
    ...rows.flatMap((one, index): readonly Shape[] => {
      const top = y + head + index * row
      const base = top + 11
      const shown = one.problems.slice(0, mostBadges)
      const badges = from - 4 - shown.length * badge
      const fill = one.letter === undefined ? 'map-ink3' : 'map-ink'
      return [
        ...(one.letter === undefined ? [] : glyphShapes(one.letter, x + 7, top + 7.5, 12.5)),
        textAt(x + 20, base, cutMiddle(one.address, size, count - x - 26 - textWidth(one.count, size)), {
          size,
          fill,
        }),
        textAt(count, base, one.count, { size, fill, anchor: 'end' }),
        textAt(purpose, base, cutMiddle(one.purpose, size, badges - purpose - 4), { size, fill }),
        ...shown.flatMap(({ severity, number }, place) =>
          badgeShapes(severity, String(number), badges + (place + 0.5) * badge, top + 7.5, 12.5),
        ),
        textAt(from, base, cutMiddle(one.from, size, 68), { size, fill: 'map-ink2' }),
        ruleAt(x, top + row - 1.5, width, 'map-line'),
      ]
    }),
  ]
}

const ruleAt = (x: number, y: number, width: number, stroke: 'map-ink' | 'map-line'): Shape => ({
  kind: 'path',
  d: `M${x} ${y}h${width}`,
  fill: 'none',
  stroke,
  strokeWidth: stroke === 'map-ink' ? 1.25 : 0.75,
})
