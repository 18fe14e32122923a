import { printAddressText } from '../net/address-text.ts'
import { compareLetters, isNodeLetter, isPoolLetter, isVipLetter, type Letter, looks } from './alphabet.ts'
import { contourOf } from './contour.ts'
import { textOf } from './label-shape.ts'
import { badgeShapes, glyphShapes } from './glyph.ts'
import type { CellRun, Grid } from './grid.ts'
import type { OutsideRow } from './outside.ts'
import type { ColorKey } from './palette-css.ts'
import type { Scene } from './scene.ts'
import { round2, type PatternKey, type Shape, tone } from './shape.ts'
import { advanceOf } from './text-width.ts'

interface GridShapes {
  readonly shapes: readonly Shape[]
  readonly selected: readonly Shape[]
  readonly badges: readonly Shape[]
}

/** Lines, contours, letters and numbers; all letters of one row and colour are one text with an x for each. */
export function drawGrid(scene: Scene): GridShapes {
  const { grid } = scene
  if (grid === undefined) return { shapes: [], selected: [], badges: [] }
  return {
    shapes: [
      ...gridLines(grid),
      ...grid.runs.flatMap((run) => runShapes(grid, run)),
      ...conflictShapes(grid),
      ...(grid.look.numbers ? numberShapes(scene, grid) : []),
      ...letterShapes(grid),
      ...scene.outside.flatMap((row) => outsideShapes(scene, row)),
      ...scene.labels.filter(({ lane }) => lane === 'grid').map(textOf),
      ...(grid.look.numbers ? columnHeads(scene, grid) : []),
    ],
    selected: grid.selected.map(({ first, last }) => ({
      kind: 'path',
      d: contourOf(grid, first, last, 0.5, 4),
      fill: 'none',
      stroke: 'map-selection',
      strokeWidth: 2.25,
    })),
    badges: [
      ...scene.outside.flatMap((row) =>
        row.number === undefined || row.severity === undefined || !grid.look.numbers
          ? []
          : badgeShapes(row.severity, String(row.number), row.x + 1, row.y + 1, 14),
      ),
      ...grid.conflicts.flatMap(({ severity, number, first }) => {
        if (number === undefined || !grid.look.numbers) return []
        const { x, y } = cornerOf(grid, first)
        return badgeShapes(severity, String(number), x + 1, y + 1, 14)
      }),
    ],
  }
}

function cornerOf(grid: Grid, cell: number): { readonly x: number; readonly y: number } {
  return {
    x: grid.x + (cell % grid.columns) * grid.cellWidth,
    y: grid.y + Math.floor(cell / grid.columns) * grid.cellHeight,
  }
}

/** Heavier at every 4th row and 8th column. */
function gridLines({ x, y, columns, rows, cellWidth, cellHeight }: Grid): readonly Shape[] {
  const right = x + columns * cellWidth
  const bottom = y + rows * cellHeight
  const at = (index: number, step: number): boolean => index % step === 0
  const columnLines = Array.from({ length: columns + 1 }, (_, index) => ({
    d: `M${x + index * cellWidth + 0.5} ${y}V${bottom}`,
    strong: at(index, 8),
  }))
  const rowLines = Array.from({ length: rows + 1 }, (_, index) => ({
    d: `M${x} ${y + index * cellHeight + 0.5}H${right}`,
    strong: at(index, 4) || index === rows,
  }))
  const all = [...columnLines, ...rowLines]
  const path = (strong: boolean): Shape => ({
    kind: 'path',
    d: all
      .filter((one) => one.strong === strong)
      .map(({ d }) => d)
      .join(''),
    fill: 'none',
    stroke: strong ? 'map-line' : 'map-hair',
    strokeWidth: 1,
  })
  return [path(false), path(true)]
}

const patterns: Readonly<Partial<Record<string, PatternKey>>> = {
  dots: 'dots-small',
  slashes: 'slashes',
  lines: 'lines',
}

function runShapes(grid: Grid, run: CellRun): readonly Shape[] {
  const { family, fill, shape } = looks[run.letter]
  if (shape === 'diamond') return []
  if (shape === 'bracket')
    return [{ kind: 'path', d: contourOf(grid, run.first, run.last, 0.5, 0), fill: 'map-bracket' }]
  if (isNodeLetter(run.letter)) return nodeCells(grid, run)
  const radius = isPoolLetter(run.letter) ? 4 : 0
  const d = contourOf(grid, run.first, run.last, 1.25, radius)
  const pattern = patterns[fill]
  const outline = { kind: 'path', d, fill: 'none', stroke: tone(family, 'ink'), strokeWidth: 1.5 } as const
  if (run.letter === 'S')
    return [
      { kind: 'path', d, fill: 'map-panel' },
      { ...outline, strokeWidth: 1, dash: '3 2' },
    ]
  return [
    { kind: 'path', d, fill: tone(family, 'fill') },
    ...(pattern === undefined ? [] : [{ kind: 'path', d, fill: pattern } as const]),
    joints(grid, run),
    outline,
  ]
}

