import { round2 } from './shape.ts'

export interface Cells {
  readonly x: number
  readonly y: number
  readonly columns: number
  readonly cellWidth: number
  readonly cellHeight: number
}

type Point = readonly [number, number]

/** The outline of the cells `first` to `last` of a row-major grid, as one stepped polygon with round corners. */
export function contourOf(cells: Cells, first: number, last: number, inset: number, radius: number): string {
  return polygonsOf(cells, first, last, inset)
    .map((points) => roundedPath(points, radius))
    .join('')
}

function polygonsOf(cells: Cells, first: number, last: number, inset: number): readonly (readonly Point[])[] {
  const { x, y, columns, cellWidth, cellHeight } = cells
  const top = Math.floor(first / columns)
  const bottom = Math.floor(last / columns)
  const start = first % columns
  const end = (last % columns) + 1
  const left = x + inset
  const right = x + columns * cellWidth - inset
  const x0 = x + start * cellWidth + inset
  const x1 = x + end * cellWidth - inset
  const y0 = y + top * cellHeight + inset
  const y1 = y + (bottom + 1) * cellHeight - inset
  const box = (l: number, t: number, r: number, b: number): readonly Point[] => [
    [l, t],
    [r, t],
    [r, b],
    [l, b],
  ]
  if (top === bottom) return [box(x0, y0, x1, y1)]
  if (bottom === top + 1 && end <= start) {
    return [box(x0, y0, right, y0 + cellHeight - 2 * inset), box(left, y1 - cellHeight + 2 * inset, x1, y1)]
  }
  const afterFirst = y + (top + 1) * cellHeight + inset
  const beforeLast = y + bottom * cellHeight - inset
  const rightSide: readonly Point[] =
    end === columns
      ? [
          [right, y0],
          [right, y1],
        ]
      : [
          [right, y0],
          [right, beforeLast],
          [x1, beforeLast],
          [x1, y1],
        ]
  const leftSide: readonly Point[] =
    start === 0
      ? [
          [left, y1],
          [left, y0],
        ]
      : [
          [left, y1],
          [left, afterFirst],
          [x0, afterFirst],
          [x0, y0],
        ]
  return [[...rightSide, ...leftSide]]
}

/** Corners of an axis-parallel polygon become quarter circles of at most half the shorter side. */
function roundedPath(points: readonly Point[], radius: number): string {
  const parts: string[] = []
  for (const [index, corner] of points.entries()) {
    const before = points[(index + points.length - 1) % points.length]!
    const after = points[(index + 1) % points.length]!
    const r = Math.min(radius, lengthOf(before, corner) / 2, lengthOf(corner, after) / 2)
    const from = towards(corner, before, r)
    const to = towards(corner, after, r)
    parts.push(`${index === 0 ? 'M' : 'L'}${print(from)}`)
    if (r > 0) parts.push(`Q${print(corner)} ${print(to)}`)
  }
  return `${parts.join('')}Z`
}

const lengthOf = ([ax, ay]: Point, [bx, by]: Point): number => Math.abs(ax - bx) + Math.abs(ay - by)

function towards([x, y]: Point, [tx, ty]: Point, by: number): Point {
  return [x + Math.sign(tx - x) * by, y + Math.sign(ty - y) * by]
}

const print = ([x, y]: Point): string => `${round2(x)} ${round2(y)}`

export function cornerOf(grid: Cells, cell: number): { readonly x: number; readonly y: number } {
  return {
    x: grid.x + (cell % grid.columns) * grid.cellWidth,
    y: grid.y + Math.floor(cell / grid.columns) * grid.cellHeight,
  }
}
