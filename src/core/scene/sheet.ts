import type { Place } from '../document.ts'
import type { ClusterView } from '../model/workspace-model.ts'
import { printPrefix } from '../net/prefix.ts'
import type { PreparedSubnet } from './prepare.ts'
import type { Shape } from './shape.ts'
import { type Column, fillProblems, fillRows, type Rest, type SheetProblem } from './sheet-column.ts'
import { block, frame, frameShapes, headShapes } from './sheet-frame.ts'
import { legendShapes } from './sheet-legend.ts'
import { type PlacedShapes, sheetPicture } from './sheet-picture.ts'
import { sheetRows } from './sheet-rows.ts'
import { sayAbout, sayTitle } from './sheet-title.ts'
import { sheetWords } from './sheet-words.ts'
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
  const file = [input.file, words.verdict(count('error'), count('warning'))].filter((part) => part !== '')
  return drafts.map(({ subnet, parts }, index) => {
    const sheet = words.sheetOf(index + 1, drafts.length)
    const title = sayTitle(subnet, input.language)
    const titleBlock = { title, file: file.join(' · '), date: input.date, sheet }
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
  const { language, lineOf } = input
  const words = sheetWords(language)
  const prefix = printPrefix(subnet.subnet.prefix)
  const about = sayAbout(subnet, input.clusters, language)
  const legend = legendShapes(language, { x: left, bottom })
  const limitOfFirst = legend.top - 6
  const rest: Rest = {
    problems: problems.slice(0, mostProblems),
    rows: sheetRows(subnet, language, lineOf).slice(0, mostRows),
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
  const addPage = (name: string, parts: readonly PlacedShapes[], shapes: readonly Shape[]): void => {
    const own = pages.length === 0 ? legend.shapes : []
    pages.push([...parts, placed([...headShapes(name, about), ...shapes, ...own])])
  }
  for (const picture of sheetPicture(subnet, language, { left, top: 64, limit: limitOfFirst })) {
    const name = pages.length === 0 ? prefix : words.continued(prefix)
    const limit = pages.length === 0 ? limitOfFirst : bottom
    const beside: Column = {
      x: picture.gridRight + 20,
      y: picture.rulerBottom,
      width: right - picture.gridRight - 20,
      bottom: block.top - 8,
    }
    const rows = picture.hasGrid ? fillRows([beside], rest, language) : []
    const y = picture.gridBottom + 5
    // Below a short table a sentence may run to the right edge.
    const isWide = rest.rows.length === 0 && beside.y <= y
    const below: Column = {
      x: left,
      y,
      width: (isWide ? right : picture.gridRight) - left,
      bottom: isWide ? Math.min(limit, block.top - 6) : limit,
    }
    const own = picture.hasGrid ? [] : columnsFrom(picture.rulerBottom + 8, limit)
    addPage(
      name,
      picture.parts,
      picture.hasGrid
        ? [...rows, ...fillProblems(isWide ? [below] : [below, beside], rest, language)]
        : [...fillProblems(own, rest, language), ...fillRows(own, rest, language)],
    )
  }
  while (rest.rows.length > 0 || rest.problems.length > 0) {
    const columns = columnsFrom(78, bottom)
    addPage(
      words.continued(prefix),
      [],
      [...fillProblems(columns, rest, language), ...fillRows(columns, rest, language)],
    )
  }
  return pages
}