/** Each node is a cell of its own. */
function nodeCells(grid: Grid, run: CellRun): readonly Shape[] {
  const { family } = looks[run.letter]
  const cells = Array.from({ length: run.last - run.first + 1 }, (_, index) => run.first + index)
  const d = cells.map((cell) => contourOf(grid, cell, cell, 1.25, 3)).join('')
  const shape = {
    kind: 'path',
    d,
    fill: tone(family, 'fill'),
    stroke: tone(family, 'ink'),
    strokeWidth: 1.25,
    opacity: 0.9,
  } as const
  return [run.isSsh ? { ...shape, dash: '3 2' } : shape]
}

/** Faint lines where the cells of a run meet. */
function joints(grid: Grid, run: CellRun): Shape {
  const { family } = looks[run.letter]
  const parts: string[] = []
  for (let cell = run.first + 1; cell <= run.last; cell += 1) {
    if (cell % grid.columns === 0) continue
    const { x, y } = cornerOf(grid, cell)
    parts.push(`M${x + 0.5} ${y + grid.cellHeight * 0.3}v${round2(grid.cellHeight * 0.4)}`)
  }
  return {
    kind: 'path',
    d: parts.join(''),
    fill: 'none',
    stroke: tone(family, 'ink'),
    strokeWidth: 1,
    opacity: 0.28,
  }
}

function conflictShapes(grid: Grid): readonly Shape[] {
  return grid.conflicts.flatMap(({ severity, first, last }): readonly Shape[] => {
    const family = severity === 'error' ? 'E' : 'A'
    const d = contourOf(grid, first, last, 1.25, 2)
    const outline = { kind: 'path', d, fill: 'none', stroke: tone(family, 'ink'), strokeWidth: 1.75 } as const
    return [
      ...(severity === 'error'
        ? [{ kind: 'path', d, fill: tone(family, 'fill'), opacity: 0.85 } as const]
        : []),
      { kind: 'path', d, fill: severity === 'error' ? 'clash-cell' : 'doubt-cell' },
      severity === 'error' ? outline : { ...outline, dash: '3 2' },
    ]
  })
}

function numberShapes(scene: Scene, grid: Grid): readonly Shape[] {
  const isV6 = scene.prefix.family === 6
  const base = BigInt(scene.prefix.range.first) + grid.from
  const rows = new Map<string, { fill: ColorKey; y: number; text: string; xs: number[] }>()
  for (let cell = 0; cell < grid.count; cell += 1) {
    const value = base + BigInt(cell)
    const text = isV6 ? printAddressText(value & 0xffffn).slice(2) || '0' : String(value & 0xffn)
    const { x, y } = cornerOf(grid, cell)
    const fill = numberColor(grid, cell)
    const key = `${y}|${fill}`
    const row = rows.get(key) ?? { fill, y: Math.round(y + grid.cellHeight / 2 + 4), text: '', xs: [] }
    let at = x + grid.look.number
    for (const character of text) {
      row.text += character
      row.xs.push(round2(at))
      at += advanceOf(character) * grid.look.numberSize
    }
    rows.set(key, row)
  }
  return [...rows.values()].map(({ fill, y, text, xs }) => ({
    kind: 'text',
    x: xs,
    y,
    text,
    size: grid.look.numberSize,
    fill,
  }))
}

function numberColor(grid: Grid, cell: number): ColorKey {
  const owners = grid.owners.get(cell)
  if (grid.conflicts.some(({ first, last }) => first <= cell && cell <= last)) return 'map-ink'
  if (owners === undefined) return 'map-ink3'
  const under = owners.find((letter) => !isVipLetter(letter)) ?? owners[0]!
  if (isVipLetter(under)) return 'map-ink'
  return looks[under].shape === 'bracket' ? 'map-ink2' : tone(looks[under].family, 'text')
}

