import type { Place } from '../document.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { printPrefix } from '../net/prefix.ts'
import type { PlannedMarks } from './draw-planned.ts'
import { plannedSigns } from './planned-marks.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Shape } from './shape.ts'
import { type Column, fillProblems, fillRows, type Rest, type SheetProblem } from './sheet-column.ts'
import { block, frame, frameShapes, headShapes } from './sheet-frame.ts'
import { legendShapes } from './sheet-legend.ts'
import { type PlacedShapes, type SheetPicture, sheetPicture } from './sheet-picture.ts'
import { type SheetRow, sheetRows } from './sheet-rows.ts'
import { heightOf } from './sheet-table.ts'
import { sayAbout, sayTitle } from './sheet-title.ts'
import { type SheetWords, sheetWords } from './sheet-words.ts'
import type { SceneLanguage } from './words.ts'

/** One A4 page in landscape, 1123 x 794 CSS px. */
export interface Sheet {
  /** What a list of pages calls it. */
  readonly name: string
  readonly parts: readonly PlacedShapes[]
}

/** Everything a sheet says that the drawing does not know. Date, lines and sentences are given. */
export interface SheetInput {
  readonly language: SceneLanguage
  readonly date: string
  /** Names of the files. */
  readonly file: string
  readonly clusters: readonly ClusterView[]
  /** Errors and warnings with the numbers of the map, those without a place on it too. */
  readonly problems: readonly SheetProblem[]
  readonly lineOf: (place: Place) => number | undefined
  /** What a forecast puts onto the drawing. */
  readonly marks: PlannedMarks
}

/** More of either nobody reads on paper; the table of the app has them all. */
const mostRows = 600
const mostProblems = 80
const left = frame.left + 16
const right = frame.right - 16
const bottom = frame.bottom - 8

/** The drawing, the table of every run, the problems and the legend of each subnet, a sheet or more for each. */
export function drawSheets(subnets: readonly PreparedSubnet[], input: SheetInput): readonly Sheet[] {
  const drafts = subnets.flatMap((subnet) =>
    drawSubnet(subnet, input, problemsOf(subnets, subnet, input)).map((parts) => ({ subnet, parts })),
  )
  const words = sheetWords(input.language)
  const count = (severity: SheetProblem['severity']): number =>
    input.problems.filter((problem) => problem.severity === severity).length
  const verdict = words.verdict(count('error'), count('warning'))
  return drafts.map(({ subnet, parts }, index) => {
    const sheet = words.sheetOf(index + 1, drafts.length)
    const title = sayTitle(subnet, input.language)
    const titleBlock = { title, file: input.file, verdict, date: input.date, sheet }
    return {
      name: `${title}, ${words.sheet} ${sheet}`,
      parts: [...parts, placed(frameShapes(titleBlock, input.language))],
    }
  })
}

const placed = (shapes: readonly Shape[]): PlacedShapes => ({ x: 0, y: 0, scale: 1, shapes })

/** The subnet's own problems; what shows on no drawing stands on the first sheet. */
function problemsOf(
  subnets: readonly PreparedSubnet[],
  subnet: PreparedSubnet,
  { problems }: SheetInput,
): readonly SheetProblem[] {
  const isIn = (one: PreparedSubnet, { number }: SheetProblem): boolean => one.conflicts.byNumber.has(number)
  return problems.filter(
    (problem) =>
      isIn(subnet, problem) || (subnet === subnets[0] && !subnets.some((other) => isIn(other, problem))),
  )
}

function drawSubnet(
  subnet: PreparedSubnet,
  input: SheetInput,
  problems: readonly SheetProblem[],
): readonly (readonly PlacedShapes[])[] {
  const { language, lineOf, marks } = input
  const words = sheetWords(language)
  const prefix = printPrefix(subnet.subnet.prefix)
  const about = sayAbout(subnet, input.clusters, language)
  const signs = plannedSigns(subnet, marks)
  const legendTop = legendShapes(language, signs, { x: left, bottom, hasGrid: false }).top
  const rest: Rest = {
    problems: cutProblems(problems, words),
    rows: cutRows(sheetRows(subnet, language, lineOf), words),
    hasProblemHead: false,
  }
  const columnsFrom = (y: number, limit: number): readonly Column[] => {
    const middle = (left + right) / 2
    return [
      { x: left, y, width: middle - left - 10, bottom: limit },
      { x: middle + 10, y, width: right - middle - 10, bottom: Math.min(limit, block.top - 8) },
    ]
  }
  const pages: (readonly PlacedShapes[])[] = []
  const addPage = (parts: readonly PlacedShapes[], shapes: readonly Shape[], hasGrid = false): void => {
    const isFirst = pages.length === 0
    const name = isFirst ? prefix : words.continued(prefix)
    const legend = isFirst ? legendShapes(language, signs, { x: left, bottom, hasGrid }).shapes : []
    pages.push([...parts, placed([...headShapes(name, about), ...shapes, ...legend])])
  }
  const fillColumns = (columns: readonly Column[]): readonly Shape[] => [
    ...fillProblems(columns, rest, language),
    ...fillRows(columns, rest, language),
  ]
  for (const picture of sheetPicture(subnet, language, marks, { left, top: 64, limit: legendTop - 6 })) {
    const limit = pages.length === 0 ? legendTop - 6 : bottom
    const { parts, hasGrid } = picture
    if (hasGrid) addPage(parts, fillRound(picture, limit, rest, language), true)
    else addPage(parts, fillColumns(columnsFrom(picture.rulerBottom + 8, limit)))
  }
  while (rest.rows.length > 0 || rest.problems.length > 0) addPage([], fillColumns(columnsFrom(78, bottom)))
  return pages
}

/** The table beside the grid and the problems below it; where the table is too long, problems come first. */
function fillRound(
  picture: SheetPicture,
  limit: number,
  rest: Rest,
  language: SceneLanguage,
): readonly Shape[] {
  const x = picture.gridRight + 20
  const beside = { x, y: picture.rulerBottom, width: right - x, bottom: block.top - 8 }
  const y = picture.gridBottom + 5
  const below = { x: left, y, width: picture.gridRight - left, bottom: limit }
  const isLong = heightOf(rest.rows.length) > beside.bottom - beside.y
  if (isLong) {
    const problems = fillProblems([below, beside], rest, language)
    return [...problems, ...fillRows([beside], rest, language)]
  }
  const rows = fillRows([beside], rest, language)
  // Below a short table a sentence may run to the right edge, if then all of them fit.
  const wide = { ...below, width: right - left, bottom: Math.min(limit, block.top - 6) }
  const trial: Rest = { ...rest }
  const shapes = beside.y <= y ? fillProblems([wide], trial, language) : []
  if (trial.problems.length > 0) return [...rows, ...fillProblems([below, beside], rest, language)]
  Object.assign(rest, trial)
  return [...rows, ...shapes]
}

function cutProblems(problems: readonly SheetProblem[], words: SheetWords): readonly SheetProblem[] {
  const next = problems[mostProblems]
  if (next === undefined) return problems
  const text = words.more(problems.length - mostProblems)
  return [...problems.slice(0, mostProblems), { ...next, text }]
}

function cutRows(rows: readonly SheetRow[], words: SheetWords): readonly SheetRow[] {
  const next = rows[mostRows]
  if (next === undefined) return rows
  const purpose = words.more(rows.length - mostRows)
  const note = { letter: undefined, address: '…', count: '', purpose, from: '', problems: [] }
  return [...rows.slice(0, mostRows), { ...next, ...note }]
}
