import { intersection } from '../net/range.ts'
import { isPoolLetter, isVipLetter, looks } from './alphabet.ts'
import { contourOf, cornerOf } from './contour.ts'
import { bandPatterns } from './draw-bands.ts'
import { strong } from './draw-snap.ts'
import type { Ghost } from './ghost.ts'
import { glyphShapes } from './glyph.ts'
import type { Grid } from './grid.ts'
import { cellsOf } from './grid-places.ts'
import type { PreparedSubnet } from './prepare.ts'
import { type Shape, tone } from './shape.ts'

/** The same gesture in the cells: the numbers stay readable under it. */
export function ghostInCells(subnet: PreparedSubnet, grid: Grid, ghost: Ghost): readonly Shape[] {
  const { letter, range, item } = ghost
  const now = cellsOf(subnet, grid, range)
  const before = item === undefined ? undefined : cellsOf(subnet, grid, item.range)
  return [
    ...(before === undefined ? [] : [leftBehind(grid, before)]),
    ...(now === undefined ? [] : inPlace(grid, now, letter, item === undefined)),
    ...ghost.clashes.flatMap((clash) => clashIn(subnet, grid, ghost, clash)),
  ]
}

type Cells = NonNullable<ReturnType<typeof cellsOf>>

/** The place it had, dotted. */
const leftBehind = (grid: Grid, { first, last }: Cells): Shape => ({
  kind: 'path',
  d: contourOf(grid, first, last, 1.25, 4),
  fill: 'none',
  stroke: 'map-selection',
  strokeWidth: 1,
  dash: '1.5 2',
})

function inPlace(
  grid: Grid,
  { first, last }: Cells,
  letter: Ghost['letter'],
  isNew: boolean,
): readonly Shape[] {
  const { family, fill } = looks[letter]
  const d = contourOf(grid, first, last, 1.25, isPoolLetter(letter) ? 4 : 0)
  const pattern = bandPatterns[fill]
  const outline = { kind: 'path', d, fill: 'none', stroke: 'map-selection', strokeWidth: 1.75 } as const
  return [
    { kind: 'path', d, fill: tone(family, 'fill'), opacity: 0.6 },
    ...(pattern === undefined ? [] : [{ kind: 'path', d, fill: pattern, opacity: 0.6 } as const]),
    isNew ? { ...outline, dash: '5 3' } : outline,
    ...(first === last ? signIn(grid, first, letter) : []),
  ]
}

/** What is one address alone keeps its sign: a VIP its head, all else its letter. */
function signIn(grid: Grid, cell: number, letter: Ghost['letter']): readonly Shape[] {
  const corner = cornerOf(grid, cell)
  const x = corner.x + Math.max(grid.cellWidth / 2, grid.cellWidth - 11)
  const y = corner.y + grid.cellHeight / 2
  return isVipLetter(letter)
    ? glyphShapes(letter, x, y, 14)
    : [strong(x, y + 4, letter, tone(looks[letter].family, 'text'))]
}

function clashIn(
  subnet: PreparedSubnet,
  grid: Grid,
  { range }: Ghost,
  clash: Ghost['clashes'][number],
): readonly Shape[] {
  const shared = intersection(clash.range, range)
  const cells = shared === undefined ? undefined : cellsOf(subnet, grid, shared)
  if (cells === undefined) return []
  const isError = clash.severity === 'error'
  const d = contourOf(grid, cells.first, cells.last, 1.25, 2)
  const outline = {
    kind: 'path',
    d,
    fill: 'none',
    stroke: tone(isError ? 'E' : 'A', 'ink'),
    strokeWidth: 1.75,
  } as const
  return [
    { kind: 'path', d, fill: isError ? 'clash-cell' : 'doubt-cell' },
    isError ? outline : { ...outline, dash: '3 2' },
  ]
}