/** One letter for each cell: a glyph for nodes and VIPs, plain letters for runs; both letters where two own it. */
function letterShapes(grid: Grid): readonly Shape[] {
  const shapes: Shape[] = []
  const rows = new Map<string, { fill: ColorKey; y: number; text: string; xs: number[]; size: number }>()
  const size = 10
  for (const [cell, letters] of grid.owners) {
    const top = letters.toSorted(compareLetters)[0]!
    const { x, y } = cornerOf(grid, cell)
    const inset = isNodeLetter(top)
      ? grid.look.glyph / 2 + 5
      : Math.max(grid.look.letter, isVipLetter(top) ? 11 : 0)
    const cx = grid.look.numbers ? x + grid.cellWidth - inset : x + grid.cellWidth / 2
    const cy = y + grid.cellHeight / 2
    if (isNodeLetter(top) || isVipLetter(top)) {
      shapes.push(...glyphShapes(top, cx, cy, glyphSize(grid, top)))
      continue
    }
    const isClash = grid.conflicts.some(({ first, last }) => first <= cell && cell <= last)
    const shown = isClash ? letters.filter((letter) => letter !== 'S').slice(0, 2) : [top]
    const fill = isClash || looks[top].shape === 'bracket' ? 'map-ink' : tone(looks[top].family, 'text')
    const key = `${y}|${fill}`
    const row = rows.get(key) ?? { fill, y: round2(cy + 3.6), text: '', xs: [], size }
    shown.forEach((letter, index) => {
      const width = advanceOf(letter) * size
      row.text += letter
      row.xs.push(round2(cx - (width * shown.length) / 2 + index * width))
    })
    rows.set(key, row)
  }
  return [
    ...shapes,
    ...[...rows.values()].map(
      ({ fill, y, text, xs }): Shape => ({ kind: 'text', x: xs, y, text, size, weight: 600, fill }),
    ),
  ]
}

const glyphSize = (grid: Grid, letter: Letter): number =>
  isVipLetter(letter)
    ? Math.min(14, grid.cellHeight - 4)
    : Math.min(grid.look.glyph, grid.cellHeight - 4, grid.cellWidth - 4)

/** Cells of a detached row, hatched as a whole where a finding names it. */
function outsideShapes(scene: Scene, row: OutsideRow): readonly Shape[] {
  const { family } = looks[row.letter]
  const d = contourOf(row, 0, row.shown - 1, 1.25, isPoolLetter(row.letter) ? 4 : 0)
  const conflict = row.severity === undefined ? undefined : row.severity === 'error' ? 'E' : 'A'
  const ink = tone(conflict ?? family, 'ink')
  const outline = { kind: 'path', d, fill: 'none', stroke: ink, strokeWidth: 1.5 } as const
  const look = scene.grid?.look
  const isNumbered = look?.numbers === true
  const letters = Array.from({ length: row.shown }, (_, cell) =>
    round2(
      row.x + cell * row.cellWidth + (isNumbered ? row.cellWidth - look.letter - 3 : row.cellWidth / 2 - 3),
    ),
  )
  const y = round2(row.y + row.cellHeight / 2 + 3.6)
  const fill = conflict === undefined ? tone(family, 'text') : 'map-ink'
  return [
    { kind: 'path', d, fill: tone(conflict ?? family, 'fill') },
    ...(conflict === undefined
      ? []
      : [{ kind: 'path', d, fill: conflict === 'E' ? 'clash-cell' : 'doubt-cell' } as const]),
    conflict === 'A' ? { ...outline, dash: '3 2' } : outline,
    { kind: 'text', x: letters, y, text: row.letter.repeat(row.shown), size: 10, weight: 600, fill },
    ...(isNumbered ? [outsideNumbers(row, look.number, look.numberSize, fill)] : []),
  ]
}

function outsideNumbers(row: OutsideRow, inset: number, size: number, fill: ColorKey): Shape {
  let text = ''
  const xs: number[] = []
  for (let cell = 0; cell < row.shown; cell += 1) {
    let at = row.x + cell * row.cellWidth + inset
    for (const character of lastPart(row.first, cell)) {
      text += character
      xs.push(round2(at))
      at += advanceOf(character) * size
    }
  }
  return { kind: 'text', x: xs, y: Math.round(row.y + row.cellHeight / 2 + 4), text, size, fill }
}

/** Last octet, or the last group in hex. */
function lastPart(first: number | bigint, cell: number): string {
  return typeof first === 'number'
    ? String((first + cell) % 256)
    : ((first + BigInt(cell)) & 0xffffn).toString(16)
}

function columnHeads(scene: Scene, grid: Grid): readonly Shape[] {
  const isV6 = scene.prefix.family === 6
  return Array.from({ length: grid.columns }, (_, column) => ({
    kind: 'text',
    x: round2(grid.x + (column + 0.5) * grid.cellWidth),
    y: grid.y - 7,
    text: isV6 ? column.toString(16) : `+${column}`,
    size: 10,
    anchor: 'middle',
    fill: 'map-ink3',
  }))
}
