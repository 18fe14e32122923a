import { type Letter } from './alphabet.ts'
import { badgeShapes } from './badge.ts'
import { glyphShapes } from './glyph.ts'
import { type PlannedSign, plannedSignShapes } from './planned-sign.ts'
import type { Shape } from './shape.ts'
import { block, frame, textAt } from './sheet-frame.ts'
import { sheetWords } from './sheet-words.ts'
import { textWidth } from './text-width.ts'
import { type SceneLanguage, sceneWords } from './words.ts'

/** Everything the alphabet has, so that a sheet is read without its neighbours. G, D and N are letters of `R`. */
const shown: readonly Letter[] = ['C', 'L', 'W', 'K', 'V', 'I', 'P', 'M', 'S', 'R', 'F', 'O', '[']
const fewestRows = 3
const rowHeight = 15.5
const gap = 14

const heading = 18
/** Left of the title block. */
const room = block.left - frame.left - 28

interface Item {
  readonly name: string
  readonly sign: (x: number, middle: number) => readonly Shape[]
}

/** The whole legend from `bottom` up; `top` tells where it begins. */
export function legendShapes(
  language: SceneLanguage,
  signs: readonly PlannedSign[],
  { x, bottom, hasGrid }: { readonly x: number; readonly bottom: number; readonly hasGrid: boolean },
): { readonly top: number; readonly shapes: readonly Shape[] } {
  const { legend } = sceneWords(language)
  const size = language === 'en' ? 9.5 : 11
  const columns = columnsOf(itemsOf(language, signs), size)
  const top = bottom - heading - Math.max(...columns.map(({ items }) => items.length)) * rowHeight
  const note = x + textWidth(legend, 11, 600) + 14
  const shapes: Shape[] = [textAt(x, top + 10, legend, { size: 11, weight: 600 })]
  if (hasGrid) shapes.push(textAt(note, top + 10, sheetWords(language).cells, { size, fill: 'map-ink2' }))
  let left = x
  for (const { items, width } of columns) {
    for (const [index, { name, sign }] of items.entries()) {
      const middle = top + heading + (index + 0.5) * rowHeight
      shapes.push(
        ...sign(left + 7, middle),
        textAt(left + 20, middle + 3.5, name, { size, fill: 'map-ink2' }),
      )
    }
    left += width
  }
  return { top, shapes }
}

interface LegendColumn {
  readonly items: readonly Item[]
  readonly width: number
}

/** Down the columns, as the alphabet runs; with as few rows as the room left of the title block allows. */
function columnsOf(items: readonly Item[], size: number, rows = fewestRows): readonly LegendColumn[] {
  const columns = Array.from({ length: Math.ceil(items.length / rows) }, (_, index): LegendColumn => {
    const own = items.slice(index * rows, (index + 1) * rows)
    return { items: own, width: 20 + Math.max(...own.map(({ name }) => textWidth(name, size))) + gap }
  })
  const width = columns.reduce((sum, column) => sum + column.width, -gap)
  return width <= room || rows >= items.length ? columns : columnsOf(items, size, rows + 1)
}

function itemsOf(language: SceneLanguage, signs: readonly PlannedSign[]): readonly Item[] {
  const { roles, signs: names } = sceneWords(language)
  const { legend } = sheetWords(language)
  const short: Readonly<Record<string, string>> = legend
  return [
    ...shown.map(
      (letter): Item => ({
        name: short[letter] ?? roles[letter],
        sign: (x, middle) => glyphShapes(letter, x, middle, 13),
      }),
    ),
    ...signs.map(
      (sign): Item => ({
        name: names[sign],
        sign: (x, middle) => plannedSignShapes(sign, x, middle, 13),
      }),
    ),
    { name: legend.error, sign: clashSign('clash', undefined) },
    { name: legend.warning, sign: clashSign('doubt', '3 2') },
    { name: legend.numbers, sign: (x, middle) => badgeShapes('error', '1', x, middle, 13) },
  ]
}

const clashSign =
  (fill: 'clash' | 'doubt', dash: string | undefined) =>
  (x: number, middle: number): readonly Shape[] => {
    const box = { kind: 'rect', x: x - 7, y: middle - 6, width: 14, height: 12, radius: 2 } as const
    const outline = { ...box, fill: 'none', stroke: 'map-ink', strokeWidth: 1.5 } as const
    return [{ ...box, fill }, dash === undefined ? outline : { ...outline, dash }]
  }
