import { isNodeLetter, isPoolLetter, looks } from './alphabet.ts'
import { contourOf, cornerOf } from './contour.ts'
import type { CellRun, Grid } from './grid.ts'
import { type PatternKey, round2, type Shape, tone } from './shape.ts'

const patterns: Readonly<Partial<Record<string, PatternKey>>> = {
  dots: 'dots-small',
  slashes: 'slashes',
  lines: 'lines',
}

export function runShapes(grid: Grid, run: CellRun): readonly Shape[] {
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

export function conflictShapes(grid: Grid): readonly Shape[] {
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
