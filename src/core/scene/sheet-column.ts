import { badgeShapes } from './badge.ts'
import type { Conflict } from './conflicts.ts'
import type { Shape } from './shape.ts'
import { textAt } from './sheet-frame.ts'
import type { SheetRow } from './sheet-rows.ts'
import { heightOf, rowsIn, tableShapes } from './sheet-table.ts'
import { sheetWords } from './sheet-words.ts'
import { textWidth } from './text-width.ts'
import type { SceneLanguage } from './words.ts'
import { wrapText } from './wrap-text.ts'

/** A finding as it stands on paper. */
export interface SheetProblem {
  /** As on the map. */
  readonly number: number
  readonly severity: Conflict
  readonly text: string
}

/** Room on a sheet that is filled from the top. */
export interface Column {
  readonly x: number
  y: number
  readonly width: number
  readonly bottom: number
}

/** What is still to be printed of a subnet. */
export interface Rest {
  problems: readonly SheetProblem[]
  rows: readonly SheetRow[]
  hasProblemHead: boolean
}

/** Fewer rows than this below a head look lost. */
const fewestRows = 3

/** Puts as many problems as fit into the columns and takes them from the rest. */
export function fillProblems(
  columns: readonly Column[],
  rest: Rest,
  language: SceneLanguage,
): readonly Shape[] {
  const words = sheetWords(language)
  const size = language === 'en' ? 9.5 : 11.5
  const line = language === 'en' ? 12.5 : 15
  const shapes: Shape[] = []
  for (const column of columns) {
    const head = rest.hasProblemHead ? words.continued(words.problems) : words.problems
    const indent = textWidth(head, 11, 600) + 12
    const start = column.y
    for (const problem of rest.problems) {
      const lines = wrapText(problem.text, size, column.width - indent - 20)
      const height = lines.length * line + 4
      if (column.y + height > column.bottom) break
      const left = column.x + indent
      shapes.push(...badgeShapes(problem.severity, String(problem.number), left + 7, column.y + 7, 14))
      for (const [index, text] of lines.entries()) {
        shapes.push(textAt(left + 20, column.y + 10.5 + index * line, text, { size }))
      }
      column.y += height
      rest.problems = rest.problems.slice(1)
    }
    if (column.y === start) continue
    shapes.push(textAt(column.x, start + 10.5, head, { size: 11, weight: 600 }))
    rest.hasProblemHead = true
    column.y += 8
  }
  return shapes
}

/** The same for the rows of the table; each column has a head of its own. */
export function fillRows(columns: readonly Column[], rest: Rest, language: SceneLanguage): readonly Shape[] {
  return columns.flatMap((column) => {
    const box = { x: column.x, y: column.y, width: column.width, height: column.bottom - column.y }
    const room = rowsIn(box)
    if (rest.rows.length === 0 || room < Math.min(fewestRows, rest.rows.length)) return []
    const rows = rest.rows.slice(0, room)
    rest.rows = rest.rows.slice(room)
    column.y += heightOf(rows.length) + 8
    return tableShapes(rows, box, language)
  })
}
